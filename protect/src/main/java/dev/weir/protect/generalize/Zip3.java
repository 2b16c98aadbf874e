package dev.weir.protect.generalize;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * US ZIP codes ({@code 02139}, {@code 02139-4307}, {@code 021394307}) to their first three digits, as HIPAA's safe
 * harbour allows (45 CFR 164.514(b)(2)(i)(B)): areas of 20,000 or fewer people become {@code 000}. Those areas are the
 * 17 that the Department of Health and Human Services lists by the 2000 census (Guidance Regarding Methods for
 * De-identification of Protected Health Information, 2012, "What are the 17 restricted zip codes?").
 */
public final class Zip3 {
    private static final Set<String> SMALL = Set.of(
            "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878", "879", "884",
            "890", "893");

    private Zip3() {}

    /** The area, or null when the value isn't a ZIP code; one that lost its leading zero isn't either. */
    public static @Nullable String of(String value) {
        int length = value.length();
        if (length != 5 && length != 9 && length != 10) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            boolean dash = length == 10 && i == 5;
            if (dash ? c != '-' : (c < '0' || c > '9')) {
                return null;
            }
        }
        var area = value.substring(0, 3);
        return SMALL.contains(area) ? "000" : area;
    }
}
