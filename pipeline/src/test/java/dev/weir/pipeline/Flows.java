package dev.weir.pipeline;

import dev.weir.detect.TextScanner;
import dev.weir.model.Action;
import dev.weir.model.Context;
import dev.weir.model.Destination;
import dev.weir.model.Flow;
import dev.weir.model.Principal;
import dev.weir.model.Purpose;
import dev.weir.model.Request;
import dev.weir.model.Taxonomy;
import dev.weir.policy.PolicyBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Small flows for tests: a policy, some people, a run. */
final class Flows {
    static final String KEEP_ALL = """
            @id("flow") permit (principal, action, resource is Dataset);
            @id("keep") @treatment("keep") permit (principal, action, resource is Field in DataClass::"general");
            """;

    private Flows() {}

    static PolicyBook book(Path folder, String cedar) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("p.cedar"), cedar);
        return PolicyBook.load(folder, Taxonomy.standard());
    }

    static Request request(String purpose) {
        return new Request(
                new Principal("ann@hospital"),
                Action.TRAIN,
                new Purpose(purpose),
                new Destination("release", "eu"),
                new Context(Instant.parse("2026-11-24T10:00:00Z"), "local", 0));
    }

    static Outcome pass(Home home, PolicyBook book, Settings settings, String purpose, Path... sources) {
        return pass(home, book, settings, TextScanner.standard(), purpose, sources);
    }

    static Outcome pass(
            Home home, PolicyBook book, Settings settings, TextScanner scanner, String purpose, Path... sources) {
        try (var weir = Weir.open(home, book, settings, scanner, Progress.NONE)) {
            return weir.pass(new Flow(
                    request(purpose),
                    Sources.find(List.of(sources).stream().map(Path::toString).toList())
                            .sources()));
        }
    }

    /** A table of people whose values are easy to look for. */
    static Path people(Path folder, int rows) throws IOException {
        var csv = new StringBuilder("mrn,name,email,ssn,birth_date,zip,sex,remarks,visits\n");
        for (int i = 0; i < rows; i++) {
            csv.append(String.format(
                    "MRN-%07d,Canary Brown%s,canary%d@example.org,%03d-45-%04d,19%02d-0%d-1%d,0213%d,%s,"
                            + "\"Call canary%d@example.org about the results of the visit\",%d%n",
                    i,
                    i % 2 == 0 ? "" : "e",
                    i,
                    100 + i % 500,
                    1000 + i,
                    40 + i % 50,
                    1 + i % 9,
                    i % 9,
                    i % 5,
                    i % 2 == 0 ? "F" : "M",
                    i,
                    i % 7));
        }
        Path file = folder.resolve("people.csv");
        Files.writeString(file, csv);
        return file;
    }
}
