package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {
    @Test
    void longDocumentationCommentsLoseStarsAndTags() {
        String prose = "Counts what passes. ".repeat(12).strip();
        String file =
                "/** Short. */\nclass A {}\n/**\n * <p>" + prose + " See {@code List}.\n * @return it\n */\nint b();";
        assertThat(Comments.documentation(file)).containsExactly(prose + " See List.\n@return it");
    }

    @Test
    void otherCommentsAreNone() {
        assertThat(Comments.documentation("/* " + "x ".repeat(300) + "*/\n// " + "y ".repeat(300)))
                .isEmpty();
    }
}
