package dev.weir.detect.place;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.Words;
import dev.weir.detect.name.Lexicon;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;

/** Names of countries and states from the lists; cities where a US state follows or a cue such as {@code lives in} stands. */
final class PlaceDetector implements Detector {
    private static final DataClass CITY = Taxonomy.standard().get("address.city");
    private static final DataClass STATE = Taxonomy.standard().get("address.state");
    private static final DataClass COUNTRY = Taxonomy.standard().get("address.country");
    private static final int PLACES = Lexicon.COUNTRY | Lexicon.STATE | Lexicon.CITY;
    private static final int NAMES = Lexicon.GIVEN | Lexicon.FAMILY;
    private static final int LONGEST_PLACE = 40;

    @Override
    public String name() {
        return "place";
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int w = 0;
        while (w < text.words()) {
            text.tick();
            int start = text.wordStart(w);
            int used = 1;
            if (Chars.upper(text.at(start))) {
                int bits = Lexicon.of(text.wordHash(w));
                if ((bits & (PLACES | Lexicon.PLACE_BEGINS)) != 0 && text.wordAlone(w)) {
                    used = listed(text, w, bits, sink);
                }
                if (used == 1 && States.abbreviation(text, start)) {
                    cityBefore(text, w, sink);
                }
            }
            w += used;
        }
    }

    /** The longest phrase of up to four words that is on a list; gives the number of its words. */
    private static int listed(Text text, int w, int bits, FindingSink sink) {
        int start = text.wordStart(w);
        int most = (bits & Lexicon.PLACE_BEGINS) != 0 ? 4 : 1;
        for (int n = Math.min(most, text.words() - w); n >= 1; n--) {
            int end = text.wordEnd(w + n - 1);
            int known =
                    n == 1 ? bits : end - start > LONGEST_PLACE ? 0 : Lexicon.of(Words.hash(text.string(), start, end));
            boolean sure = n > 1 || (bits & (NAMES | Lexicon.COMMON)) == 0;
            if ((known & Lexicon.COUNTRY) != 0 && ((known & (NAMES | Lexicon.COMMON)) == 0)) {
                sink.add(COUNTRY, start, end, 0.6, "list");
                return n;
            }
            if ((known & Lexicon.STATE) != 0 && sure) {
                sink.add(STATE, start, end, 0.55, "list");
                return n;
            }
            if ((known & Lexicon.CITY) != 0 && sure && end - start > 3) {
                sink.add(CITY, start, end, 0.5, "list");
                return n;
            }
        }
        return 1;
    }

    /** {@code Springfield, IL}: up to three capitalised words, a comma, the abbreviation of a state. */
    private static void cityBefore(Text text, int w, FindingSink sink) {
        int first = w;
        while (first > 0 && w - first < 3) {
            int gap = text.wordStart(first) - text.wordEnd(first - 1);
            boolean comma = first == w && gap == 2 && text.at(text.wordEnd(first - 1)) == ',';
            boolean blank = first < w && gap == 1 && text.at(text.wordEnd(first - 1)) == ' ';
            if (!(comma || blank) || !Chars.upper(text.at(text.wordStart(first - 1)))) {
                break;
            }
            first--;
        }
        if (first < w) {
            sink.add(CITY, text.wordStart(first), text.wordEnd(w - 1), 0.7, "state follows");
            sink.add(STATE, text.wordStart(w), text.wordEnd(w), 0.7, "city before");
        }
    }
}
