package dev.weir.protect;

import org.jspecify.annotations.Nullable;

/** A treatment made ready for the values of one data class within one flow. Thread-safe; its workers are not. */
public interface ValueTreatment {
    /** A worker, with ciphers and buffers of its own, for one thread at a time. */
    Worker open();

    /** Treats values one after another. Used by one thread at a time, not bound to a thread. */
    @FunctionalInterface
    interface Worker {
        /**
         * Treats a value. Never throws because of the value: what can't be treated (text where a number or date is
         * needed, a date without a subject, a value of which nothing can be hidden) becomes its class in brackets, never
         * the original.
         *
         * @param value NULL as null
         * @param subject whom the value is about, for treatments that go by it; null when that isn't known
         * @return null for null, and always from the treatment {@code drop}
         */
        @Nullable
        String apply(@Nullable String value, @Nullable String subject);

        /**
         * Treats many values at once, for some treatments several times faster; the answers are the same.
         *
         * @param subjects one for each value, or null when none is known
         * @param into gets {@code count} answers; may be {@code values}
         */
        default void apply(
                @Nullable String[] values, @Nullable String @Nullable [] subjects, @Nullable String[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] = apply(values[i], subjects == null ? null : subjects[i]);
            }
        }
    }
}
