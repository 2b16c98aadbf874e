package dev.weir.detect;

import dev.weir.detect.id.Layout;
import dev.weir.detect.name.Lexicon;
import dev.weir.detect.person.Dates;
import dev.weir.model.Finding;
import dev.weir.model.Taxonomy;
import dev.weir.model.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at single values. For one thread. */
final class Examiner {
    private static final int NUMBER = Shape.DIGIT | Shape.DOT | Shape.DASH | Shape.COMMA | Shape.PLUS;
    private static final int TRIGGERS =
            Shape.BLANK | Shape.AT | Shape.COLON | Shape.COMMA | Shape.OTHER | Shape.PAREN | Shape.SLASH;
    /** Values of these types pass the check of no kind. */
    private static final int NEVER_A_KIND =
            Types.BOOLEAN | Types.DECIMAL | Types.DATE | Types.TIMESTAMP_BLANK | Types.TIMESTAMP_T;

    /** So few kinds are tried without a look at the layout. */
    private static final int FEW = 8;

    private static final int KEPT = 64;

    private static final int NAME = Classes.number(Taxonomy.standard().get("person.name"));
    private static final int CITY = Classes.number(Taxonomy.standard().get("place.city"));
    private static final int STATE = Classes.number(Taxonomy.standard().get("place.region"));
    private static final int COUNTRY = Classes.number(Taxonomy.standard().get("place.country"));
    private static final WordMap YES_NO = new WordMap().with(1, "true false yes no y n t f ja nein oui non si");

    private final KindTable table;
    private final TextScanner scanner;
    private final Shape shape = new Shape();
    private final Text buffer;
    private final int kinds;
    private final long[] keys = new long[KEPT];
    private final int[] @Nullable [] candidates = new int[KEPT][];
    /** Whether the value passed a check that leaves nothing else that it could hold; whether it is a full name. */
    private boolean fills;

    private boolean fullName;

    Examiner(KindTable table, TextScanner scanner) {
        this.table = table;
        this.kinds = table.kinds().size();
        this.scanner = scanner;
        this.buffer = scanner.buffer();
    }

    /**
     * Looks at one value.
     *
     * @param named the kinds that the column's header names; only of these does the mere shape count
     */
    void examine(String value, int[] named, Outcome into) {
        shape.read(value);
        into.value = value;
        into.clear();
        fills = false;
        fullName = false;
        into.length = value.length();
        into.words = shape.blanks() + 1;
        into.types = Types.of(value, shape);
        into.flags = flags(value, into.types);
        if ((into.flags & Outcome.EMPTY) != 0) {
            return;
        }
        boolean asNamed = false;
        if (named.length > 0 || (into.types & NEVER_A_KIND) == 0) {
            into.tried = candidates(value);
            for (int k : into.tried) {
                if (!among(named, k) && table.kind(k).match(value, shape) == WholeValue.CHECKED) {
                    passed(k, into);
                }
            }
            for (int k : named) {
                int match = table.kind(k).match(value, shape);
                if (match == WholeValue.CHECKED) {
                    passed(k, into);
                    asNamed = true;
                } else if (match == WholeValue.SHAPED) {
                    into.hit(k);
                }
            }
        }
        if (!asNamed) {
            spans(value, into);
        }
    }

    /**
     * The kinds whose check the value can pass. Values of a column are laid out alike, so that the kinds of the last
     * layouts are kept.
     */
    private int[] candidates(String value) {
        int mask = shape.mask();
        int[] some = table.passing(mask, value.length());
        if (some.length < FEW) {
            return some;
        }
        long layout = Layout.ofValue(value, shape);
        long key = (layout * 31 + value.length()) * 31 + mask;
        int slot = (int) (key ^ key >>> 32) & (KEPT - 1);
        int[] kept = candidates[slot];
        if (kept == null || keys[slot] != key) {
            kept = IntStream.of(some).filter(k -> table.kind(k).canPass(layout)).toArray();
            keys[slot] = key;
            candidates[slot] = kept;
        }
        return kept;
    }

    private static boolean among(int[] named, int k) {
        for (int kind : named) {
            if (kind == k) {
                return true;
            }
        }
        return false;
    }

    private void passed(int k, Outcome into) {
        into.hit(kinds + k);
        fills |= table.fillsValue(k);
        fullName |= table.fullName(k);
        if (table.exact(k) || (table.fillsValue(k) && !shape.only(Shape.DIGIT))) {
            mark(table.classOf(k), into);
        }
    }

    private int flags(String value, int types) {
        boolean letters = shape.has(Shape.LETTERS);
        int flags = letters ? Outcome.LETTERS : 0;
        if (shape.blanks() == value.length()) {
            return Outcome.EMPTY;
        }
        if (shape.has(Shape.DIGIT)) {
            boolean number = (types & (Types.INTEGER | Types.DECIMAL)) != 0
                    || (!letters && shape.only(NUMBER) && numeric(value));
            boolean date = (types & (Types.DATE | Types.TIMESTAMP_BLANK | Types.TIMESTAMP_T)) != 0
                    || (!number
                            && shape.digits() >= 4
                            && shape.digits() <= 24
                            && shape.letters() <= 2
                            && Dates.whole(value));
            flags |= number ? Outcome.NUMERIC : 0;
            flags |= date ? Outcome.DATE : 0;
            flags |= shape.has(Shape.BLANK) ? 0 : Outcome.CODE;
            flags |= shape.only(Shape.DIGIT) && shape.digits() >= 12 ? Outcome.LONG_NUMBER : 0;
        } else if (letters && value.length() <= 5 && YES_NO.get(shape.wordHash(value)) != 0) {
            flags |= Outcome.YES_NO;
        }
        return flags;
    }

    /** Digits with at most one sign at the front and one dot or commas. */
    private static boolean numeric(String value) {
        int dots = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c == '-' || c == '+') && i > 0) {
                return false;
            }
            dots += c == '.' ? 1 : 0;
        }
        return dots <= 1;
    }

    private void spans(String value, Outcome into) {
        boolean letters = (into.flags & Outcome.LETTERS) != 0;
        if ((into.flags & (Outcome.NUMERIC | Outcome.DATE | Outcome.YES_NO)) != 0) {
            return;
        }
        if (fills) {
            if (shape.only(Shape.LETTERS)) {
                // a word such as Christian is on more than one list
                byList(value, into);
            }
            return;
        }
        boolean scanned = letters
                ? shape.has(TRIGGERS) || (!shape.only(Shape.LETTERS | Shape.DIGIT) && many(value))
                : shape.digits() >= 7 && !shape.only(Shape.DIGIT);
        if (scanned && letters && shape.blanks() <= 3 && shape.only(Shape.LETTERS | Shape.BLANK | Shape.DASH)) {
            scanned = !byList(value, into) && shape.has(Shape.BLANK | Shape.DASH);
        } else if (letters && !scanned && !shape.has(Shape.DIGIT)) {
            byList(value, into);
        }
        if (scanned) {
            scan(value, into);
        }
    }

    /** Whether a code is long enough to hold a number or an address. */
    private boolean many(String value) {
        return shape.digits() >= 7
                || value.length() >= 24
                || shape.has(Shape.DOT)
                || (shape.has(Shape.DASH) && !shape.has(Shape.DIGIT));
    }

    /** What the text detectors would say of one to four words that are on a list as a whole, without running them. */
    private boolean byList(String value, Outcome into) {
        if (fullName) {
            mark(NAME, into);
        }
        if (!Chars.upper(value.charAt(0))) {
            return fullName;
        }
        int bits = Lexicon.of(shape.wordHash(value));
        int names = bits & (Lexicon.GIVEN | Lexicon.FAMILY);
        boolean common = (bits & Lexicon.COMMON) != 0;
        boolean place = (bits & (Lexicon.COUNTRY | Lexicon.STATE | Lexicon.CITY)) != 0;
        boolean land = (bits & (Lexicon.COUNTRY | Lexicon.STATE)) != 0;
        if ((bits & Lexicon.GIVEN) != 0 && !common && !land && value.length() > 2) {
            into.flags |= Outcome.GIVEN_NAME;
            return true;
        }
        if (place && !common && (names == 0 || fullName || shape.has(Shape.BLANK))) {
            mark((bits & Lexicon.COUNTRY) != 0 ? COUNTRY : (bits & Lexicon.STATE) != 0 ? STATE : CITY, into);
            return true;
        }
        return fullName;
    }

    private void scan(String value, Outcome into) {
        List<Finding> findings;
        switch (scanner.scan(value, buffer)) {
            case Verdict.Clean __ -> findings = List.of();
            case Verdict.Found found -> findings = found.findings();
            case Verdict.Incomplete incomplete -> {
                into.incomplete = incomplete.reason();
                return;
            }
        }
        into.findings = findings;
        for (int i = 0; i < findings.size(); i++) {
            mark(Classes.number(findings.get(i).dataClass()), into);
        }
    }

    private void mark(int number, Outcome into) {
        into.hit(2 * kinds + number);
    }
}
