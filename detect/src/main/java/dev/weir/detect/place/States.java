package dev.weir.detect.place;

import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;

/** The postal abbreviations of the US states, districts and territories (USPS). */
final class States {
    private static final WordMap ABBREVIATIONS = new WordMap()
            .with(
                    1,
                    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ"
                            + " NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP AA AE AP");

    private States() {}

    static boolean abbreviation(CharSequence value) {
        return value.length() == 2 && ABBREVIATIONS.get(Words.hash(value)) != 0;
    }

    /** Whether two capital letters that stand alone begin here and are an abbreviation. */
    static boolean abbreviation(Text text, int start) {
        if (start < 0 || start + 2 > text.length()) {
            return false;
        }
        char a = text.at(start);
        char b = text.at(start + 1);
        return a >= 'A'
                && a <= 'Z'
                && b >= 'A'
                && b <= 'Z'
                && !Character.isLetterOrDigit(text.at(start - 1))
                && !Character.isLetterOrDigit(text.at(start + 2))
                && ABBREVIATIONS.get(Words.hash(text.string(), start, start + 2)) != 0;
    }
}
