package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that the README runs: what stands in none of its results, what still joins, what is left. */
class HospitalTest {
    private static final List<String> DIRECT = List.of(
            "mrn", "given_name", "family_name", "street", "phone", "email", "ssn", "card_number", "insurance_id");
    private static final Pattern MRN = Pattern.compile("MRN-\\d{7}");

    private static final int WINDOW = 8;

    @TempDir
    static Path top;

    private static Path example;
    private static Path home;
    private static Path release;
    private static Cli.Run run;
    private static List<Map<String, String>> before;
    private static List<Map<String, String>> after;

    @BeforeAll
    static void protect() throws Exception {
        example = Path.of(System.getProperty("weir.root", "..")).resolve("examples/hospital");
        home = top.toRealPath().resolve("home");
        assertThat(Cli.run("init", "--home", home.toString()).exit()).isZero();
        release = top.toRealPath().resolve("release");
        run = protect(example.resolve("policy"), "readmission-model", release, "--format", "json");
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        before = table(example.resolve("data/patients.csv"));
        after = table(release.resolve("patients.csv"));
    }

    private static Cli.Run protect(Path policy, String purpose, Path to, String... more) {
        var arguments = new ArrayList<>(List.of(
                "protect",
                example.resolve("data").toString(),
                "--as",
                "nurse-informatics@hospital",
                "--action",
                "train",
                "--purpose",
                purpose,
                "--policy",
                policy.toString(),
                "--to",
                to.toString(),
                "--home",
                home.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static List<Map<String, String>> table(Path csv) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT * FROM read_csv('" + csv + "', header=true, all_varchar=true, parallel=false)")) {
            var all = new ArrayList<Map<String, String>>();
            while (rows.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnName(i), String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    @Test
    void noRecordIsLost() {
        assertThat(before).hasSizeGreaterThanOrEqualTo(2000);
        assertThat(after).hasSameSizeAs(before);
        assertThat(Cli.names(release.resolve("notes")))
                .containsExactlyInAnyOrderElementsOf(Cli.names(example.resolve("data/notes")));
        assertThat(Cli.run("verify", release.toString(), "--home", home.toString())
                        .exit())
                .isZero();
        assertThat(Cli.run("ledger", "verify", "--home", home.toString()).exit())
                .isZero();
    }

    @Test
    void noDirectIdentifierStandsInManifestReceiptReportOutputOrLedger() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        texts.put("standard output", run.out());
        texts.put("standard error", run.err());
        var other = protect(example.resolve("policy"), "readmission-model", release, "--force", "--explain");
        assertThat(other.exit()).isZero();
        texts.put("standard output for people", other.out() + other.err());
        for (String name : new String[] {"manifest.json", "receipt.json", "report.html"}) {
            texts.put(name, Files.readString(release.resolve(name)));
        }
        texts.put(
                "statement",
                new String(
                        java.util.Base64.getDecoder()
                                .decode(Cli.json(Files.readString(release.resolve("manifest.json")))
                                        .get("payload")
                                        .asText()),
                        StandardCharsets.UTF_8));
        texts.put(
                "leaf",
                new String(
                        java.util.Base64.getDecoder()
                                .decode(Cli.json(Files.readString(release.resolve("receipt.json")))
                                        .get("leaf")
                                        .asText()),
                        StandardCharsets.UTF_8));
        for (Path file : Cli.files(home.resolve("ledger"))) {
            texts.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        assertThat(texts).hasSizeGreaterThan(10);
        int looked = 0;
        for (String column : DIRECT) {
            for (String value : values(column)) {
                for (var text : texts.entrySet()) {
                    assertThat(text.getValue().contains(value))
                            .as("a value of " + column + " stands in " + text.getKey())
                            .isFalse();
                }
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(10_000);
    }

    /** Distinct values that are long enough not to stand somewhere by chance. */
    private static TreeSet<String> values(String column) {
        var values = new TreeSet<String>();
        for (var record : before) {
            String value = record.get(column);
            assertThat(value).as(column).isNotNull();
            if (value.length() >= 5 && !value.equals("null")) {
                values.add(value);
            }
        }
        return values;
    }

    @Test
    void noMailNumberOrStreetOfTheTableStandsInTheReleaseInClear() throws IOException {
        var text = new StringBuilder();
        for (Path file : Cli.files(release)) {
            text.append(Files.readString(file)).append('\n');
        }
        String all = text.toString();
        var windows = new HashSet<String>();
        for (int i = 0; i + WINDOW <= all.length(); i++) {
            windows.add(all.substring(i, i + WINDOW));
        }
        var found = new TreeSet<String>();
        for (String column : List.of("email", "ssn", "phone", "card_number", "street", "mrn")) {
            for (String value : values(column)) {
                boolean possible = value.length() < WINDOW || windows.contains(value.substring(0, WINDOW));
                if (possible && all.contains(value)) {
                    found.add(column + " " + value);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(all).doesNotContainPattern("[\\w.]@example\\.(com|org|net)");
    }

    @Test
    void theSameRecordNumberHasTheSameTokenInTableAndNotes() throws IOException {
        var tokens = tokens(after);
        assertThat(tokens.values()).doesNotHaveDuplicates();
        int joined = 0;
        for (Path note : Cli.files(example.resolve("data/notes"))) {
            var matcher = MRN.matcher(Files.readString(note));
            String released = Files.readString(
                    release.resolve("notes").resolve(note.getFileName().toString()));
            while (matcher.find()) {
                String token = tokens.get(matcher.group());
                assertThat(token).as("the note's record number is in the table").isNotNull();
                assertThat(released).contains(token);
                joined++;
            }
        }
        assertThat(joined).isGreaterThanOrEqualTo(20);
    }

    private static Map<String, String> tokens(List<Map<String, String>> records) {
        var tokens = new HashMap<String, String>();
        for (int i = 0; i < before.size(); i++) {
            String token = records.get(i).get("mrn");
            String again = tokens.putIfAbsent(before.get(i).get("mrn"), token);
            assertThat(again == null || again.equals(token))
                    .as("the same for the same")
                    .isTrue();
        }
        return tokens;
    }

    @Test
    void anotherPurposeGivesOtherTokens() throws Exception {
        Path policy = Files.createDirectory(top.resolve("policy"));
        for (Path file : Cli.files(example.resolve("policy"))) {
            Files.writeString(
                    policy.resolve(file.getFileName().toString()),
                    Files.readString(file).replace("readmission-model", "triage-model"));
        }
        Path second = top.resolve("second");
        var other = protect(policy, "triage-model", second);
        assertThat(other.exit()).as(other.err() + other.out()).isZero();
        var mine = tokens(after);
        var theirs = tokens(table(second.resolve("patients.csv")));
        assertThat(theirs.keySet()).isEqualTo(mine.keySet());
        long same = mine.entrySet().stream()
                .filter(e -> e.getValue().equals(theirs.get(e.getKey())))
                .count();
        assertThat(same).isLessThanOrEqualTo(2);
        var mails =
                new TreeSet<>(after.stream().map(record -> record.get("email")).toList());
        mails.retainAll(table(second.resolve("patients.csv")).stream()
                .map(record -> record.get("email"))
                .toList());
        assertThat(mails.stream().filter(mail -> !mail.equals("null"))).isEmpty();
    }

    @Test
    void everyRecordIsOneOfAtLeastFiveByAnIndependentCount() {
        var measure = measures();
        var told = new ArrayList<String>();
        measure.get("quasiIdentifiers").forEach(name -> told.add(name.asText()));
        assertThat(told).contains("sex", "birth_date", "zip");
        int counted = smallestClass(told);
        assertThat(measure.get("k").asInt()).isEqualTo(counted);
        assertThat(counted).isGreaterThanOrEqualTo(5);
        // by this test's own knowledge of the table, not by Weir's
        var own = new ArrayList<>(
                Arrays.asList("sex", "birth_date", "zip", "state", "city", "occupation", "marital_status"));
        own.retainAll(after.getFirst().keySet());
        assertThat(own).contains("sex", "birth_date", "zip", "state");
        assertThat(smallestClass(own)).isGreaterThanOrEqualTo(5);
    }

    private static JsonNode measures() {
        for (JsonNode source : run.json().get("sources")) {
            if (source.get("name").asText().equals("patients.csv")) {
                return source.at("/measures/after");
            }
        }
        throw new AssertionError("no table in the summary");
    }

    private static int smallestClass(List<String> columns) {
        var sizes = new HashMap<List<String>, Integer>();
        for (var record : after) {
            sizes.merge(columns.stream().map(record::get).toList(), 1, Integer::sum);
        }
        return sizes.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
