package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format in, every format out: types, NULLs and the number of records survive, read back with DuckDB itself. */
class FormatsTest {
    private static final String ROWS =
            "(VALUES (1, 'ulm', 1.5::DOUBLE, true, DATE '2020-01-31', NULL::VARCHAR), (2, NULL, NULL, false, NULL, NULL),"
                    + " (NULL, 'köln \"x\", y', -0.25, NULL, DATE '1999-12-01', NULL), (4, '', 3.0, true, DATE '2021-06-15', NULL))"
                    + " t(count, word, share, flag, day, nothing)";

    @TempDir
    Path top;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(
                top, Cli.KEEP + "@id(\"all\") @treatment(\"keep\") permit (principal, action, resource is Field);");
    }

    private static List<List<String>> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    private Path write(String name, String options) throws SQLException {
        Path file = cli.in.resolve(name);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM " + ROWS + ") TO '" + file + "' (" + options + ")");
        }
        return file;
    }

    private Path pass(Path file, String released, String... more) {
        var arguments = new ArrayList<>(List.of(file.toString(), "--force"));
        arguments.addAll(List.of(more));
        var run = cli.protect(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isZero();
        assertThat(cli.target.resolve(released)).exists();
        return cli.target.resolve(released);
    }

    private static String all(Path file) {
        String name = file.toString();
        return "SELECT count, word, share, flag, day, nothing FROM "
                + (name.endsWith("parquet")
                        ? "read_parquet('" + name + "')"
                        : name.endsWith("csv") || name.endsWith("tsv")
                                ? "read_csv('" + name + "', header=true, all_varchar=true, allow_quoted_nulls=false)"
                                : "read_json('" + name
                                        + "', columns={count:'BIGINT', word:'VARCHAR', share:'DOUBLE', flag:'BOOLEAN', day:'DATE', nothing:'VARCHAR'})");
    }

    @Test
    void eachInputKeepsItsFormatAndItsContent() throws SQLException {
        for (String[] each : new String[][] {
            {"t.parquet", "FORMAT parquet"},
            {"t.csv", "FORMAT csv, HEADER, FORCE_QUOTE (word)"},
            {"t.tsv", "FORMAT csv, HEADER, DELIMITER '\t', FORCE_QUOTE (word)"},
            {"t.json", "FORMAT json, ARRAY true"},
            {"t.ndjson", "FORMAT json"}
        }) {
            Path file = write(each[0], each[1]);
            Path released = pass(file, each[0]);
            assertThat(query(all(released))).as(each[0]).isEqualTo(query(all(file)));
            assertThat(query("SELECT count(*) FROM (" + all(released) + ")").getFirst())
                    .containsExactly("4");
        }
    }

    @Test
    void parquetKeepsTheTypesOfParquetAndGivesThemToTheOthers() throws SQLException {
        Path file = write("t.parquet", "FORMAT parquet");
        String types = "SELECT DISTINCT typeof(count), typeof(word), typeof(share), typeof(flag), typeof(day) FROM ";
        Path parquet = pass(file, "t.parquet");
        assertThat(query(types + "'" + parquet + "'")).isEqualTo(query(types + "'" + file + "'"));
        Path ndjson = pass(file, "t.ndjson", "--format-out", "ndjson");
        assertThat(query(all(ndjson))).isEqualTo(query(all(file)));
        Path csv = pass(file, "t.csv", "--format-out", "csv");
        assertThat(query(all(csv))).isEqualTo(query(all(file)));
    }

    @Test
    void textFormatsBecomeParquetWithTheTypesThatTheirValuesHave() throws SQLException {
        Path expected = write("t.parquet", "FORMAT parquet");
        for (String[] each : new String[][] {
            {"a.csv", "FORMAT csv, HEADER, FORCE_QUOTE (word)"},
            {"b.json", "FORMAT json, ARRAY true"},
            {"c.ndjson", "FORMAT json"}
        }) {
            Path parquet = pass(write(each[0], each[1]), each[0].charAt(0) + ".parquet", "--format-out", "parquet");
            assertThat(query(all(parquet))).as(each[0]).isEqualTo(query(all(expected)));
            assertThat(query("SELECT DISTINCT typeof(count), typeof(word), typeof(share), typeof(flag) FROM '" + parquet
                            + "'"))
                    .as(each[0])
                    .containsExactly(List.of("BIGINT", "VARCHAR", "DOUBLE", "BOOLEAN"));
        }
    }

    @Test
    void everyTextFormatBecomesEveryOther() throws SQLException {
        for (String[] in : new String[][] {
            {"a.csv", "FORMAT csv, HEADER, FORCE_QUOTE (word)"},
            {"b.json", "FORMAT json, ARRAY true"},
            {"c.ndjson", "FORMAT json"}
        }) {
            Path file = write(in[0], in[1]);
            for (String out : new String[] {"csv", "ndjson"}) {
                Path released = pass(file, in[0].charAt(0) + "." + out, "--format-out", out);
                assertThat(query(all(released)))
                        .as(in[0] + " to " + out)
                        .isEqualTo(query(all(write("t.parquet", "FORMAT parquet"))));
            }
        }
    }

    @Test
    void nestedParquetKeepsItsShape() throws Exception {
        Path file = cli.in.resolve("n.parquet");
        String nested = "(SELECT i AS id, {'city': 'c' || i, 'tags': ['a', NULL, 'x' || i]} AS p, MAP {'k': i} AS m,"
                + " CASE WHEN i % 2 = 0 THEN NULL ELSE [1, i] END AS l FROM range(50) r(i))";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY " + nested + " TO '" + file + "' (FORMAT parquet)");
        }
        Path released = pass(file, "n.parquet");
        assertThat(query("SELECT * FROM '" + released + "' ORDER BY id"))
                .isEqualTo(query("SELECT * FROM '" + file + "' ORDER BY id"));
        Path ndjson = pass(file, "n.ndjson", "--format-out", "ndjson");
        assertThat(query("SELECT count(*), count(l) FROM read_json('" + ndjson + "')"))
                .containsExactly(List.of("50", "25"));
    }
}
