package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Driving licence numbers as the states of the US, the District of Columbia and the territories write them, from what
 * each prints on its cards; in templates of {@link Layout}. Many are a letter and digits as other numbers are, so that
 * they count beside the words for a licence only.
 */
final class StateLicences {
    private static final List<String> TEMPLATES = List.of(
            // AL AK AZ AR CA CO CT DE DC
            "9999999,99999999,A99999999,999999999,A9999999,99-999-9999,999999999,9999999,9999999",
            // FL GA HI ID IL IN IA KS
            "A999-999-99-999-9,A999 999 99 999 9,A999999999999,999999999,A99999999,A99999999,AA999999A",
            "A999-9999-9999,A99999999999,9999-99-9999,999AA9999,A99-99-9999,AA9999A,A99 99 9999",
            // KY LA ME MD MA MI MN MS MO
            "A99-999-999,A99999999,999999999,9999999A,A-999-999-999-999,A 999 999 999 999,A999999999999",
            "A999-999-999-999,999-99-9999,A999999999,A99999,999AA9999,AA9999999",
            // MT NE NV NH NJ NM NY NC ND
            "9999999999999,9999999999,A99999999,99AAA99999,AAA99999999,A9999 99999 99999,A99999999999999",
            "999 999 999,999999999,AAA-99-9999,AAA999999,999999999999",
            // OH OK OR PA RI SC SD TN TX UT VT
            "AA999999,A999999999,99 999 999,99999999,9999999,A999999,99999999999,999999999,9999999A",
            // VA WA WV WI WY and the territories
            "A99-99-9999,A99999999,AAAAA999A9AA,AAAAAAA999AA,AAAAAA9999AA,AAA**AA999A9,AAAXXXXXXXXX,A999999,9A99999,XX99999",
            "A999-9999-9999-99,A9999999999999,999999-999,9999999999,999-9999-9999");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 18;
    private static final Set<Long> LAYOUTS = layouts();

    private StateLicences() {}

    private static Set<Long> layouts() {
        var layouts = new HashSet<Long>();
        for (String line : TEMPLATES) {
            for (String template : line.split(",")) {
                for (String each : Layout.expanded(template)) {
                    layouts.add(Layout.of(each));
                }
            }
        }
        return Set.copyOf(layouts);
    }

    /** The end of the longest number from here on that a state writes so, -1 if there is none. Capitals only. */
    static int end(Text text, int start) {
        long layout = Layout.START;
        int found = -1;
        boolean digit = false;
        for (int i = start; i < start + LONGEST; i++) {
            char c = text.at(i);
            char kind = Chars.digit(c) ? '9' : Chars.asciiLetter(c) && Chars.upper(c) ? 'A' : separator(c);
            if (kind == 0) {
                break;
            }
            layout = Layout.add(layout, kind);
            digit |= kind == '9';
            char next = text.at(i + 1);
            boolean ends = !Chars.asciiAlphanumeric(next)
                    && next != '_'
                    && next != '@'
                    && !(next == '-' && Chars.asciiAlphanumeric(text.at(i + 2)));
            if (ends && digit && i + 1 - start >= SHORTEST && LAYOUTS.contains(layout)) {
                found = i + 1;
            }
        }
        return found;
    }

    private static char separator(char c) {
        return c == '*' ? '*' : Layout.separator(c);
    }
}
