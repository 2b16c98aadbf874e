package dev.weir.pipeline;

import dev.weir.model.Measure;
import dev.weir.model.Obligation;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.Table;
import dev.weir.pipeline.table.TableInput;
import dev.weir.privacy.RiskMeasures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stage <i>measure</i>: what risk is left in each table, and whether the obligations are met. */
final class Measuring {
    private final Workplace workplace;
    private final Progress progress;

    Measuring(Workplace workplace, Progress progress) {
        this.workplace = workplace;
        this.progress = progress;
    }

    Measured measure(Protected protectedData) {
        return switch (protectedData) {
            case Refused refused -> refused;
            case Treated treated -> measure(treated);
        };
    }

    private Measured measure(Treated treated) {
        Map<String, Measure> before = new HashMap<>();
        Map<String, Measure> after = new HashMap<>();
        var unmet = new ArrayList<String>();
        var policies = new ArrayList<String>();
        for (var source : treated.sources()) {
            String dataset = source.found().read().source().dataset();
            if (source.found() instanceof FoundSource.InTable table) {
                progress.begin("measure", table.read().source().relative().toString(), 0);
                before.put(
                        dataset,
                        measure(
                                table.read().name(),
                                table.read().input(),
                                source.measured().before(),
                                source.sizes().before()));
                SourceFiles.refuseChanged(
                        table.read().name(),
                        table.read().source().location(),
                        table.read().stamp());
                source.output()
                        .ifPresent(output -> after.put(
                                dataset,
                                measure(
                                        table.read().name(),
                                        output,
                                        source.measured().after(),
                                        source.sizes().after())));
            }
            if (source.relative().isPresent()) {
                for (var obligation :
                        treated.permitted().decision().obligations().getOrDefault(dataset, List.of())) {
                    var measure = after.get(dataset);
                    if (measure == null || !obligation.metBy(measure)) {
                        unmet.add(reason(dataset, obligation, measure));
                        policies.add(obligation.policy());
                    }
                }
            }
        }
        return unmet.isEmpty()
                ? new Assessed(treated, before, after)
                : new Refused(
                        treated.permitted().found(),
                        Refused.Cause.MEASURE,
                        unmet.stream().distinct().toList(),
                        policies.stream().distinct().sorted().toList());
    }

    private static String reason(
            String dataset, Obligation obligation, @org.jspecify.annotations.Nullable Measure measure) {
        String where = dataset + ": the policy " + obligation.policy() + " requires " + obligation.text();
        if (measure == null) {
            return where + ", which can't be measured in documents";
        }
        return where + ", but after treatment k is " + measure.k() + " and "
                + String.format(java.util.Locale.ROOT, "%.2f", 100 * measure.uniqueShare())
                + " % of the records are unique over " + measure.quasiIdentifiers()
                + "; treat these fields more strictly";
    }

    private Measure measure(String what, TableInput input, List<String> paths, Optional<Map<Long, Long>> counted) {
        var sorted = paths.stream().sorted().toList();
        if (counted.isPresent()) {
            return RiskMeasures.of(sorted, counted.get());
        }
        try (var table = Table.open(what, input, workplace.tables(), List.of())) {
            return RiskMeasures.of(sorted, table.classSizes(sorted));
        }
    }
}
