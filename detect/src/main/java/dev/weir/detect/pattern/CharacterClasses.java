package dev.weir.detect.pattern;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The classes that have names: {@code [:alnum:]}, {@code \p{Lu}}, {@code \p{Greek}}. */
final class CharacterClasses {
    private static final Map<String, CodePoints> POSIX = Map.ofEntries(
            Map.entry("alnum", CodePoints.of('0', '9', 'A', 'Z', 'a', 'z')),
            Map.entry("alpha", CodePoints.of('A', 'Z', 'a', 'z')),
            Map.entry("ascii", CodePoints.of(0, 127)),
            Map.entry("blank", CodePoints.of('\t', '\t', ' ', ' ')),
            Map.entry("cntrl", CodePoints.of(0, 31, 127, 127)),
            Map.entry("digit", CodePoints.DIGIT),
            Map.entry("graph", CodePoints.of('!', '~')),
            Map.entry("lower", CodePoints.of('a', 'z')),
            Map.entry("print", CodePoints.of(' ', '~')),
            Map.entry("punct", CodePoints.of('!', '/', ':', '@', '[', '`', '{', '~')),
            Map.entry("space", CodePoints.of('\t', '\r', ' ', ' ')),
            Map.entry("upper", CodePoints.of('A', 'Z')),
            Map.entry("word", CodePoints.WORD),
            Map.entry("xdigit", CodePoints.of('0', '9', 'A', 'F', 'a', 'f')));
    private static final Map<String, CodePoints> UNICODE = new ConcurrentHashMap<>();
    private static final String[] CATEGORIES = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "", "Zs", "Zl", "Zp", "Cc", "Cf", "",
        "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    private CharacterClasses() {}

    static @Nullable CodePoints posix(String name) {
        return POSIX.get(name);
    }

    /** A general category, its first letter, or a script. */
    static @Nullable CodePoints unicode(String name) {
        CodePoints known = UNICODE.get(name);
        if (known != null) {
            return known;
        }
        IntPredicate test = test(name);
        if (test == null) {
            return null;
        }
        var builder = new CodePoints.Builder();
        int from = -1;
        for (int c = 0; c <= CodePoints.LAST + 1; c++) {
            boolean in = c <= CodePoints.LAST && test.test(c);
            if (in && from < 0) {
                from = c;
            } else if (!in && from >= 0) {
                builder.add(from, c - 1);
                from = -1;
            }
        }
        CodePoints set = builder.build();
        UNICODE.put(name, set);
        return set;
    }

    private static @Nullable IntPredicate test(String name) {
        if (name.equals("Any")) {
            return c -> true;
        }
        if (name.length() <= 2) {
            for (String category : CATEGORIES) {
                if (!name.isEmpty() && category.startsWith(name)) {
                    return c -> CATEGORIES[Character.getType(c)].startsWith(name);
                }
            }
            return null;
        }
        try {
            var script = Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT));
            return c -> Character.UnicodeScript.of(c) == script;
        } catch (IllegalArgumentException e) {
            // no such script: the caller refuses the name
            return null;
        }
    }
}
