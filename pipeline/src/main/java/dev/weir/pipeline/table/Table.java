package dev.weir.pipeline.table;

import dev.weir.detect.TableProfiler;
import dev.weir.detect.TextScanner;
import dev.weir.model.ColumnFinding;
import dev.weir.pipeline.WeirException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;

/**
 * A table file opened for reading: its leaves can be looked at, measured and written anew with a treatment for each.
 * Every read is held against the number of records that Weir counted itself.
 */
public final class Table implements AutoCloseable {
    private static final int ARGUMENTS = 32;
    private static final SqlType TEXT = new SqlType.Plain("VARCHAR");

    private final String what;
    private final TableInput input;
    private final TableSettings settings;
    private final Engine engine;
    private final String from;
    private final List<Relation.Column> columns;
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private int functions;

    private Table(String what, TableInput input, TableSettings settings, Engine engine, Relation relation) {
        this.what = what;
        this.input = input;
        this.settings = settings;
        this.engine = engine;
        this.from = relation.from();
        this.columns = relation.columns();
        for (var column : columns) {
            for (Leaf leaf : Leaf.of(column.name(), column.type())) {
                if (leaves.put(leaf.path(), leaf) != null) {
                    throw WeirException.source(
                            what,
                            "two fields would have the same path; rename the one with dots or brackets in its name");
                }
            }
        }
    }

    /** Has the table engine loaded while something else is done: that takes a third of a second. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("weir-prepare").start(Engine::load);
    }

    /**
     * Opens a table.
     *
     * @param folders further folders that will be written to
     */
    public static Table open(String what, TableInput input, TableSettings settings, Collection<Path> folders) {
        var all = new ArrayList<Path>(folders);
        Path parent = input.readable().toAbsolutePath().getParent();
        if (parent != null) {
            all.add(parent);
        }
        // where a link leads to
        Path real = SourceFiles.real(what, input.readable()).getParent();
        if (real != null) {
            all.add(real);
        }
        var engine = Engine.open(what, settings, all);
        try {
            return new Table(what, input, settings, engine, Relation.of(what, input, engine));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    public TableInput input() {
        return input;
    }

    /** The type of each leaf as the file states it: {@code VARCHAR}, {@code BIGINT} … */
    public Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        leaves.forEach((path, leaf) -> types.put(path, leaf.type().name()));
        return types;
    }

    /** Whether each record has exactly one value at a path. */
    public boolean single(String path) {
        var leaf = leaves.get(path);
        return leaf != null && leaf.single();
    }

    /** Paths that hold bytes, which have no text to look at. */
    public List<String> opaque() {
        return leaves.values().stream().filter(Leaf::opaque).map(Leaf::path).toList();
    }

    /**
     * Looks at every value of every leaf, or of so many records drawn at random.
     *
     * @param sample how many records; all if the table has no more
     * @param found gets what is found within the values, as far as it is kept for {@link #write}
     * @param progress told the number of records looked at since the last call
     */
    public List<ColumnFinding> look(TextScanner scanner, OptionalLong sample, FoundSpans found, LongConsumer progress) {
        long wanted = Math.min(sample.orElse(Long.MAX_VALUE), input.records());
        if (wanted == input.records() && input instanceof TableInput.Csv(CsvShape shape)) {
            return CsvLook.all(what, shape, settings.threads(), scanner, found, progress);
        }
        var paths = List.copyOf(leaves.keySet());
        var profiler = TableProfiler.of(paths, scanner);
        var batches = new ConcurrentLinkedQueue<TableProfiler.Batch>();
        var sums = new ArrayList<String>();
        var flat = columns.stream()
                .filter(column -> column.type() instanceof SqlType.Plain)
                .toList();
        for (int begin = 0; begin < flat.size(); begin += ARGUMENTS) {
            var group = flat.subList(begin, Math.min(flat.size(), begin + ARGUMENTS));
            String function = lookFunction(
                    profiler,
                    batches,
                    group.stream().map(column -> paths.indexOf(column.name())).toList(),
                    begin == 0 ? progress : rows -> {});
            sums.add("sum(" + function + "("
                    + String.join(", ", group.stream().map(Table::asText).toList()) + "))");
        }
        int checked = sums.size();
        var projection = new Projection();
        for (var column : columns) {
            if (!(column.type() instanceof SqlType.Plain)) {
                for (String sql :
                        projection.look(column.name(), column.type(), column.sql(), (path, plain, expression) -> {
                            String function = lookFunction(profiler, batches, List.of(paths.indexOf(path)), rows -> {});
                            return Optional.of(function + "(CAST(" + expression + " AS VARCHAR))");
                        })) {
                    sums.add("sum(" + sql + ")");
                }
            }
        }
        String drawn = wanted == input.records()
                ? from
                : "(SELECT * FROM " + from + " USING SAMPLE reservoir(" + wanted + " ROWS) REPEATABLE (1))";
        engine.query("SELECT count(*), " + String.join(", ", sums) + " FROM " + drawn, rows -> {
            rows.next();
            holdAgainstOwnCount(rows.getLong(1), wanted, "were read");
            for (int i = 0; i < checked; i++) {
                holdAgainstOwnCount(rows.getLong(i + 2), wanted, "were looked at");
            }
            return 0;
        });
        batches.forEach(profiler::merge);
        return profiler.classify();
    }

    private static TextFunction.Looking looking(
            TableProfiler profiler, ConcurrentLinkedQueue<TableProfiler.Batch> batches, int[] index) {
        var batch = profiler.open();
        batches.add(batch);
        return (argument, values, count) -> batch.look(index[argument], values, count, (at, findings) -> {});
    }

    private String lookFunction(
            TableProfiler profiler,
            ConcurrentLinkedQueue<TableProfiler.Batch> batches,
            List<Integer> paths,
            LongConsumer progress) {
        String name = "weir_look_" + functions++;
        int[] index = paths.stream().mapToInt(i -> i).toArray();
        try {
            TextFunction.look(
                    engine.connection(), name, () -> looking(profiler, batches, index), engine::failed, progress);
        } catch (SQLException e) {
            throw WeirException.check("a detector could not be registered with DuckDB");
        }
        return name;
    }

    private static String asText(Relation.Column column) {
        return column.type().equals(TEXT) ? column.sql() : "CAST(" + column.sql() + " AS VARCHAR)";
    }

    private void holdAgainstOwnCount(long count, long wanted, String verb) {
        if (count != wanted) {
            throw WeirException.check(what + ": " + count + " records " + verb + ", but the file has " + wanted
                    + " by Weir's own count; nothing was released");
        }
    }

    /** What of the table says nothing new. */
    public Redundancy redundancy(Collection<String> keys) {
        var redundancy = Redundancy.find(
                engine, from, columns, Set.copyOf(keys), NearRecords.count(what, input, settings, keys));
        holdAgainstOwnCount(redundancy.records(), input.records(), "were compared");
        return redundancy;
    }

    /**
     * Sizes of the equivalence classes over some leaves: for each size, how many classes have it. Combinations are told
     * apart by a 64-bit hash.
     */
    public Map<Long, Long> classSizes(List<String> paths) {
        if (paths.isEmpty()) {
            return Map.of(input.records(), 1L);
        }
        var hashed = paths.stream().map(this::expression).toList();
        return engine.query(
                "SELECT n, count(*) FROM (SELECT count(*) AS n FROM " + from + " GROUP BY hash("
                        + String.join(", ", hashed) + ")) GROUP BY n",
                rows -> {
                    var sizes = new TreeMap<Long, Long>();
                    long records = 0;
                    while (rows.next()) {
                        sizes.put(rows.getLong(1), rows.getLong(2));
                        records += rows.getLong(1) * rows.getLong(2);
                    }
                    holdAgainstOwnCount(records, input.records(), "were measured");
                    return sizes;
                });
    }

    /**
     * What tells records apart at a path: the leaf, or, where a record has many values there or the column was flattened,
     * the whole column, which tells more records apart than the leaf does.
     */
    private String expression(String path) {
        var leaf = leaves.get(path);
        var found = new ArrayList<String>();
        for (var column : columns) {
            String name = column.name();
            if (leaf != null && leaf.single()) {
                new Projection().look(name, column.type(), column.sql(), (each, plain, expression) -> {
                    if (each.equals(path)) {
                        found.add(expression);
                    }
                    return Optional.empty();
                });
            } else if (path.startsWith(name + ".") || path.startsWith(name + "[") || path.startsWith(name + "{")) {
                found.add(column.sql());
            }
        }
        if (found.isEmpty()) {
            throw WeirException.check(what + ": a column that was to be measured is not in the file");
        }
        return found.getFirst();
    }

    /**
     * Writes the table anew.
     *
     * @param treated what happens at each path; a path that is absent is left out
     * @param found what {@link #look} found within the values
     * @param measured over which columns equivalence classes are wanted
     * @return those that could be counted on the way: of a CSV file, of what is written only if that is CSV too
     */
    public ClassSizes write(
            Map<String, LeafTreatment> treated,
            FoundSpans found,
            ClassSizes.Columns measured,
            TableFormat format,
            Path to,
            LongConsumer progress) {
        if (treated.isEmpty()) {
            throw new IllegalArgumentException("no column is left to write");
        }
        if (!(input instanceof TableInput.Csv(CsvShape shape))) {
            var selected = new ArrayList<String>();
            each(treated, format, selected, progress);
            copy(selected, from, format, to);
            return ClassSizes.none();
        }
        boolean flat = format == TableFormat.CSV || format == TableFormat.TSV;
        try (var before = new EquivalenceClasses(what, settings.workFolder(), measured.before());
                var after = new EquivalenceClasses(what, settings.workFolder(), flat ? measured.after() : List.of())) {
            var rewrite = new CsvRewrite(what, shape, settings.threads(), before, after);
            if (flat) {
                rewrite.write(treated, found, to, input.delimiterOut(format), shape.header(), progress);
            } else {
                typed(rewrite, shape.delimiter(), treated, found, format, to, progress);
            }
            return new ClassSizes(Optional.of(sizes(before)), flat ? Optional.of(sizes(after)) : Optional.empty());
        }
    }

    private Map<Long, Long> sizes(EquivalenceClasses classes) {
        holdAgainstOwnCount(classes.records(), input.records(), "were measured");
        return classes.sizes();
    }

    /** CSV to a format with types: the treated records stand as CSV in the private folder until DuckDB has read them. */
    private void typed(
            CsvRewrite rewrite,
            char delimiter,
            Map<String, LeafTreatment> treated,
            FoundSpans found,
            TableFormat format,
            Path to,
            LongConsumer progress) {
        Path between = rewrite.fresh(settings.workFolder());
        try {
            // with a header, so that DuckDB does not take a line break within the first value for the end of a line
            var written = Relation.of(
                    what,
                    new TableInput.Csv(rewrite.write(treated, found, between, delimiter, true, progress)),
                    engine);
            copy(
                    written.columns().stream()
                            .map(column -> {
                                var type = Objects.requireNonNull(treated.get(column.name()))
                                        .type();
                                return type.map(wanted -> "CAST(" + column.sql() + " AS " + wanted + ")")
                                                .orElse(column.sql())
                                        + " AS " + Sql.name(column.name());
                            })
                            .toList(),
                    written.from(),
                    format,
                    to);
        } finally {
            rewrite.delete(between);
        }
    }

    private void copy(List<String> selected, String source, TableFormat format, Path to) {
        String options = switch (format) {
            case CSV, TSV -> "FORMAT csv, HEADER true, DELIMITER " + Sql.text("" + input.delimiterOut(format));
            case JSON -> "FORMAT json, ARRAY true";
            case NDJSON -> "FORMAT json";
            case PARQUET -> "FORMAT parquet";
        };
        engine.lock();
        engine.run("COPY (SELECT " + String.join(", ", selected) + " FROM " + source + ") TO " + Sql.text(to.toString())
                + " (" + options + ")");
    }

    /** A function for each leaf, which may lie within a nested column. */
    private void each(
            Map<String, LeafTreatment> treated, TableFormat format, List<String> selected, LongConsumer progress) {
        boolean[] counting = {true};
        var projection = new Projection();
        for (var column : columns) {
            projection
                    .rebuild(column.name(), column.type(), column.sql(), (path, plain, expression) -> {
                        var treatment = treated.get(path);
                        return treatment == null
                                ? Optional.empty()
                                : Optional.of(treatedSql(treatment, plain, expression, progress, counting));
                    })
                    .ifPresent(sql ->
                            selected.add(flattened(column.type(), format, sql) + " AS " + Sql.name(column.name())));
        }
    }

    private static String flattened(SqlType type, TableFormat format, String sql) {
        boolean flat = format == TableFormat.CSV || format == TableFormat.TSV;
        return flat && !(type instanceof SqlType.Plain) ? "CAST(to_json(" + sql + ") AS VARCHAR)" : sql;
    }

    private String treatedSql(
            LeafTreatment treatment, SqlType.Plain type, String expression, LongConsumer progress, boolean[] counting) {
        String sql = expression;
        String now = type.name();
        if (treatment.treatment().isPresent()) {
            String function = "weir_treat_" + functions++;
            try {
                TextFunction.treat(
                        engine.connection(),
                        function,
                        treatment.repeatable(),
                        treatment::open,
                        engine::failed,
                        counting[0] ? progress : rows -> {});
                counting[0] = false;
            } catch (SQLException e) {
                throw WeirException.check("a treatment could not be registered with DuckDB");
            }
            String subject = treatment.subjectPath().map(this::expression).orElse("NULL");
            String value = type.name().equals("VARCHAR") ? expression : "CAST(" + expression + " AS VARCHAR)";
            sql = function + "(" + value + ", CAST(" + subject + " AS VARCHAR))";
            now = "VARCHAR";
        }
        String wanted = treatment.type().orElse(now);
        return wanted.equals(now) ? sql : "CAST(" + sql + " AS " + wanted + ")";
    }

    @Override
    public void close() {
        engine.close();
    }
}
