package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of a table says nothing new. Values, records and columns are told apart by 64-bit hashes.
 *
 * @param records all records
 * @param empty columns without a value
 * @param constant columns with one and the same value in every record
 * @param same columns that are equal in every record, in groups
 * @param duplicates records that an equal one stands for already
 * @param nearDuplicates further records that one stands for which differs in case, accents, blanks, punctuation, or keys
 * @param fingerprint the same for tables with the same columns and records, whatever their order
 */
public record Redundancy(
        long records,
        List<String> empty,
        List<String> constant,
        List<List<String>> same,
        long duplicates,
        long nearDuplicates,
        String fingerprint) {
    public Redundancy {
        empty = List.copyOf(empty);
        constant = List.copyOf(constant);
        same = List.copyOf(same);
    }

    /** Whether nothing of that kind was found. */
    public boolean isNothing() {
        return empty.isEmpty() && constant.isEmpty() && same.isEmpty() && duplicates == 0 && nearDuplicates == 0;
    }

    /**
     * Looks for it.
     *
     * @param keys columns with a value of its own for each record; two records that differ in nothing else are near
     *     duplicates
     * @param counted how many records differ in more than what near duplicates differ in, if that is known
     */
    static Redundancy find(
            Engine engine, String from, List<Relation.Column> columns, Set<String> keys, OptionalLong counted) {
        var ordered = columns.stream()
                .sorted(java.util.Comparator.comparing(Relation.Column::name))
                .toList();
        var hashes = new ArrayList<String>();
        var near = new ArrayList<String>();
        for (int i = 0; i < ordered.size(); i++) {
            var column = ordered.get(i);
            String text = "CAST(" + column.sql() + " AS VARCHAR)";
            hashes.add("hash(" + text + ") AS h" + i);
            if (!keys.contains(column.name()) && counted.isEmpty()) {
                near.add("hash(strip_accents(lower(regexp_replace(" + text + ", "
                        + Sql.text("[" + NearRecords.MARKS.replace("-", "\\-") + "]") + ", '', 'g'))))");
            }
        }
        int n = ordered.size();
        String row = "hash("
                + String.join(", ", IntStream.range(0, n).mapToObj(i -> "h" + i).toList()) + ")";
        // where all columns are keys, records are near only if they are the same
        hashes.add((near.isEmpty() ? "NULL" : "hash(" + String.join(", ", near) + ")") + " AS s");
        String hashed =
                "(SELECT *, " + row + " AS r FROM (SELECT " + String.join(", ", hashes) + " FROM " + from + "))";
        var wanted = new ArrayList<String>(List.of("count(*)", "sum(r)", "count(DISTINCT r)", "count(DISTINCT s)"));
        for (int i = 0; i < n; i++) {
            wanted.add("sum(hash(h" + i + ", r))");
            wanted.add("min(h" + i + ") = max(h" + i + ")");
            wanted.add("min(h" + i + ") = hash(CAST(NULL AS VARCHAR))");
        }
        var empty = new ArrayList<String>();
        var constant = new ArrayList<String>();
        var sums = new LinkedHashMap<String, List<String>>();
        var counts = new long[3];
        var fingerprint = new StringBuilder();
        engine.query("SELECT " + String.join(", ", wanted) + " FROM " + hashed, rows -> {
            rows.next();
            counts[0] = rows.getLong(1);
            counts[1] = rows.getLong(3);
            counts[2] = counted.orElse(near.isEmpty() ? counts[1] : rows.getLong(4));
            fingerprint.append(counts[0]).append('/').append(rows.getString(2));
            for (int i = 0; i < n; i++) {
                String name = ordered.get(i).name();
                fingerprint.append('/').append(name);
                boolean one = rows.getBoolean(6 + 3 * i);
                if (one && rows.getBoolean(7 + 3 * i)) {
                    empty.add(name);
                } else if (one && counts[0] > 1) {
                    constant.add(name);
                } else {
                    sums.computeIfAbsent(rows.getString(5 + 3 * i), sum -> new ArrayList<>())
                            .add(name);
                }
            }
            return 0;
        });
        return new Redundancy(
                counts[0],
                empty,
                constant,
                counts[0] < 2
                        ? List.of()
                        : sums.values().stream()
                                .filter(names -> names.size() > 1)
                                .toList(),
                counts[0] - counts[1],
                Math.max(0, counts[1] - counts[2]),
                fingerprint.toString());
    }

    /** As it stands in what machines read. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("empty", empty);
        tree.put("constant", constant);
        tree.put("same", same);
        tree.put("duplicateRecords", duplicates);
        tree.put("nearDuplicateRecords", nearDuplicates);
        return tree;
    }
}
