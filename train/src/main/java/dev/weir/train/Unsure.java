package dev.weir.train;

import dev.weir.detect.Words;
import dev.weir.detect.name.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in a text of which nobody said what it names what may be the name of a person, a place or a firm: better nothing is
 * learned of these words than that they name nothing.
 */
final class Unsure {
    /** Words with a capital that belong together; no identifiers. */
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\w.@#$/<\\-])\\p{Lu}[\\p{L}'’-]*(?:\\.? \\p{Lu}[\\p{L}'’-]*)*(?![\\w(<\\[]|\\.\\w)");

    private static final Pattern HUMP = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final Set<String> FIRM = Set.of(
            "inc",
            "corp",
            "ltd",
            "llc",
            "gmbh",
            "foundation",
            "corporation",
            "university",
            "institute",
            "consortium",
            "company",
            "laboratories",
            "labs",
            "group",
            "association");
    /** Makers of what programmers talk of. */
    private static final Set<String> MAKERS = Set.of(
            "adobe",
            "amazon",
            "apache",
            "apple",
            "aws",
            "azure",
            "cloudflare",
            "confluent",
            "facebook",
            "github",
            "gitlab",
            "gnu",
            "google",
            "hp",
            "ibm",
            "ietf",
            "intel",
            "jetbrains",
            "linkedin",
            "microsoft",
            "mozilla",
            "netflix",
            "netscape",
            "nist",
            "nvidia",
            "oasis",
            "oracle",
            "owasp",
            "paypal",
            "redhat",
            "salesforce",
            "sap",
            "slack",
            "snowflake",
            "sun",
            "stripe",
            "twitter",
            "unicode",
            "vmware",
            "w3c",
            "wikipedia",
            "yahoo",
            "iana",
            "ecma",
            "iso",
            "ieee",
            "itu",
            "asf",
            "eclipse",
            "openjs",
            "npm",
            "docker",
            "redis",
            "mongodb");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Firms and bodies that are called by words of every program. */
    private static final Set<String> COMMON = Set.of(
            "universal",
            "time",
            "who",
            "un",
            "eu",
            "ap",
            "ups",
            "visa",
            "congress",
            "senate",
            "parliament",
            "subway",
            "sec",
            "eta",
            "abc",
            "ira");

    private static final Set<String> KNOWN = known();

    private Unsure() {}

    static Sample marked(String text) {
        var spans = new ArrayList<Span>();
        Matcher matcher = CAPITALISED.matcher(text);
        while (matcher.find()) {
            if (!HUMP.matcher(matcher.group()).find()
                    && maybe(List.of(matcher.group().split("[. ]+")))) {
                spans.add(new Span(matcher.start(), matcher.end(), Span.UNSURE));
            }
        }
        // a firm's name in that of a package says nothing of the firm
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int at = word.start();
            boolean inside = spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
            if (!inside && maker(word.group())) {
                spans.add(new Span(at, word.end(), Span.UNSURE));
            }
        }
        return new Sample(text, spans);
    }

    private static boolean maker(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Those of {@link #MAKERS} and the firms of the generator that have one long name. */
    private static Set<String> known() {
        var known = new HashSet<>(MAKERS);
        var words = Pools.words();
        var terms = Set.copyOf(words.getOrDefault("term", List.of()));
        for (String firm : words.getOrDefault("knownorg", List.of())) {
            String small = firm.toLowerCase(Locale.ROOT);
            if (WORD.matcher(small).matches() && !terms.contains(small) && !COMMON.contains(small)) {
                known.add(small);
            }
        }
        return Set.copyOf(known);
    }

    private static boolean maybe(List<String> words) {
        int names = 0;
        for (String word : words) {
            String small = word.toLowerCase(Locale.ROOT);
            int known = Lexicon.of(Words.hash(word));
            boolean common = (known & Lexicon.COMMON) != 0;
            boolean loud = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean place = (known & (Lexicon.CITY | Lexicon.COUNTRY | Lexicon.STATE)) != 0;
            boolean given = (known & Lexicon.GIVEN) != 0;
            if (FIRM.contains(small) && words.size() > 1 || maker(small) || !common && !loud && (place || given)) {
                return true;
            }
            names += (known & (Lexicon.GIVEN | Lexicon.FAMILY)) != 0 || word.length() == 1 ? 1 : 0;
        }
        return words.size() > 1 && names == words.size();
    }
}
