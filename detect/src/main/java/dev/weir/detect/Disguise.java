package dev.weir.detect;

/**
 * Characters that stand for another one, or for nothing: format controls (Unicode category Cf and the fillers), full-width
 * and mathematical forms (UAX #15), and the letters of Greek and Cyrillic that look like a Latin one (after the data of
 * UTS #39).
 */
final class Disguise {
    /** Shows nothing. */
    static final char NOTHING = 0;

    private static final char[] GREEK_CYRILLIC = new char[0x600 - 0x370];

    static {
        String pairs =
                "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvιi" + "АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiІIјjЈJѕsЅSԁdһhԛqԝw";
        for (int i = 0; i < pairs.length(); i += 2) {
            GREEK_CYRILLIC[pairs.charAt(i) - 0x370] = pairs.charAt(i + 1);
        }
    }

    private Disguise() {}

    /** What a character beyond ASCII stands for: an ASCII character, {@link #NOTHING}, or itself. */
    static char of(char c) {
        if (c < 0x600) {
            char latin = c >= 0x370 ? GREEK_CYRILLIC[c - 0x370] : 0;
            return latin != 0 ? latin : c == 0xAD || c == 0x34F ? NOTHING : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        boolean hidden = (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || c == 0x61C
                || c == 0x180E
                || c == 0x3164
                || c == 0x115F
                || c == 0x1160
                || c == 0xFFA0;
        return hidden ? NOTHING : c;
    }
}
