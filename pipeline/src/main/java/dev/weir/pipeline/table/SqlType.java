package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.List;

/** A DuckDB type, read from the text that {@code DESCRIBE} gives. */
sealed interface SqlType {
    /** A plain value; {@code name} is as DuckDB writes it, {@code DECIMAL(18,3)} or an enumeration included. */
    record Plain(String name) implements SqlType {}

    /** A struct with its fields in order. */
    record Struct(List<Member> members) implements SqlType {}

    /** One field of a struct. */
    record Member(String name, SqlType type) {}

    /** A list or a fixed-size array; {@code fixed} is 0 for a list. */
    record Many(SqlType element, int fixed) implements SqlType {}

    /** A map. */
    record Pairs(SqlType key, SqlType value) implements SqlType {}

    static SqlType parse(String text) {
        var parser = new Parser(text);
        SqlType type = parser.type();
        if (parser.at != text.length()) {
            throw new IllegalArgumentException("a type that can't be read to its end");
        }
        return type;
    }

    /** As DuckDB reads it in {@code columns={…}}. */
    default String sql() {
        return switch (this) {
            case Plain plain -> plain.name();
            case Many many -> many.element().sql() + (many.fixed() == 0 ? "[]" : "[" + many.fixed() + "]");
            case Pairs pairs ->
                "MAP(" + pairs.key().sql() + ", " + pairs.value().sql() + ")";
            case Struct struct -> {
                var parts = new ArrayList<String>();
                for (var member : struct.members()) {
                    parts.add(Sql.name(member.name()) + " " + member.type().sql());
                }
                yield "STRUCT(" + String.join(", ", parts) + ")";
            }
        };
    }

    /** A recursive-descent parser. */
    final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        SqlType type() {
            SqlType type;
            if (take("STRUCT(")) {
                var members = new ArrayList<Member>();
                do {
                    blanks();
                    String name = name();
                    blanks();
                    members.add(new Member(name, type()));
                } while (take(","));
                expect(")");
                type = new Struct(List.copyOf(members));
            } else if (take("MAP(")) {
                SqlType key = type();
                expect(",");
                blanks();
                SqlType value = type();
                expect(")");
                type = new Pairs(key, value);
            } else {
                type = new Plain(plain());
            }
            while (take("[")) {
                int close = text.indexOf(']', at);
                String size = text.substring(at, close);
                type = new Many(type, size.isEmpty() ? 0 : Integer.parseInt(size));
                at = close + 1;
            }
            return type;
        }

        private String plain() {
            int start = at;
            int depth = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\'') {
                    at = endOfQuoted('\'');
                    continue;
                }
                if (depth == 0 && (c == ',' || c == ')' || c == '[')) {
                    break;
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            }
            if (start == at) {
                throw new IllegalArgumentException("a type without a name");
            }
            return text.substring(start, at);
        }

        private String name() {
            if (text.charAt(at) == '"') {
                int start = at + 1;
                at = endOfQuoted('"');
                return text.substring(start, at - 1).replace("\"\"", "\"");
            }
            int start = at;
            while (text.charAt(at) != ' ') {
                at++;
            }
            return text.substring(start, at);
        }

        private int endOfQuoted(char quote) {
            int i = at + 1;
            while (true) {
                if (text.charAt(i) == quote) {
                    if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                        i++;
                    } else {
                        return i + 1;
                    }
                }
                i++;
            }
        }

        private void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private boolean take(String token) {
            if (text.startsWith(token, at)) {
                at += token.length();
                return true;
            }
            return false;
        }

        private void expect(String token) {
            if (!take(token)) {
                throw new IllegalArgumentException("expected " + token + " in a type");
            }
        }
    }
}
