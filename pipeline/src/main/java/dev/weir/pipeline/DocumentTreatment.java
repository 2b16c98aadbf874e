package dev.weir.pipeline;

import dev.weir.detect.TextScanner;
import dev.weir.documents.DocumentException;
import dev.weir.model.DataClass;
import dev.weir.model.Finding;
import dev.weir.model.Treatment;
import dev.weir.model.Verdict;
import dev.weir.pipeline.document.DocumentForm;
import dev.weir.pipeline.document.SpanTreatment;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.protect.Protection;
import dev.weir.protect.ValueTreatment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Treats documents as was decided. Thread-safe. */
final class DocumentTreatment {
    private final Permitted permitted;
    private final Protection protection;
    private final TextScanner scanner;

    DocumentTreatment(Permitted permitted, Protection protection, TextScanner scanner) {
        this.permitted = permitted;
        this.protection = protection;
        this.scanner = scanner;
    }

    /** Of a document in some format its text passes, as a text file: {@code report.pdf.txt}. */
    static Path releaseName(FoundSource.InDocument found) {
        Path relative = found.read().source().relative();
        return switch (found.read().form()) {
            case DocumentForm.Plain __ -> relative;
            case DocumentForm.Rich __ -> relative.resolveSibling(relative.getFileName() + ".txt");
        };
    }

    /** The treated text of a document. */
    byte[] treated(FoundSource.InDocument found) {
        String text = textAgain(found);
        var whole = permitted.on(Deciding.text(found));
        String treated = whole.treatment() instanceof Treatment.Keep
                ? spans(found).open().apply(text, subject(found, text))
                : protection
                        .treatment(whole.treatment(), Deciding.TEXT, whole.domain())
                        .open()
                        .apply(text, subject(found, text));
        SourceFiles.refuseChanged(
                found.read().name(),
                found.read().source().location(),
                found.read().stamp());
        return (treated == null ? "" : treated).getBytes(StandardCharsets.UTF_8);
    }

    /** What is protected is what was looked at, though the file is read anew. */
    private static String textAgain(FoundSource.InDocument found) {
        try {
            var document = Detecting.text(found.read());
            if (!document.unread().equals(found.unread())) {
                throw WeirException.check(found.read().name()
                        + ": not the same was left unread as when it was looked at; nothing was released");
            }
            return document.text();
        } catch (DocumentException e) {
            throw WeirException.source(found.read().name(), String.valueOf(e.getMessage()));
        }
    }

    private SpanTreatment spans(FoundSource.InDocument found) {
        var treatments = new HashMap<DataClass, ValueTreatment>();
        for (var inside : Deciding.classes(found)) {
            var decision = permitted.on(Deciding.inside(found, "text", inside));
            treatments.put(inside, protection.treatment(decision.treatment(), inside, decision.domain()));
        }
        return new SpanTreatment(scanner, treatments);
    }

    private static @Nullable String subject(FoundSource.InDocument found, String text) {
        if (found.verdict() instanceof Verdict.Found(List<Finding> findings)) {
            for (String id : Protecting.SUBJECTS) {
                for (var finding : findings) {
                    if (finding.dataClass().id().equals(id)) {
                        return text.substring(finding.start(), finding.end());
                    }
                }
            }
        }
        return null;
    }
}
