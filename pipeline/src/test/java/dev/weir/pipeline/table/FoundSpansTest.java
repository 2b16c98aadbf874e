package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.TextScanner;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import dev.weir.pipeline.document.SpanTreatment;
import dev.weir.protect.ValueTreatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundSpansTest {
    private static final String[] PIECES = {
        "Please call Ann Smith at 617-555-0142.",
        "Stable.",
        "SSN on the form was 536-22-1234, sent to ann@example.org",
        "Né le 3 mai 1970 à Besançon 😀",
        "Christian",
        "42",
        "",
        "\"quoted, text\"",
        "two\nlines for Dr. Miller"
    };

    @TempDir
    Path top;

    /** Counts the texts that a scanner looks at. */
    private static final class Counting implements Detector {
        final LongAdder texts = new LongAdder();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void find(Text text, FindingSink sink) {
            texts.increment();
        }
    }

    private static SpanTreatment brackets(TextScanner scanner) {
        var treatments = new HashMap<DataClass, ValueTreatment>();
        Taxonomy.standard()
                .classes()
                .forEach(found -> treatments.put(
                        found, () -> (value, subject) -> "<" + found.id() + ":" + value + ":" + subject + ">"));
        return new SpanTreatment(scanner, treatments);
    }

    private String write(Table table, SpanTreatment spans, FoundSpans found) throws IOException {
        Path out = top.resolve("out.csv");
        var keep = LeafTreatment.keep(Optional.empty());
        var remark = new LeafTreatment(Optional.of(spans), false, Optional.of("id"), Optional.empty());
        table.write(
                Map.of("id", keep, "remark", remark, "more", remark),
                found,
                new ClassSizes.Columns(List.of(), List.of()),
                TableFormat.CSV,
                out,
                rows -> {});
        return Files.readString(out);
    }

    @Test
    void whatWasFoundWhenValuesWereLookedAtIsTreatedAsIfItWereLookedForAgain() throws IOException {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var csv = new StringBuilder("id,remark,more\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append('p').append(i);
            for (int c = 0; c < 2; c++) {
                String text = PIECES[random.nextInt(PIECES.length)];
                if (random.nextInt(3) == 0) {
                    text += " Room " + random.nextInt(1000) + ".";
                }
                csv.append(",\"").append(text.replace("\"", "\"\"")).append('"');
            }
            csv.append('\n');
        }
        Path file = Files.writeString(top.resolve("t.csv"), csv);
        Path work = Files.createDirectory(top.resolve("work"));
        var counting = new Counting();
        var scanner = TextScanner.standard().and(List.of(counting));
        var input = TableInput.inspect("t", file, TableFormat.CSV, CsvOptions.found(), work);
        try (var table = Table.open("t", input, new TableSettings(work, 2, 128), List.of(top))) {
            var found = FoundSpans.empty();
            table.look(scanner, OptionalLong.empty(), found, rows -> {});
            long looked = counting.texts.sum();
            String kept = write(table, brackets(scanner), found);
            long treated = counting.texts.sum();
            String again = write(table, brackets(scanner), FoundSpans.empty());
            assertThat(kept).as("seed %s", seed).isEqualTo(again).contains("<person.name:Ann Smith:p");
            // only the values that are on a list as a whole, or are no text, are scanned while they are treated
            assertThat(treated - looked).isLessThan((counting.texts.sum() - treated) / 4);
        }
    }
}
