package dev.weir.detect.person;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;

/**
 * Ages in running text: {@code 45 years old}, {@code 45-year-old}, {@code 45 y/o}, {@code 45 Jahre alt}; and as clinicians write
 * them, with the sex: {@code 45yo F}, {@code Pt is a 45 M with}.
 */
final class Age implements Detector {
    private static final DataClass AGE = Taxonomy.standard().get("person.age");
    private static final int JOINED = Shape.LETTERS | Shape.DOT | Shape.COMMA | Shape.UNDERSCORE | Shape.DASH;
    private static final DataClass SEX = Taxonomy.standard().get("person.sex");
    private static final WordMap YEARS = new WordMap()
            .with(1, "years year yr yrs y jahre anos ans anni jaar ar")
            .with(2, "yo jahrige jahriger jahrigen jahriges jarige arig ariga arige");
    private static final WordMap OLD = new WordMap().with(1, "old o alt edad oud gammal gammel");

    /** What follows the sex of a patient. */
    private static final WordMap PRESENTS = new WordMap()
            .with(
                    1,
                    "w with who presents presenting presented c p s h hx admitted pt patient here brought found seen"
                            + " referred status complaining");

    /** Whether a word, by its hash, is a unit of age. */
    static boolean isYears(long hash) {
        return YEARS.get(hash) != 0;
    }

    @Override
    public String name() {
        return "age";
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0 && (mask & Shape.LETTERS) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            int sign = text.runSign(run);
            if (Runs.length(sign) > 3
                    || Runs.before(sign, JOINED)
                    || Runs.after(sign, Shape.DOT | Shape.COMMA | Shape.COLON)) {
                continue;
            }
            int start = text.runStart(run);
            int end = text.runEnd(run);
            if (Chars.number(text.string(), start, end) > 125) {
                continue;
            }
            int word = Chars.letter(text.at(end)) ? end : end + 1;
            int wordEnd = text.lettersEnd(word);
            if (wordEnd > word) {
                int years = YEARS.get(Words.hash(text.string(), word, wordEnd));
                if ((years & 2) != 0 || (years != 0 && old(text, wordEnd))) {
                    sink.add(AGE, start, end, 0.85, "years-old");
                    sex(text, text.at(wordEnd) == '/' ? wordEnd + 2 : wordEnd, false, sink);
                } else if (years == 0 && !Runs.before(sign, Shape.OTHER) && sex(text, end, true, sink)) {
                    sink.add(AGE, start, end, 0.75, "age and sex");
                }
            }
        }
    }

    /** {@code F} behind an age, with one blank before it or none; {@code alone} asks for a word of clinicians behind it. */
    private static boolean sex(Text text, int from, boolean alone, FindingSink sink) {
        int at = text.at(from) == ' ' ? from + 1 : from;
        char c = text.at(at);
        boolean letter = (c == 'F' || c == 'M') && !Chars.asciiAlphanumeric(text.at(at + 1));
        int word = text.at(at + 1) == ',' ? at + 3 : at + 2;
        int end = letter ? text.lettersEnd(word) : word;
        boolean presents = end > word && PRESENTS.get(Words.hash(text.string(), word, end)) != 0;
        boolean listed = text.at(at + 1) == ',' && before(text, from) == ',';
        if (!letter || alone && !presents && !listed) {
            return false;
        }
        sink.add(SEX, at, at + 1, 0.75, "age and sex");
        return true;
    }

    /** The mark before a number and a blank. */
    private static char before(Text text, int end) {
        int i = end - 1;
        while (Chars.digit(text.at(i))) {
            i--;
        }
        return text.at(i) == ' ' ? text.at(i - 1) : ' ';
    }

    private static boolean old(Text text, int from) {
        int word = from + 1;
        int end = text.lettersEnd(word);
        return end > word && OLD.get(Words.hash(text.string(), word, end)) != 0;
    }
}
