package dev.weir.cli;

import dev.weir.detect.TextScanner;
import dev.weir.detect.custom.CustomKinds;
import dev.weir.detect.custom.KindFileException;
import dev.weir.detect.secret.gitleaks.GitleaksRules;
import dev.weir.detect.secret.gitleaks.RefusedRules;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Kinds of data that the user describes, and rules for secrets that the user has. */
final class KindsOption {
    @Option(names = "--kinds", paramLabel = "FILE", description = "also find the kinds that this YAML file describes")
    @Nullable
    Path file;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "also find the secrets that this file of gitleaks rules (TOML) describes")
    @Nullable
    Path rules;

    /** All that Weir finds, and what the files add. */
    TextScanner scanner() {
        try {
            var scanner = TextScanner.standard();
            if (file != null) {
                scanner = scanner.withKinds(CustomKinds.load(file));
            }
            return rules == null ? scanner : scanner.and(List.of(rules(rules).detector()));
        } catch (KindFileException e) {
            throw new Usage(e.getMessage() == null ? "--kinds can't be read" : e.getMessage());
        }
    }

    private static GitleaksRules rules(Path file) {
        try {
            return GitleaksRules.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new Usage(file + ": expected UTF-8");
        } catch (IOException e) {
            throw new Usage(
                    file + ": can't be read (" + e.getClass().getSimpleName() + "); expected a file of gitleaks rules");
        } catch (RefusedRules e) {
            throw new Usage(file + ": " + e.getMessage());
        }
    }
}
