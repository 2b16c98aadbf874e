package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory DuckDB that can read and write the folders it is given and nothing else: no extension is loaded, no
 * network reached, what spills to disk lies in a private folder.
 * Only treated records, which lie staged beside them anyway, and hashes are ever held long enough to spill; DuckDB could
 * encrypt them only with an extension or with randomness that it calls unsafe. DuckDB's own error texts quote the data and are never passed on.
 */
final class Engine implements AutoCloseable {
    private final Connection connection;
    private final String what;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    private Engine(Connection connection, String what) {
        this.connection = connection;
        this.what = what;
    }

    /** Loads the native library. What goes wrong goes wrong again, and is told, when a table is opened. */
    static void load() {
        try {
            DriverManager.getConnection("jdbc:duckdb:").close();
        } catch (SQLException e) {
            System.getLogger(Engine.class.getName()).log(System.Logger.Level.DEBUG, "the table engine did not load");
        }
    }

    static Engine open(String what, TableSettings settings, Collection<Path> folders) {
        try {
            var connection = DriverManager.getConnection("jdbc:duckdb:", new Properties());
            var engine = new Engine(connection, what);
            String spill = Sql.text(settings.workFolder().toString());
            for (String sql : new String[] {
                "SET autoinstall_known_extensions=false",
                "SET autoload_known_extensions=false",
                "SET allow_community_extensions=false",
                "SET threads=" + settings.threads(),
                // those that only write would be waited for in a loop that keeps a core busy
                "SET async_threads=0",
                "SET memory_limit='" + settings.memoryMegabytes() + "MB'",
                "SET temp_directory=" + spill,
                "SET TimeZone='UTC'",
            }) {
                engine.run(sql);
            }
            var allowed = new StringBuilder("SET allowed_directories=[" + spill);
            for (Path folder : folders) {
                allowed.append(", ").append(Sql.text(folder.toString()));
            }
            engine.run(allowed.append(']').toString());
            engine.run("SET enable_external_access=false");
            return engine;
        } catch (SQLException e) {
            throw new WeirException(
                    WeirException.Code.CHECK,
                    "DuckDB could not be started (" + e.getClass().getSimpleName() + ")");
        }
    }

    Connection connection() {
        return connection;
    }

    /** No setting can be changed and no function replaced after this. */
    void lock() {
        run("SET lock_configuration=true");
    }

    /** A step that reads a result. */
    interface Reading<T> {
        T read(java.sql.ResultSet rows) throws SQLException;
    }

    void run(String sql) {
        // a failed query closes its statement, so each has one of its own
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    <T> T query(String sql, Reading<T> reading) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return reading.read(rows);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A function of Weir's own failed; the query that called it will too. */
    void failed(RuntimeException e) {
        failure.compareAndSet(null, e);
    }

    private WeirException failure(SQLException e) {
        var own = failure.get();
        if (own instanceof WeirException known) {
            return known;
        }
        if (own != null) {
            return WeirException.check(what + ": a treatment or detector failed ("
                    + own.getClass().getSimpleName() + "); nothing was released");
        }
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("disk full") || message.contains("could not write")) {
            return WeirException.target("no space left while writing what comes of " + what + "; nothing was released");
        }
        if (message.contains("permission denied")) {
            return WeirException.target("no permission while reading or writing for " + what);
        }
        if (message.contains("out of memory") || message.contains("max_temp_directory_size")) {
            return new WeirException(
                    WeirException.Code.TARGET,
                    what + ": not enough memory or temporary space; raise --memory or free space beside the target");
        }
        String kind = message.startsWith("conversion")
                ? "a value does not have its column's type"
                : message.startsWith("invalid input")
                        ? "it is not read as Weir's own look at it said"
                        : message.startsWith("io error") || message.startsWith("invalid")
                                ? "the file is damaged or cut off"
                                : "the table engine failed";
        return WeirException.source(what, kind + "; nothing was released");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Engine.class.getName())
                    .log(System.Logger.Level.WARNING, "closing the table engine failed");
        }
    }
}
