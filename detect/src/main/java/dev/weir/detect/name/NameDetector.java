package dev.weir.detect.name;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.Words;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;

/**
 * Names in running text: what follows a title, a given name with what follows it, a given name alone if it is not a word
 * of everyday language. A list knows many names and never all.
 */
final class NameDetector implements Detector {
    private static final DataClass NAME = Taxonomy.standard().get("person.name");
    private static final int NAMES = Lexicon.GIVEN | Lexicon.FAMILY;
    private static final int PLACES = Lexicon.COUNTRY | Lexicon.STATE;
    private static final int MOST = 5;

    @Override
    public String name() {
        return "name";
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int w = 0;
        while (w < text.words()) {
            text.tick();
            int bits = Lexicon.of(text.wordHash(w));
            int used = 0;
            if ((bits & Lexicon.TITLE) != 0 && text.wordAlone(w)) {
                used = afterTitle(text, w, sink);
            } else if ((bits & NAMES) != 0 && text.wordAlone(w)) {
                used = fromName(text, w, bits, sink);
            }
            w += Math.max(1, used);
        }
    }

    /** Whether only a blank, a dash, an apostrophe, or an initial's dot and a blank stand between a word and the next. */
    static boolean joined(Text text, int w) {
        if (w + 1 >= text.words()) {
            return false;
        }
        int end = text.wordEnd(w);
        int next = text.wordStart(w + 1);
        char c = text.at(end);
        if (next - end == 1) {
            return c == ' ' || c == '\u00a0' || c == '-' || c == '\'' || c == '\u2019' || c == '\t';
        }
        return next - end == 2 && c == '.' && text.at(end + 1) == ' ' && end - text.wordStart(w) <= 2;
    }

    private static boolean capital(Text text, int w) {
        return Chars.upper(text.at(text.wordStart(w)));
    }

    private static boolean initial(Text text, int w) {
        return text.wordEnd(w) - text.wordStart(w) == 1 && capital(text, w);
    }

    private int afterTitle(Text text, int w, FindingSink sink) {
        int end = text.wordEnd(w);
        int from = w + 1;
        if (from >= text.words()) {
            return 0;
        }
        int gap = text.wordStart(from) - end;
        boolean near =
                gap == 1 ? Chars.blank(text.at(end)) : gap == 2 && text.at(end) == '.' && Chars.blank(text.at(end + 1));
        if (!near) {
            return 0;
        }
        int bits = Lexicon.of(text.wordHash(from));
        if ((bits & Lexicon.TITLE) != 0) {
            return 1;
        }
        boolean named = (bits & NAMES) != 0 && ((bits & Lexicon.COMMON) == 0 || capital(text, from));
        boolean likely = capital(text, from) && (bits & Lexicon.COMMON) == 0;
        boolean titled = capital(text, w) || text.at(end) == '.';
        if (!(named || likely) || !(titled || named)) {
            return 0;
        }
        int last = run(text, from);
        sink.add(NAME, text.wordStart(from), text.wordEnd(last), 0.85, "title");
        return last - w + 1;
    }

    /** The last word of the name that begins at a word. */
    private static int run(Text text, int from) {
        int last = from;
        while (last - from < MOST && joined(text, last)) {
            int next = last + 1;
            int bits = Lexicon.of(text.wordHash(next));
            boolean common = (bits & Lexicon.COMMON) != 0;
            boolean name = (bits & NAMES) != 0;
            boolean upper = capital(text, next);
            boolean wanted = initial(text, next)
                    || (name && !common && (upper || !capital(text, from)))
                    || (upper && (name || !common));
            if (!wanted) {
                int named = pastParticles(text, next);
                if (named > next) {
                    last = named;
                    continue;
                }
            }
            if (!wanted || !text.wordAlone(next)) {
                break;
            }
            last = next;
        }
        return last;
    }

    /** The word after one to three particles ({@code van der}), if it begins with a capital; else the word given. */
    private static int pastParticles(Text text, int w) {
        int next = w;
        while (next - w < 3 && particle(text, next) && joined(text, next)) {
            next++;
        }
        return next > w && capital(text, next) ? next : w;
    }

    private static boolean particle(Text text, int w) {
        int length = text.wordEnd(w) - text.wordStart(w);
        if (length < 1 || length > 3) {
            return false;
        }
        String word = text.string().substring(text.wordStart(w), text.wordEnd(w));
        return switch (word) {
            case "van",
                    "von",
                    "der",
                    "den",
                    "de",
                    "da",
                    "di",
                    "del",
                    "la",
                    "le",
                    "bin",
                    "al",
                    "el",
                    "dos",
                    "du",
                    "zu",
                    "d" -> true;
            default -> false;
        };
    }

    private int fromName(Text text, int w, int bits, FindingSink sink) {
        boolean common = (bits & Lexicon.COMMON) != 0;
        boolean given = (bits & Lexicon.GIVEN) != 0;
        boolean upper = capital(text, w);
        int last = given || upper ? run(text, w) : w;
        int start = text.wordStart(w);
        if (last > w) {
            int next = Lexicon.of(text.wordHash(w + 1));
            boolean family = (next & NAMES) != 0;
            boolean strong = given && !common;
            boolean two = (strong && (upper || family))
                    || (family && given && upper)
                    || ((next & NAMES) != 0 && (next & Lexicon.COMMON) == 0 && !common && upper);
            if (two && !place(text, w, last)) {
                sink.add(
                        NAME,
                        start,
                        text.wordEnd(last),
                        upper ? family && strong ? 0.85 : 0.65 : 0.5,
                        "list+neighbour");
                return last - w + 1;
            }
        }
        int reversed = reversed(text, w, bits);
        if (reversed > w) {
            sink.add(NAME, start, text.wordEnd(reversed), 0.75, "family, given");
            return reversed - w + 1;
        }
        if (given && !common && upper && (bits & PLACES) == 0 && text.wordEnd(w) - start > 2) {
            sink.add(NAME, start, text.wordEnd(w), 0.5, "given");
            return 1;
        }
        return 0;
    }

    private static boolean place(Text text, int w, int last) {
        long hash = Words.hash(text.string(), text.wordStart(w), text.wordEnd(last));
        return (Lexicon.of(hash) & (PLACES | Lexicon.CITY)) != 0;
    }

    /** {@code Meyer, Anna}: a family name, a comma, a given name. */
    private static int reversed(Text text, int w, int bits) {
        int next = w + 1;
        if ((bits & Lexicon.FAMILY) == 0 || !capital(text, w) || next >= text.words()) {
            return w;
        }
        int end = text.wordEnd(w);
        boolean comma =
                text.at(end) == ',' && text.wordStart(next) - end <= 2 && text.at(text.wordStart(next) - 1) != '\n';
        int given = Lexicon.of(text.wordHash(next));
        boolean sure = (given & Lexicon.GIVEN) != 0 && (given & Lexicon.COMMON) == 0 && capital(text, next);
        boolean places = (bits & (PLACES | Lexicon.CITY)) != 0 || (given & (PLACES | Lexicon.CITY)) != 0;
        return comma && sure && !places && (bits & Lexicon.COMMON) == 0 ? next : w;
    }
}
