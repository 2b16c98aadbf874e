package dev.weir.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a column's header says. A path is cut into tokens (dots, blanks, dashes, underscores, humps), without case and
 * accents; the longest phrase that is known wins, and each token counts once.
 */
final class Headers {
    private static final int MOST = 5;
    private static final int NOTHING = -1;
    /** Names of things that are no people. */
    private static final String NO_PERSON =
            "product,company,file,host,brand,event,column,table,hospital,school,project,"
                    + "course,department,class,category,item,model,device,server,species,test,organization,organisation,plan,"
                    + "service,field,team,game,movie,film,song,album,book,store,shop,bank,firm,business,team,domain,group,payer,"
                    + "insurer,clinic,facility,building,vendor,supplier,merchant,campaign,job,task,app,application,package,module";
    /** Tokens after which a header no longer speaks of the thing itself. */
    private static final Set<String> ABOUT = Set.of(
            "count",
            "cnt",
            "flag",
            "is",
            "has",
            "type",
            "status",
            "length",
            "len",
            "size",
            "total",
            "avg",
            "mean",
            "valid",
            "verified",
            "score",
            "rate",
            "opt",
            "sent",
            "consent",
            "format",
            "provider",
            "domain",
            "level",
            "version",
            "policy",
            "strength",
            "attempts",
            "changed",
            "updated",
            "created",
            "bounced",
            "preference",
            "rank");

    private static final Set<String> NUMBERED = Set.of(
            "id",
            "ids",
            "nr",
            "no",
            "num",
            "number",
            "nummer",
            "numero",
            "key",
            "identifier",
            "ref",
            "reference",
            "pk",
            "rowid",
            "oid",
            "nro",
            "code",
            "hash",
            "token",
            "index",
            "patient",
            "subject",
            "participant",
            "customer",
            "client",
            "member",
            "person",
            "employee",
            "kunde",
            "account",
            "case",
            "record");

    /** How tokens are shortened, where the phrase is only known in full. */
    private static final Map<String, String> SHORTENED = Map.ofEntries(
            Map.entry("nm", "name"),
            Map.entry("nam", "name"),
            Map.entry("no", "number"),
            Map.entry("nr", "number"),
            Map.entry("num", "number"),
            Map.entry("nbr", "number"),
            Map.entry("dt", "date"),
            Map.entry("acc", "account"),
            Map.entry("acct", "account"),
            Map.entry("addr", "address"),
            Map.entry("adr", "address"),
            Map.entry("grp", "group"),
            Map.entry("cd", "code"),
            Map.entry("tel", "telephone"),
            Map.entry("ph", "phone"),
            Map.entry("lic", "license"),
            Map.entry("pt", "patient"),
            Map.entry("cust", "customer"),
            Map.entry("emp", "employee"),
            Map.entry("nat", "national"),
            Map.entry("ins", "insurance"),
            Map.entry("med", "medical"),
            Map.entry("rec", "record"),
            Map.entry("ctry", "country"),
            Map.entry("prov", "province"));

    /** One kind that the header names. */
    record Hint(int kind, double strength, String phrase) {}

    /** All that a header says: kinds, whether it looks like one of a number or identifier, and of a thing's name. */
    record Said(List<Hint> hints, boolean numbered, boolean ofThing) {
        /** The kinds that are named, each once. */
        int[] named() {
            return hints.stream().mapToInt(Hint::kind).distinct().toArray();
        }

        double strength(int kind) {
            double best = 0;
            for (Hint hint : hints) {
                best = hint.kind == kind ? Math.max(best, hint.strength) : best;
            }
            return best;
        }
    }

    private final Map<String, List<Integer>> phrases = new HashMap<>();

    Headers(List<Kind> kinds) {
        for (String thing : NO_PERSON.split(",")) {
            phrases.put(thing + "name", List.of(NOTHING));
            phrases.put("nameof" + thing, List.of(NOTHING));
        }
        for (int k = 0; k < kinds.size(); k++) {
            for (String phrase : kinds.get(k).headers()) {
                var named = phrases.computeIfAbsent(Words.fold(phrase).replace(" ", ""), key -> new ArrayList<>());
                if (!named.contains(k)) {
                    named.add(k);
                }
            }
        }
    }

    Said read(String path) {
        var tokens = new ArrayList<String>();
        var segments = new ArrayList<Integer>();
        cut(path, tokens, segments);
        int n = tokens.size();
        var used = new boolean[n];
        var hints = new ArrayList<Hint>();
        int last = n == 0 ? 0 : segments.get(n - 1);
        for (int length = Math.min(MOST, n); length >= 1; length--) {
            for (int start = n - length; start >= 0; start--) {
                take(tokens, segments, used, start, length, hints, last);
            }
        }
        boolean about = false;
        for (int i = 0; i < n; i++) {
            about |= !used[i] && ABOUT.contains(tokens.get(i));
        }
        if (about) {
            hints.replaceAll(hint -> new Hint(hint.kind, hint.strength * 0.3, hint.phrase));
        }
        boolean numbered =
                n > 0 && (NUMBERED.contains(tokens.get(n - 1)) || tokens.get(0).equals("id"));
        boolean ofThing = hints.removeIf(hint -> hint.kind == NOTHING);
        return new Said(List.copyOf(hints), numbered && !about, ofThing);
    }

    private void take(
            List<String> tokens,
            List<Integer> segments,
            boolean[] used,
            int start,
            int length,
            List<Hint> hints,
            int lastSegment) {
        var joined = new StringBuilder();
        var inFull = new StringBuilder();
        for (int i = start; i < start + length; i++) {
            if (used[i]) {
                return;
            }
            joined.append(tokens.get(i));
            inFull.append(SHORTENED.getOrDefault(tokens.get(i), tokens.get(i)));
        }
        List<Integer> kinds = phrases.get(joined.toString());
        if (kinds == null && length > 1) {
            kinds = phrases.get(inFull.toString());
        }
        if (kinds == null) {
            return;
        }
        int end = start + length - 1;
        boolean across = !segments.get(start).equals(segments.get(end));
        if (across && kinds.get(0) != NOTHING) {
            return;
        }
        Arrays.fill(used, start, start + length, true);
        boolean leaf = segments.get(end) == lastSegment;
        boolean first = start == 0 || !segments.get(start - 1).equals(segments.get(start));
        double strength = !leaf ? 0.6 : end < tokens.size() - 1 ? 0.75 : first ? 1 : 0.9;
        for (int kind : kinds) {
            hints.add(new Hint(kind, strength, joined.toString()));
        }
    }

    private static void cut(String path, List<String> tokens, List<Integer> segments) {
        int limit = Math.min(path.length(), 300);
        int segment = 0;
        var token = new StringBuilder();
        for (int i = 0; i <= limit; i++) {
            char c = i < limit ? path.charAt(i) : '.';
            boolean letter = Chars.letter(c);
            boolean hump = letter
                    && Chars.upper(c)
                    && i > 0
                    && (Character.isLowerCase(path.charAt(i - 1))
                            || (Chars.upper(path.charAt(i - 1))
                                    && i + 1 < limit
                                    && Character.isLowerCase(path.charAt(i + 1))));
            if ((hump || !(letter || Chars.digit(c))) && !token.isEmpty()) {
                tokens.add(token.toString());
                segments.add(segment);
                token.setLength(0);
            }
            if (letter || Chars.digit(c)) {
                token.append(Words.fold(c));
            }
            segment += c == '.' ? 1 : 0;
        }
    }
}
