package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "VARCHAR",
                "DECIMAL(18,3)",
                "TIMESTAMP WITH TIME ZONE",
                "VARCHAR[]",
                "BIGINT[3]",
                "MAP(VARCHAR, BIGINT[])",
                "ENUM('a,b', 'c)d', 'e''f')"
            })
    void plainTypesAndListsAreReadAndWritten(String text) {
        assertThat(SqlType.parse(text).sql()).isEqualTo(text);
    }

    @Test
    void structsHaveNamesWithAnything() {
        var type = SqlType.parse("STRUCT(x VARCHAR, \"a \"\"b\"\", c\" STRUCT(y BIGINT)[])[]");
        assertThat(Leaf.of("p", type)).extracting(Leaf::path).containsExactly("p[].x", "p[].a \"b\", c[].y");
        assertThat(Leaf.of("p", type)).noneMatch(Leaf::single);
    }

    @Test
    void whatIsNoTypeIsRefused() {
        assertThatThrownBy(() -> SqlType.parse("VARCHAR) x")).isInstanceOf(IllegalArgumentException.class);
    }
}
