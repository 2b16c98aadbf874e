package dev.weir.model;

import java.util.Optional;

/**
 * What happens to a value. Written in a policy as an annotation, for example {@code @treatment("mask(last=4)")};
 * {@link Treatments#parse} reads that form and {@link #text} writes it.
 *
 * <p>When several permits apply, the strictest wins: the one with the highest {@link #strictness}. The order is by what
 * a reader of the release can still learn of one value: all of it (keep), nearly all (shift-date, perturb), a range
 * (bucket, generalize), a part (mask), equality that the key holder can undo (tokenize, encrypt), equality only
 * (pseudonymize), nothing but the kind (synthesize, redact), nothing (drop).
 */
public sealed interface Treatment {
    /** The value passes as it is; what is found inside a text still gets the treatment of its own class. */
    record Keep() implements Treatment {}

    /** The column is left out; in running text the span is taken out. */
    record Drop() implements Treatment {}

    /** The value becomes its class in brackets: {@code [person.name]}. */
    record Redact() implements Treatment {}

    /**
     * Letters and digits become {@code *} (or, with {@code shape}, {@code X}, {@code x} and {@code 9}).
     *
     * @param last how many letters and digits at the end stay, 0 to 8; never more than half of them
     */
    record Mask(int last, boolean shape) implements Treatment {
        public Mask {
            if (last < 0 || last > 8) {
                throw new IllegalArgumentException("mask: last must be 0 to 8, not " + last);
            }
        }
    }

    /** A deterministic token that keeps the format where it has at least a million values, else an opaque one. */
    record Tokenize() implements Treatment {}

    /** A keyed one-way code (HMAC-SHA-256, base32). */
    record Pseudonymize() implements Treatment {}

    /** AES-256-GCM; two equal values give different texts; {@code weir reveal} undoes it under a policy. */
    record Encrypt() implements Treatment {}

    /**
     * A coarser value.
     *
     * @param to {@code month}, {@code year} or {@code decade} for dates; {@code zip3} for US ZIP codes, with HIPAA's
     *     rule for small areas; {@code range:N} for numbers; {@code file:NAME} or {@code file:NAME:LEVEL} for a
     *     hierarchy file beside the policy
     */
    record Generalize(String to) implements Treatment {}

    /**
     * A number becomes the label of the interval between two cuts, for example {@code [18, 65)}.
     *
     * @param cuts ascending numbers separated by blanks
     */
    record Bucket(String cuts) implements Treatment {}

    /**
     * All dates of one subject move by the same number of days.
     *
     * @param days the most that a date moves either way, 1 to 3650
     */
    record ShiftDate(int days) implements Treatment {
        public ShiftDate {
            if (days < 1 || days > 3650) {
                throw new IllegalArgumentException("shift-date: days must be 1 to 3650, not " + days);
            }
        }
    }

    /**
     * A number moves by bounded random noise, uniform in ±{@code by}. Not differential privacy.
     *
     * @param by above 0; with {@code percent}, a share of the value itself
     */
    record Perturb(double by, boolean percent) implements Treatment {
        public Perturb {
            if (!(by > 0) || by > 1e12) {
                throw new IllegalArgumentException("perturb: by must be above 0 and at most 1e12, not " + by);
            }
        }
    }

    /**
     * A plausible value of the same kind, always the same for the same original.
     *
     * @param locale a BCP 47 tag such as {@code de-DE}; empty for the default, {@code en-US}
     */
    record Synthesize(Optional<String> locale) implements Treatment {}

    /** The name alone: {@code shift-date}. */
    default String name() {
        return switch (this) {
            case Keep __ -> "keep";
            case Drop __ -> "drop";
            case Redact __ -> "redact";
            case Mask __ -> "mask";
            case Tokenize __ -> "tokenize";
            case Pseudonymize __ -> "pseudonymize";
            case Encrypt __ -> "encrypt";
            case Generalize __ -> "generalize";
            case Bucket __ -> "bucket";
            case ShiftDate __ -> "shift-date";
            case Perturb __ -> "perturb";
            case Synthesize __ -> "synthesize";
        };
    }

    /** Higher is stricter. */
    default int strictness() {
        return switch (this) {
            case Keep __ -> 0;
            case ShiftDate __ -> 1;
            case Perturb __ -> 2;
            case Bucket __ -> 3;
            case Generalize __ -> 4;
            case Mask __ -> 5;
            case Tokenize __ -> 6;
            case Encrypt __ -> 7;
            case Pseudonymize __ -> 8;
            case Synthesize __ -> 9;
            case Redact __ -> 10;
            case Drop __ -> 11;
        };
    }

    /** The form that {@link Treatments#parse} reads. */
    default String text() {
        return Treatments.text(this);
    }
}
