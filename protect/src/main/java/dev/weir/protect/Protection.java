package dev.weir.protect;

import dev.weir.model.DataClass;
import dev.weir.model.Treatment;
import dev.weir.protect.cipher.ValueCipher;
import dev.weir.protect.date.DateCoarsening;
import dev.weir.protect.date.DateShift;
import dev.weir.protect.generalize.Hierarchies;
import dev.weir.protect.generalize.Zip3;
import dev.weir.protect.keyed.Pseudonym;
import dev.weir.protect.keyed.Scope;
import dev.weir.protect.mask.Masking;
import dev.weir.protect.number.Buckets;
import dev.weir.protect.number.Noise;
import dev.weir.protect.number.Ranges;
import dev.weir.protect.synthetic.Synthesis;
import dev.weir.protect.token.Tokens;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The treatments of one flow. What is deterministic (tokenize, pseudonymize, synthesize, and shift-date by subject)
 * agrees within the flow's purpose wherever the values come from, and tells nothing to who holds results of another
 * purpose; an explicit domain makes purposes agree. Within either, every data class has keys of its own, but for
 * shift-date, which moves all dates of a subject alike. Values are never normalised first. Thread-safe.
 */
public final class Protection {
    private static final Locale DEFAULT_LOCALE = Locale.US;

    private final KeySource keys;
    private final String purpose;
    private final Hierarchies hierarchies;

    private Protection(KeySource keys, String purpose, Hierarchies hierarchies) {
        this.keys = keys;
        this.purpose = purpose;
        this.hierarchies = hierarchies;
    }

    /**
     * The treatments for a purpose.
     *
     * @param hierarchies the files beside the policy
     */
    public static Protection of(KeySource keys, String purpose, Hierarchies hierarchies) {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("protection needs a purpose");
        }
        EncryptionKey.checkId(keys.keyId());
        return new Protection(keys, purpose, hierarchies);
    }

    /**
     * Makes a treatment ready.
     *
     * @param domain explicit domain shared across purposes, else empty: bound to the purpose and the data class
     * @throws IllegalArgumentException when the treatment names a hierarchy file or level that isn't there
     */
    public ValueTreatment treatment(Treatment treatment, DataClass dataClass, Optional<String> domain) {
        var label = "[" + dataClass.id() + "]";
        var scope = scope(dataClass, domain);
        return switch (treatment) {
            case Treatment.Keep __ -> () -> (value, subject) -> value;
            case Treatment.Drop __ -> () -> (value, subject) -> null;
            case Treatment.Redact __ -> () -> (value, subject) -> value == null ? null : label;
            case Treatment.Mask mask ->
                each(label, () -> {
                    var masking = new Masking(mask.last(), mask.shape());
                    return (value, subject) -> masking.of(value);
                });
            case Treatment.Tokenize __ -> tokenize(scope);
            case Treatment.Pseudonymize __ -> {
                var key = key(scope.info("pseudonymize"), "HmacSHA256");
                yield each(label, () -> {
                    var pseudonym = new Pseudonym(key);
                    return (value, subject) -> pseudonym.of(value);
                });
            }
            case Treatment.Encrypt __ -> {
                var key = keys.encryptionKey();
                yield each(label, () -> {
                    var cipher = new ValueCipher(key.id(), key.secret(), dataClass.id(), new SecureRandom());
                    return (value, subject) -> cipher.encrypt(value);
                });
            }
            case Treatment.Generalize generalize -> generalize(label, generalize.to());
            case Treatment.Bucket bucket -> {
                var buckets = new Buckets(bucket.cuts());
                yield each(label, () -> (value, subject) -> buckets.of(value));
            }
            case Treatment.ShiftDate shift -> {
                var key = key(scope.shared("shift-date"), "HmacSHA256");
                yield each(label, () -> new DateShift(key, shift.days())::of);
            }
            case Treatment.Perturb perturb ->
                each(label, () -> {
                    var noise = new Noise(perturb.by(), perturb.percent(), new SecureRandom());
                    return (value, subject) -> noise.of(value);
                });
            case Treatment.Synthesize synthesize -> {
                var key = key(scope.info("synthesize"), "HmacSHA256");
                var locale = synthesize.locale().map(Locale::forLanguageTag).orElse(DEFAULT_LOCALE);
                yield each(label, () -> {
                    var synthesis = new Synthesis(key, dataClass.id(), locale);
                    return (value, subject) -> synthesis.of(value);
                });
            }
        };
    }

    /** Undoes tokenize and encrypt of one class; for tokens, of this purpose or the domain. */
    public Revealer revealer(DataClass dataClass, Optional<String> domain) {
        return new Revealer(keys, tokens(scope(dataClass, domain)).get(), dataClass.id());
    }

    private Scope scope(DataClass dataClass, Optional<String> domain) {
        return domain.map(name -> new Scope(Scope.Kind.DOMAIN, name, dataClass.id()))
                .orElseGet(() -> new Scope(Scope.Kind.PURPOSE, purpose, dataClass.id()));
    }

    /** A derived key of 32 bytes; the bytes themselves are wiped. */
    private SecretKey key(String info, String algorithm) {
        byte[] bytes = keys.derive(info, 32);
        var key = new SecretKeySpec(bytes, algorithm);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    private ValueTreatment tokenize(Scope scope) {
        var open = tokens(scope);
        return () -> new Tokenizing(open.get());
    }

    private Supplier<Tokens> tokens(Scope scope) {
        var formatKey = key(scope.info("tokenize/ff1"), "AES");
        byte[] opaqueKey = keys.derive(scope.info("tokenize/siv"), 64);
        return () -> new Tokens(formatKey, opaqueKey, keys.keyId(), scope.dataClass());
    }

    private ValueTreatment generalize(String label, String to) {
        return switch (to) {
            case "month" -> coarsen(label, DateCoarsening.Unit.MONTH);
            case "year" -> coarsen(label, DateCoarsening.Unit.YEAR);
            case "decade" -> coarsen(label, DateCoarsening.Unit.DECADE);
            case "zip3" -> each(label, () -> (value, subject) -> Zip3.of(value));
            default -> to.startsWith("range:") ? range(label, to.substring(6)) : hierarchy(label, to);
        };
    }

    private static ValueTreatment coarsen(String label, DateCoarsening.Unit unit) {
        return each(label, () -> {
            var coarsening = new DateCoarsening(unit);
            return (value, subject) -> coarsening.of(value);
        });
    }

    private static ValueTreatment range(String label, String width) {
        var ranges = new Ranges(width);
        return each(label, () -> (value, subject) -> ranges.of(value));
    }

    private ValueTreatment hierarchy(String label, String to) {
        var parts = to.split(":", -1);
        if (!parts[0].equals("file") || parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("generalize: unknown form '" + to + "'");
        }
        var hierarchy = hierarchies.get(parts[1]);
        int level = parts.length == 2 ? 1 : level(parts[2], hierarchy.levels());
        return each(label, () -> (value, subject) -> hierarchy.at(level, value));
    }

    private static int level(String text, int levels) {
        int level = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (level < 1 || level > levels) {
            throw new IllegalArgumentException("generalize: the hierarchy has levels 1 to " + levels);
        }
        return level;
    }

    /** NULL stays NULL; what a step can't treat (null from it) becomes the label. */
    private static ValueTreatment each(String label, Supplier<Step> open) {
        return () -> {
            var step = open.get();
            return (value, subject) -> {
                if (value == null) {
                    return null;
                }
                var treated = step.apply(value, subject);
                return treated == null ? label : treated;
            };
        };
    }

    private record Tokenizing(Tokens tokens) implements ValueTreatment.Worker {
        @Override
        public @Nullable String apply(@Nullable String value, @Nullable String subject) {
            return value == null ? null : tokens.of(value);
        }

        @Override
        public void apply(
                @Nullable String[] values, @Nullable String @Nullable [] subjects, @Nullable String[] into, int count) {
            tokens.of(values, into, count);
        }
    }

    @FunctionalInterface
    private interface Step {
        @Nullable
        String apply(String value, @Nullable String subject);
    }
}
