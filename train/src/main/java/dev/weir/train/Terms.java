package dev.weir.train;

import java.util.List;
import java.util.Locale;

/**
 * Words of programmers, standards and licences, and what is put together of them. Nobody's names, whatever they look like.
 *
 * <p>Slots: {@code term} a word, {@code Term} with a capital or one that is named after somebody, {@code Terms} one to three
 * of these, {@code terms} in small letters, {@code CAP} an abbreviation; identifiers {@code camel}, {@code Camel},
 * {@code snake}, {@code CONST}, {@code kebab}, {@code Kebab}, {@code pkg}, {@code path}, {@code type}, {@code sqltype},
 * {@code thread}, {@code zone}; values {@code int}, {@code hexnum}, {@code hexshort}, {@code hexfour}, {@code hexcolor},
 * {@code ulid}, {@code base}, {@code letter}, {@code letterlow}, {@code status}, {@code level}; {@code std} a standard,
 * {@code sec} a section's number, {@code alg} an algorithm, {@code must}; {@code verbs}; of licences {@code legal},
 * {@code Legal}, {@code deed}, {@code Deed}, {@code CAPS}.
 */
final class Terms {
    private static final List<String> LEVELS =
            List.of("INFO", "DEBUG", "WARN", "ERROR", "TRACE", "info", "warn", "error", "WARNING", "SEVERE");
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String HEX = "0123456789abcdef";

    private final Values values;

    Terms(Values values) {
        this.values = values;
    }

    /** The value of a slot. Throws if there is none of this name. */
    String of(String slot) {
        return switch (slot) {
            case "term" -> term();
            case "Term" -> capitalTerm();
            case "Terms" -> several();
            case "terms" -> values.chance(0.5) ? term() + "s" : term() + " " + term();
            case "CAP" -> values.pick(values.words("acronym"));
            case "camel" -> camel(false);
            case "Camel" -> camel(true);
            case "snake" -> joined("_");
            case "CONST" -> joined("_").toUpperCase(Locale.ROOT);
            case "kebab" -> joined("-");
            case "Kebab" -> capitals(joined("-"), '-');
            case "pkg" -> values.pick("org.", "com.", "java.", "net.", "io.", "dev.") + joined(".");
            case "path" -> values.pick("/var/", "/etc/", "/opt/", "src/", "lib/", "./", "/usr/") + joined("/");
            case "type" -> type();
            case "thread" -> values.pick("main", "http-", "pool-1-thread-", "nio-", "worker-") + values.digits(1);
            case "zone" -> zone();
            case "int" -> number();
            case "hexnum" -> "0x" + signs(HEX, 1 + values.random.nextInt(4));
            case "hexshort" -> signs(HEX, 7 + values.random.nextInt(4));
            case "hexfour" -> hexCased(4);
            case "hexcolor" -> hexCased(6);
            case "ulid" -> values.pick("req_", "apr_", "evt-", "", "obj_01") + signs(CROCKFORD, 26);
            case "base" -> signs(SIGNS, 20 + values.random.nextInt(80)) + values.pick("", "=", "==");
            case "letter" -> "" + (char) ('A' + values.random.nextInt(26));
            case "letterlow" -> "" + (char) ('a' + values.random.nextInt(26));
            case "level" -> values.pick(LEVELS);
            case "std" -> standard();
            case "sec" -> section();
            case "alg" -> values.pick(values.words("algorithm"));
            case "legal" -> values.pick(values.words("legal"));
            case "Legal" -> legalTerm();
            case "Deed" -> capital(values.pick(values.words(values.chance(0.8) ? "deeds" : "legal")));
            case "CAPS" -> loud();
            case "sqltype", "must", "verbs", "deed", "status" -> values.pick(values.words(slot));
            default -> throw new IllegalStateException("a template has an unknown slot");
        };
    }

    private String term() {
        return values.pick(values.words("term"));
    }

    /** A word with a capital, one that is named after somebody, an abbreviation, or a class as prose writes it now and then. */
    private String capitalTerm() {
        double kind = values.random.nextDouble();
        if (kind < 0.7) {
            return capital(term());
        }
        return kind < 0.94 ? values.pick(values.words(kind < 0.82 ? "coined" : "acronym")) : camel(true);
    }

    private String several() {
        var out = new StringBuilder(capitalTerm());
        for (int i = values.random.nextInt(3); i > 0; i--) {
            out.append(' ').append(values.chance(0.8) ? capital(term()) : capitalTerm());
        }
        return out.toString();
    }

    private String camel(boolean first) {
        int n = 1 + values.random.nextInt(first ? 4 : 3);
        var out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String word = i > 0 && values.chance(0.05) ? values.pick(values.words("acronym")) : capital(term());
            out.append(word);
        }
        return first ? out.toString() : out.substring(0, 1).toLowerCase(Locale.ROOT) + out.substring(1);
    }

    private String joined(String by) {
        var out = new StringBuilder(term());
        for (int i = values.random.nextInt(3); i > 0; i--) {
            out.append(by).append(term());
        }
        return out.toString();
    }

    private String type() {
        return switch (values.random.nextInt(6)) {
            case 0 -> values.pick("int", "long", "boolean", "double", "byte[]", "char", "void", "float");
            case 1, 2 -> values.pick("String", "Object", "String[]", "Integer", "Long", "Class<?>", "Boolean");
            case 3 -> values.pick("List<", "Set<", "Optional<", "Map<String, ") + camel(true) + ">";
            default -> camel(true);
        };
    }

    /** An id of the tz database: an area and a place that stands for a time. */
    private String zone() {
        String city = values.city("en").replace(' ', '_');
        return values.chance(0.1)
                ? values.pick("Etc/GMT+", "GMT-") + values.digits(1)
                : values.pick(values.words("area")) + "/" + city;
    }

    private String number() {
        return "" + values.random.nextInt(values.pick(List.of(10, 100, 1000, 10_000, 100_000)));
    }

    private String standard() {
        String series = values.pick(values.words("series"));
        return switch (series) {
            case "RFC" -> series + values.pick(" ", " ", " ", "", "-") + (100 + values.random.nextInt(9700));
            case "NIST SP", "SP" ->
                series + " 800-" + (10 + values.random.nextInt(200)) + values.pick("", "", "A", "B", " Rev. 1", "r1");
            case "CVE" -> series + "-20" + values.digits(2) + "-" + values.digits(4);
            case "PKCS #", "X." -> series + (1 + values.random.nextInt(15));
            case "DOM Level", "OAuth", "OpenID Connect Core", "HTTP", "Unicode", "XML", "Java SE" ->
                series + " " + (1 + values.random.nextInt(20)) + values.pick("", "", ".0", ".1");
            default ->
                series + " " + (10 + values.random.nextInt(19_000))
                        + values.pick("", "", "-" + values.digits(1), ":20");
        };
    }

    private String section() {
        var out = new StringBuilder("" + (1 + values.random.nextInt(12)));
        for (int i = values.random.nextInt(4); i > 0; i--) {
            out.append('.').append(1 + values.random.nextInt(20));
        }
        return out.toString();
    }

    /** A word that a licence defines, or two. */
    private String legalTerm() {
        String word = values.pick(values.words("legal"));
        return capitals(values.chance(0.3) ? values.pick(values.words("legal")) + " " + word : word, ' ');
    }

    /** Words of a licence in capitals, with small words between them. */
    private String loud() {
        var out = new StringBuilder(values.pick(values.words(values.chance(0.5) ? "legal" : "deeds")));
        for (int i = values.random.nextInt(4); i > 0; i--) {
            out.append(' ')
                    .append(values.chance(0.4) ? values.pick("of", "or", "and", "to", "the", "for", "any") + " " : "")
                    .append(values.pick(values.words("legal")));
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }

    private String hexCased(int n) {
        String hex = signs(HEX, n);
        return values.chance(0.5) ? hex.toUpperCase(Locale.ROOT) : hex;
    }

    private String signs(String from, int n) {
        var out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            out.append(from.charAt(values.random.nextInt(from.length())));
        }
        return out.toString();
    }

    private static String capitals(String words, char between) {
        var out = new StringBuilder();
        for (String word : words.split(java.util.regex.Pattern.quote("" + between))) {
            out.append(out.isEmpty() ? "" : between).append(capital(word));
        }
        return out.toString();
    }

    private static String capital(String word) {
        return Values.capital(word);
    }
}
