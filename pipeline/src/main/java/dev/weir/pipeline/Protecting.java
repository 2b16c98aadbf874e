package dev.weir.pipeline;

import dev.weir.detect.TextScanner;
import dev.weir.model.ColumnFinding;
import dev.weir.model.DataClass;
import dev.weir.model.FieldDecision;
import dev.weir.model.Identifiability;
import dev.weir.model.Treatment;
import dev.weir.model.ValueType;
import dev.weir.pipeline.document.SpanTreatment;
import dev.weir.pipeline.table.ClassSizes;
import dev.weir.pipeline.table.CsvInspector;
import dev.weir.pipeline.table.CsvOptions;
import dev.weir.pipeline.table.LeafTreatment;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.Table;
import dev.weir.pipeline.table.TableFormat;
import dev.weir.pipeline.table.TableInput;
import dev.weir.policy.PolicyBook;
import dev.weir.protect.Protection;
import dev.weir.protect.ValueTreatment;
import dev.weir.protect.generalize.Hierarchies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The stage <i>protect</i>: writes every source anew with the treatments that were decided. */
final class Protecting {
    /** Classes that say whom a record is about, best first. */
    static final List<String> SUBJECTS = List.of("id.mrn", "id.record", "id.us.ssn", "contact.email", "person.name");

    private static final Set<String> RESERVED = Set.of("manifest.json", "receipt.json", "report.html");

    private final Home home;
    private final PolicyBook policies;
    private final Settings settings;
    private final Workplace workplace;
    private final TextScanner scanner;
    private final Progress progress;

    Protecting(
            Home home,
            PolicyBook policies,
            Settings settings,
            Workplace workplace,
            TextScanner scanner,
            Progress progress) {
        this.home = home;
        this.policies = policies;
        this.settings = settings;
        this.workplace = workplace;
        this.scanner = scanner;
        this.progress = progress;
    }

    Protected protect(Decided decided) {
        return switch (decided) {
            case Refused refused -> refused;
            case Permitted permitted -> protect(permitted);
        };
    }

    private Protected protect(Permitted permitted) {
        var protection = Protection.of(
                home.keySource(), permitted.found().flow().request().purpose().id(), Hierarchies.in(policies.folder()));
        permitted.decision().fields().values().forEach(decision -> refuseUnready(decision, protection));
        var names = new HashSet<String>();
        var whole = new IdentityHashMap<FoundSource, TreatedSource>();
        var texts = new ArrayList<Placed>();
        var documents = new DocumentTreatment(permitted, protection, scanner);
        for (var source : permitted.found().sources()) {
            switch (source) {
                case FoundSource.InTable table -> whole.put(table, table(permitted, table, protection, names));
                case FoundSource.InDocument document -> {
                    if (permitted.on(Deciding.text(document)).treatment() instanceof Treatment.Drop) {
                        whole.put(document, TreatedSource.dropped(document, List.of()));
                    } else {
                        var placed = new Placed(document, place(DocumentTreatment.releaseName(document), names));
                        if (Detecting.small(document.read())) {
                            texts.add(placed);
                        } else {
                            progress.begin(
                                    "protect",
                                    document.read().source().relative().toString(),
                                    1);
                            whole.put(document, document(documents, placed));
                        }
                    }
                }
            }
        }
        if (!texts.isEmpty()) {
            progress.begin("protect", "texts", texts.size());
        }
        Several.map(texts, settings.threads(), text -> document(documents, text))
                .forEach(treated -> whole.put(treated.found(), treated));
        var sources = permitted.found().sources().stream()
                .map(source -> Objects.requireNonNull(whole.get(source)))
                .toList();
        if (sources.stream().allMatch(source -> source.relative().isEmpty())) {
            return new Refused(
                    permitted.found(),
                    Refused.Cause.POLICY,
                    List.of("nothing is left: the policy drops every field"),
                    permitted.decision().policies());
        }
        return new Treated(permitted, sources);
    }

    /** A treatment that names a hierarchy file or a level that isn't there is the policy's fault. */
    private void refuseUnready(FieldDecision decision, Protection protection) {
        try {
            protection.treatment(decision.treatment(), decision.field().dataClass(), decision.domain());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw WeirException.source(
                    "policy: "
                            + String.join(
                                    ", ",
                                    decision.policies().stream()
                                            .map(policies::place)
                                            .toList()),
                    "@treatment(\"" + decision.treatment().text() + "\"): " + e.getMessage());
        }
    }

    private TreatedSource table(
            Permitted permitted, FoundSource.InTable found, Protection protection, Set<String> names) {
        var source = found.read().source();
        TableFormat format = settings.formatOut().orElse(found.read().input().format());
        try (var table = Table.open(
                found.read().name(), found.read().input(), workplace.tables(), List.of(workplace.release()))) {
            var treated = new LinkedHashMap<String, LeafTreatment>();
            var before = new ArrayList<String>();
            var after = new ArrayList<String>();
            for (var column : found.columns()) {
                var decision = permitted.on(Deciding.field(found, column.path(), column.dataClass()));
                boolean quasi = column.dataClass().identifiability() == Identifiability.QUASI;
                if (quasi) {
                    before.add(column.path());
                }
                if (decision.treatment() instanceof Treatment.Drop) {
                    continue;
                }
                if (tellsApart(quasi, column, decision.treatment())) {
                    after.add(column.path());
                }
                treated.put(column.path(), leaf(permitted, found, column, protection, format));
            }
            if (treated.isEmpty()) {
                return TreatedSource.dropped(found, before);
            }
            Path relative =
                    place(source.relative(), format, found.read().input().format(), names);
            Path to = fresh(relative);
            progress.begin(
                    "protect",
                    source.relative().toString(),
                    found.read().input().records());
            var measured = new ClassSizes.Columns(before, after);
            var sizes = table.write(treated, found.spans(), measured, format, to, progress::advance);
            SourceFiles.refuseChanged(
                    found.read().name(), source.location(), found.read().stamp());
            // its digest and its records at once
            var digest = CompletableFuture.supplyAsync(() -> SourceFiles.sha256(relative.toString(), to));
            var output = written(found, relative, to, format);
            return new TreatedSource(
                    found,
                    Optional.of(relative),
                    Optional.of(output),
                    Optional.of(Reading.await(digest)),
                    measured,
                    sizes);
        }
    }

    /** Whether somebody who knows a person could tell by what is left of this column which record is hers. */
    private static boolean tellsApart(boolean quasi, ColumnFinding column, Treatment treatment) {
        boolean readable = switch (treatment) {
            case Treatment.Drop __ -> false;
            case Treatment.Redact __ -> false;
            case Treatment.Encrypt __ -> false;
            case Treatment.ShiftDate __ -> false;
            case Treatment.Keep __ -> true;
            case Treatment.Mask __ -> true;
            case Treatment.Tokenize __ -> true;
            case Treatment.Pseudonymize __ -> true;
            case Treatment.Generalize __ -> true;
            case Treatment.Bucket __ -> true;
            case Treatment.Perturb __ -> true;
            case Treatment.Synthesize __ -> true;
        };
        boolean directAndPlain =
                column.dataClass().identifiability() == Identifiability.DIRECT && treatment instanceof Treatment.Keep;
        return (quasi && readable) || directAndPlain;
    }

    private LeafTreatment leaf(
            Permitted permitted,
            FoundSource.InTable found,
            ColumnFinding column,
            Protection protection,
            TableFormat format) {
        var decision = permitted.on(Deciding.field(found, column.path(), column.dataClass()));
        Treatment treatment = decision.treatment();
        if (treatment instanceof Treatment.Keep
                && !column.freeText()
                && column.inside().isEmpty()) {
            return LeafTreatment.keep(typeOut(found, column, format));
        }
        if (treatment instanceof Treatment.Keep) {
            return spans(permitted, found, column, protection);
        }
        var whole = protection.treatment(treatment, column.dataClass(), decision.domain());
        return new LeafTreatment(
                Optional.of(whole),
                repeatable(treatment),
                treatment instanceof Treatment.ShiftDate ? subject(found) : Optional.empty(),
                treatment instanceof Treatment.Perturb || treatment instanceof Treatment.ShiftDate
                        ? sameType(found, column, format)
                        : Optional.empty());
    }

    private LeafTreatment spans(
            Permitted permitted, FoundSource.InTable found, ColumnFinding column, Protection protection) {
        var treatments = new HashMap<DataClass, ValueTreatment>();
        boolean repeatable = true;
        boolean subject = false;
        for (var inside : column.inside().keySet()) {
            var decision = permitted.on(Deciding.inside(found, column.path(), inside));
            repeatable &= repeatable(decision.treatment());
            subject |= decision.treatment() instanceof Treatment.ShiftDate;
            treatments.put(inside, protection.treatment(decision.treatment(), inside, decision.domain()));
        }
        treatments.put(
                column.dataClass(), protection.treatment(new Treatment.Keep(), column.dataClass(), Optional.empty()));
        var spans = new SpanTreatment(scanner, treatments);
        return new LeafTreatment(
                Optional.of(spans), repeatable, subject ? subject(found) : Optional.empty(), Optional.empty());
    }

    private static boolean repeatable(Treatment treatment) {
        return !(treatment instanceof Treatment.Encrypt || treatment instanceof Treatment.Perturb);
    }

    private static Optional<String> subject(FoundSource.InTable found) {
        for (String id : SUBJECTS) {
            for (var column : found.columns()) {
                if (column.dataClass().id().equals(id) && !column.path().contains("[]") && !column.freeText()) {
                    return Optional.of(column.path());
                }
            }
        }
        return Optional.empty();
    }

    /** A text column whose values all have a type gets that type in a format that has types. */
    private static Optional<String> typeOut(FoundSource.InTable found, ColumnFinding column, TableFormat format) {
        boolean fromText = found.read().input() instanceof TableInput.Csv;
        boolean typed = format == TableFormat.PARQUET || format == TableFormat.JSON || format == TableFormat.NDJSON;
        return fromText && typed ? Optional.of(sqlType(column.type())) : Optional.empty();
    }

    private static Optional<String> sameType(FoundSource.InTable found, ColumnFinding column, TableFormat format) {
        String type = found.types().getOrDefault(column.path(), "VARCHAR");
        return type.equals("VARCHAR") ? typeOut(found, column, format) : Optional.of(type);
    }

    private static String sqlType(ValueType type) {
        return switch (type) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case TEXT -> "VARCHAR";
        };
    }

    private TableInput written(FoundSource.InTable found, Path relative, Path to, TableFormat format) {
        String what = "the release's " + relative;
        boolean flat = format == TableFormat.CSV || format == TableFormat.TSV;
        TableInput output;
        if (flat) {
            boolean header = !(found.read().input() instanceof TableInput.Csv csv)
                    || csv.shape().header();
            output = new TableInput.Csv(
                    CsvInspector.written(what, to, found.read().input().delimiterOut(format), header));
        } else {
            output = TableInput.inspect(what, to, format, CsvOptions.found(), workplace.work());
        }
        if (output.records() != found.read().input().records()) {
            throw WeirException.check(found.read().name() + ": " + output.records() + " records were written, but the"
                    + " source has " + found.read().input().records() + " by Weir's own count; nothing was released");
        }
        return output;
    }

    /** A document that will be released. */
    private record Placed(FoundSource.InDocument found, Path relative) {}

    private TreatedSource document(DocumentTreatment treatment, Placed placed) {
        byte[] treated = treatment.treated(placed.found());
        Disk.put(fresh(placed.relative()), treated);
        progress.advance(1);
        return new TreatedSource(
                placed.found(),
                Optional.of(placed.relative()),
                Optional.empty(),
                Optional.empty(),
                new ClassSizes.Columns(List.of(), List.of()),
                ClassSizes.none());
    }

    private static Path place(Path relative, TableFormat format, TableFormat was, Set<String> names) {
        String name = relative.getFileName().toString();
        if (format == was) {
            return place(relative, names);
        }
        int dot = name.lastIndexOf('.');
        return place(relative.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + format.ending()), names);
    }

    private static Path place(Path relative, Set<String> names) {
        String name = relative.toString().toLowerCase(Locale.ROOT);
        if (RESERVED.contains(name)) {
            throw WeirException.source(
                    relative.toString(), "a release has a file of its own with this name; rename the source");
        }
        if (!names.add(name)) {
            throw WeirException.source(
                    relative.toString(), "two sources would become the same file of the release; rename one");
        }
        return relative;
    }

    private Path fresh(Path relative) {
        Path to = workplace.release().resolve(relative);
        try {
            Files.createDirectories(to.getParent());
        } catch (IOException e) {
            throw Disk.unwritable(to, e);
        }
        return to;
    }
}
