package dev.weir.cli;

import dev.weir.model.Action;
import dev.weir.model.Context;
import dev.weir.model.Destination;
import dev.weir.model.Flow;
import dev.weir.model.Principal;
import dev.weir.model.Purpose;
import dev.weir.model.Request;
import dev.weir.model.Taxonomy;
import dev.weir.pipeline.Outcome;
import dev.weir.pipeline.Refused;
import dev.weir.pipeline.Settings;
import dev.weir.pipeline.Sources;
import dev.weir.pipeline.Weir;
import dev.weir.pipeline.table.Table;
import dev.weir.pipeline.table.TableFormat;
import dev.weir.policy.PolicyBook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weir protect}: a flow, end to end. */
@Command(
        name = "protect",
        mixinStandardHelpOptions = true,
        description = "Let data pass: find, decide, treat, measure, release with a receipt, or refuse.",
        footer = {
            "",
            "Example:",
            "  weir protect data/ --as ann@hospital --action train --purpose readmission-model \\",
            "       --policy policy/ --to out/",
            "",
            "Exit: 0 passed, 1 fault, 2 usage, 3 refused by policy or measure, 5 detection incomplete."
        })
final class ProtectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, folders or patterns")
    List<String> paths = List.of();

    @Option(names = "--as", required = true, paramLabel = "WHO", description = "who asks, as the policy knows them")
    String who = "";

    @Option(
            names = "--action",
            required = true,
            paramLabel = "WHAT",
            description = "train, infer, prompt, query or share")
    String action = "";

    @Option(names = "--purpose", required = true, paramLabel = "WHY", description = "what the data is for")
    String purpose = "";

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "the folder of the release")
    Path target = Path.of("");

    @Option(names = "--policy", paramLabel = "DIR", description = "the policies (default: policy/ in the home)")
    @Nullable
    Path policy;

    @Option(
            names = "--destination",
            paramLabel = "NAME",
            defaultValue = "release",
            description = "where the data goes to")
    String destination = "";

    @Option(names = "--region", paramLabel = "REGION", defaultValue = "local", description = "where that is")
    String region = "";

    @Option(names = "--now", paramLabel = "TIME", description = "decide as of this time (ISO 8601; default: now)")
    @Nullable
    String now;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            defaultValue = "local",
            description = "where the request comes from")
    String network = "";

    @Option(names = "--risk-score", paramLabel = "N", defaultValue = "0", description = "of the request, 0 to 100")
    int riskScore;

    @Option(
            names = "--format-out",
            paramLabel = "FORMAT",
            description = "parquet, csv or ndjson (default: the input's)")
    @Nullable
    String formatOut;

    @Option(names = "--force", description = "replace a target that is not empty")
    boolean force;

    @Option(names = "--explain", description = "show for each field the policies that decided")
    boolean explain;

    @Option(names = "--threads", paramLabel = "N", description = "threads of the table engine (default: all cores)")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "1000",
            description = "buffers of the table engine in megabytes (default: ${DEFAULT-VALUE})")
    int memory;

    @Option(names = "--timings", description = "say how long each stage took")
    boolean timings;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    Format format = Format.text;

    @Mixin
    CsvFlags csv = new CsvFlags();

    @Mixin
    KindsOption kinds = new KindsOption();

    @Mixin
    HomeOption home = new HomeOption();

    private final Terminal terminal;

    ProtectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > 256 || memory < 64) {
            throw new Usage("--threads must be 1 to 256 and --memory at least 64");
        }
        var settings = new Settings(
                target,
                force,
                Optional.ofNullable(formatOut).map(ProtectCommand::format),
                csv.options(),
                threads,
                memory);
        var request = request();
        var listing = Sources.find(paths);
        terminal.leftOut(listing.hidden());
        var flow = new Flow(request, listing.sources());
        Table.prepare();
        // policies and detectors load at once: either takes a fifth of a second
        var loading = policy == null ? null : policies(policy);
        var scanner = kinds.scanner();
        var opened = home.openOrCreate(terminal);
        var book = loading == null ? PolicyBook.load(opened.policyFolder(), Taxonomy.standard()) : loaded(loading);
        Outcome outcome;
        var times = new StageTimes(Bars.on(terminal));
        try (var weir = Weir.open(opened, book, settings, scanner, times)) {
            outcome = weir.pass(flow);
        } finally {
            Bars.clear(terminal);
        }
        if (timings) {
            times.print(terminal);
        }
        var summary = new ProtectSummary(terminal, book, outcome, target);
        if (format == Format.json) {
            summary.json();
        } else {
            summary.text(explain);
        }
        return switch (outcome) {
            case Outcome.Passed __ -> Exit.OK;
            case Outcome.Stopped stopped ->
                stopped.refused().cause() == Refused.Cause.INCOMPLETE ? Exit.INCOMPLETE : Exit.REFUSED;
        };
    }

    private static FutureTask<PolicyBook> policies(Path folder) {
        var loading = new FutureTask<>(() -> PolicyBook.load(folder, Taxonomy.standard()));
        Thread.ofPlatform().daemon().name("weir-policy").start(loading);
        return loading;
    }

    private static PolicyBook loaded(FutureTask<PolicyBook> loading) {
        try {
            return loading.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException("the policies did not load");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the policies load");
        }
    }

    private Request request() {
        var asked = Usage.check(() -> Action.parse(action));
        if (asked == Action.REVEAL) {
            throw new Usage("--action reveal is for 'weir reveal', not for a release");
        }
        Instant time;
        try {
            time = now == null ? Instant.now() : Instant.parse(now);
        } catch (java.time.format.DateTimeParseException e) {
            throw new Usage("--now must be a time such as 2026-11-24T10:00:00Z");
        }
        return Usage.check(() -> new Request(
                new Principal(who),
                asked,
                new Purpose(purpose),
                new Destination(destination, region),
                new Context(time, network, riskScore)));
    }

    private static TableFormat format(String name) {
        return switch (name) {
            case "parquet" -> TableFormat.PARQUET;
            case "csv" -> TableFormat.CSV;
            case "ndjson" -> TableFormat.NDJSON;
            default -> throw new Usage("--format-out must be parquet, csv or ndjson, not '" + name + "'");
        };
    }
}
