package dev.weir.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The peer of {@code protect-table}: DuckDB alone copies a CSV to Parquet. Prints the seconds of the copy itself. */
final class DuckDbCopy {
    private DuckDbCopy() {}

    /** Arguments: the CSV, the Parquet file, the number of threads. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads=" + Integer.parseInt(arguments[2]));
            long start = System.nanoTime();
            statement.execute("COPY (SELECT * FROM read_csv('" + arguments[0] + "', header=true)) TO '" + arguments[1]
                    + "' (FORMAT parquet)");
            System.out.printf(Locale.ROOT, "seconds %.4f%n", (System.nanoTime() - start) / 1e9);
        }
    }

    /** What {@link #main} printed. */
    static double seconds(String output) {
        return output.lines()
                .filter(line -> line.startsWith("seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(8)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the peer printed no time"));
    }
}
