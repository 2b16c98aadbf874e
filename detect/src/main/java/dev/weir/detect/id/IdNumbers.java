package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the codes of all {@link Scheme}s in one pass. At each token that holds a digit the characters are read once, as
 * far as letters, digits and single separators go; at each end of a token the hash of what was read names the schemes
 * that have this layout. So a scheme costs nothing where its layout doesn't occur, and nothing is allocated but
 * findings.
 */
final class IdNumbers implements Detector {
    private static final int MOST_SEPARATORS = 8;
    private static final int MOST_LETTERS_BEFORE = 6;
    /** Each of two groups, as on plates. */
    private static final int MOST_LETTERS_OF_GROUPS = 3;

    private static final int FEWEST = 5;

    private final Entries byLayout;
    private final List<List<Entry>> byLength;
    private final NearbyWords words;

    private record Entry(Scheme scheme, int number, int strength) {}

    /** From layouts, and from what they begin with up to a separator, to the schemes that have them: open addressing. */
    private static final class Entries {
        private static final Entry[] NONE = {};

        private final long[] keys;
        private final Entry[][] values;

        Entries(Map<Long, List<Entry>> from) {
            int size = Integer.highestOneBit(Math.max(16, from.size() * 4));
            keys = new long[size];
            values = new Entry[size][];
            Arrays.fill(values, NONE);
            from.forEach((key, list) -> {
                int slot = slot(key);
                keys[slot] = key;
                values[slot] = list.toArray(NONE);
            });
        }

        /** Where the key stands, or is to be put. */
        private int slot(long key) {
            int mask = keys.length - 1;
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        boolean has(long key) {
            return keys[slot(key)] == key;
        }

        Entry[] get(long key) {
            return values[slot(key)];
        }
    }

    IdNumbers(List<Scheme> schemes) {
        var layouts = new HashMap<Long, List<Entry>>();
        byLength = new ArrayList<>();
        for (int i = 0; i <= Layout.LONGEST; i++) {
            byLength.add(new ArrayList<>());
        }
        for (int n = 0; n < schemes.size(); n++) {
            Scheme scheme = schemes.get(n);
            int number = n;
            scheme.layouts.forEach((layout, strength) ->
                    layouts.computeIfAbsent(layout, key -> new ArrayList<>()).add(new Entry(scheme, number, strength)));
            scheme.beginnings.forEach(beginning -> layouts.computeIfAbsent(beginning, key -> new ArrayList<>()));
            scheme.lengths.forEach((length, strength) -> byLength.get(length).add(new Entry(scheme, number, strength)));
        }
        byLayout = new Entries(layouts);
        words = new NearbyWords(schemes);
    }

    @Override
    public String name() {
        return "id-number";
    }

    @Override
    public List<Trigger> triggers() {
        return words.triggers();
    }

    @Override
    public boolean onlyTriggered() {
        return false;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int last = -1;
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            int start = text.runStart(run);
            int limit = Math.max(last, start - Layout.LONGEST);
            while (start > limit && Chars.asciiAlphanumeric(text.at(start - 1))) {
                start--;
            }
            if (start <= last) {
                continue;
            }
            last = start;
            if (begins(text, start)) {
                walk(text, start, sink);
            }
            prefix(text, start, sink);
        }
    }

    /** Letters that a separator parts from the token: {@code AB 12 34 56 C}, {@code B-MW 1234}. */
    private void prefix(Text text, int token, FindingSink sink) {
        if (Layout.separator(text.at(token - 1)) == 0 || !Chars.asciiLetter(text.at(token - 2))) {
            return;
        }
        int start = token - 1;
        while (start > token - 2 - MOST_LETTERS_BEFORE && Chars.upper(text.at(start - 1))) {
            start--;
        }
        if (token - 1 - start > MOST_LETTERS_BEFORE || start == token - 1) {
            return;
        }
        if (begins(text, start)) {
            walk(text, start, sink);
        }
        if (token - 1 - start <= MOST_LETTERS_OF_GROUPS && Layout.separator(text.at(start - 1)) != 0) {
            int group = start - 1;
            while (start - 1 - group <= MOST_LETTERS_OF_GROUPS && Chars.upper(text.at(group - 1))) {
                group--;
            }
            if (group < start - 1 && start - 1 - group <= MOST_LETTERS_OF_GROUPS && begins(text, group)) {
                walk(text, group, sink);
            }
        }
    }

    private static boolean begins(Text text, int start) {
        char before = text.at(start - 1);
        boolean joined = before == '_' || before == '@' || Chars.joins(before) || Chars.digit(before);
        boolean marked = "-./+,%$€£=&".indexOf(before) >= 0 && Chars.asciiAlphanumeric(text.at(start - 2));
        return !joined && !(marked && before != '=') && before != '$' && before != '€' && before != '£';
    }

    private void walk(Text text, int start, FindingSink sink) {
        int limit = start + Layout.LONGEST;
        long layout = Layout.START;
        int count = 0;
        int separators = 0;
        int kinds = 0;
        boolean blanks = false;
        boolean open = false;
        int i = start;
        while (i < limit) {
            char c = text.at(i);
            if (Chars.digit(c)) {
                layout = Layout.add(layout, '9');
                kinds |= Shape.DIGIT;
                count++;
                i++;
                continue;
            }
            if (Chars.asciiLetter(c)) {
                layout = Layout.add(layout, 'A');
                kinds |= Chars.upper(c) ? Shape.UPPER : Shape.LOWER;
                count++;
                i++;
                continue;
            }
            if (count >= FEWEST && ends(text, i, blanks)) {
                look(text, start, i, layout, separators == 0 && kinds != Shape.DIGIT ? count : 0, kinds, sink);
            }
            char kind = Layout.separator(c);
            boolean closes = kind == ')' && open;
            if (kind == 0 || separators == MOST_SEPARATORS || (kind == ')' && !closes)) {
                return;
            }
            layout = Layout.add(layout, kind);
            if (!byLayout.has(layout)) {
                return;
            }
            separators++;
            i++;
            if (closes) {
                look(text, start, i, layout, 0, kinds, sink);
                return;
            }
            if (!Chars.asciiAlphanumeric(text.at(i))) {
                return;
            }
            open |= kind == '(';
            blanks |= kind == ' ';
            if (blanks && Chars.digit(text.at(start - 2)) && Layout.separator(text.at(start - 1)) == ' ') {
                return;
            }
        }
    }

    private static boolean ends(Text text, int end, boolean blanks) {
        char c = text.at(end);
        char next = text.at(end + 1);
        if (c == '_' || c == '@' || Chars.joins(c) || (c == '%' && end > 0)) {
            return false;
        }
        boolean marked = c == '-' || c == '/' || c == '.' || c == '+' || c == ',' || c == ':';
        if (marked && Chars.asciiAlphanumeric(next)) {
            return c == ',' && !Chars.digit(next);
        }
        return !(blanks && Layout.separator(c) == ' ' && Chars.digit(next));
    }

    private void look(Text text, int start, int end, long layout, int mixed, int kinds, FindingSink sink) {
        Entry[] entries = byLayout.get(layout);
        List<Entry> more = mixed > 0 ? byLength.get(mixed) : List.of();
        if (entries.length == 0 && more.isEmpty()) {
            return;
        }
        Code code = Code.of(text.string(), start, end);
        if (code.uniform()) {
            return;
        }
        boolean lower = (kinds & Shape.LOWER) != 0;
        NearbyWords.Found near = words.around(text, start, end);
        for (Entry entry : entries) {
            judge(entry, code, start, end, lower, near, sink);
        }
        for (int i = 0; i < more.size(); i++) {
            judge(more.get(i), code, start, end, lower, near, sink);
        }
    }

    private static void judge(
            Entry entry, Code code, int start, int end, boolean lower, NearbyWords.Found words, FindingSink sink) {
        Scheme scheme = entry.scheme;
        boolean holds = scheme.check.holds(code);
        if (!holds && scheme.textOnly) {
            return;
        }
        int strength = lower ? Scheme.PLAIN : entry.strength;
        boolean alone =
                holds ? strength > Scheme.PLAIN || (scheme.chance <= Scheme.RARE && !lower) : strength == Scheme.OWN;
        int near = words.of(entry.number);
        double confidence;
        if (holds) {
            boolean checked = scheme.chance < 1;
            confidence = near == NearbyWords.BESIDE || (near == NearbyWords.NEAR && checked)
                    ? (strength > Scheme.PLAIN ? 0.95 : scheme.textOnly ? 0.91 : checked ? 0.9 : 0.75)
                    : alone ? 0.55 + 0.1 * strength - (checked ? 0 : 0.15) : 0;
        } else {
            confidence = near == NearbyWords.BESIDE ? 0.55 : alone ? 0.4 : 0;
        }
        if (confidence > 0) {
            sink.add(scheme.dataClass, start, end, confidence, holds ? scheme.passed : scheme.failed);
        }
    }
}
