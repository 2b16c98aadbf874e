package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonShapeTest {
    @TempDir
    Path folder;

    private JsonShape inspect(String json) throws IOException {
        Path file = folder.resolve("t.json");
        Files.writeString(file, json);
        return JsonShape.inspect("t.json", file, folder);
    }

    @Test
    void arraysLinesAndObjectsOneAfterAnotherAreTold() throws IOException {
        assertThat(inspect("[{\"a\":1},{\"a\":[{\"b\":2}]}]"))
                .satisfies(s -> assertThat(s.array()).isTrue())
                .satisfies(s -> assertThat(s.records()).isEqualTo(2));
        assertThat(inspect("{\"a\":1}\n{\"a\":2}\n\n{\"a\":3}"))
                .satisfies(s -> assertThat(s.lines()).isTrue())
                .satisfies(s -> assertThat(s.records()).isEqualTo(3));
        assertThat(inspect("{\n\"a\":1}\n{\"a\":2}").lines()).isFalse();
        assertThat(inspect("{\"a\":1} {\"a\":2}").lines()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[]~holds no object",
                "[{\"a\":1},2]~expected an object",
                "[{\"a\":1}~it ends in the middle",
                "{\"a\":{\"b\":1~it ends in the middle",
                "{\"a\":1,\"a\":\"secret-1\"}~same key twice",
                "{\"a\":1,\"A\":\"secret-2\"}~upper and lower case",
                "{\"a\":secret-3}~a character that can't stand here",
                "[{\"a\":1}] {\"b\":2}~text after the array's end",
            })
    void whatIsWrongIsSaidWithLineAndColumnAndWithoutAValue(String json, String message) {
        assertThatThrownBy(() -> inspect(json))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> inspect("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)))
                .hasMessageContaining("nested deeper than 100");
    }
}
