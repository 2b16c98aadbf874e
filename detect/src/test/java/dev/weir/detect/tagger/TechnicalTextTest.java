package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code, logs and specifications are full of capitals that name nothing; people in them are found all the same. */
class TechnicalTextTest {
    /** People, places and addresses stand in brackets ⟦ ⟧. */
    private static final List<String> NAMED = List.of(
            "2024-03-11 08:15:22 INFO [http-4] org.shop.OrderController - Order placed by ⟦Katharina Lindholm⟧ from 10.2.33.4",
            "Mar 3 11:02:45 gate sshd[2210]: Accepted publickey for ⟦Rajesh Subramaniam⟧ from 172.16.4.9 port 50112",
            "WARN CheckoutService: address of ⟦Miguel Fuentes⟧ could not be parsed: IllegalArgumentException",
            "Signed-off-by: ⟦Henrik Vestergaard⟧ <hv@mail.example>",
            "Reviewed-by: ⟦Chioma Okonkwo⟧ <chioma@builds.example>",
            "commit 9fceb02d0ae598e95dc970b74767f19372d61af8\nAuthor: ⟦Tomasz Zielinski⟧ <tz@code.example>\nDate:   Mon Jun 5 09:12:00 2023 +0200\n\n    Close the socket when the handshake fails",
            "Fix overflow in RingBuffer.read()\n\nFound by ⟦Laura Benedetti⟧ while profiling the decoder.",
            "String owner = \"⟦Margaret Holloway⟧\";\nassertEquals(owner, account.getOwner());",
            "var guest = new Guest(\"⟦Julien Lefebvre⟧\", \"⟦Lyon⟧\", 2);",
            "users.put(17, \"⟦Oliver Brandt⟧\");\nusers.put(18, \"⟦Sofia Marchetti⟧\");",
            "{\"id\": 4411, \"name\": \"⟦Ingrid Solberg⟧\", \"roles\": [\"admin\", \"audit\"], \"active\": true}",
            "{\"firstName\": \"⟦Dmitri⟧\", \"lastName\": \"⟦Kowalczuk⟧\", \"address\": {\"street\": \"⟦12 Maple Avenue⟧\", \"city\": \"⟦Springfield⟧\"}}",
            "INSERT INTO customers (id, name, city) VALUES (91, '⟦Beatriz Carvalho⟧', '⟦Porto⟧');",
            "UPDATE staff SET full_name = '⟦Patrick O'Rourke⟧' WHERE staff_id = 2204;",
            "<customer id=\"33\"><name>⟦Annelies Vermeulen⟧</name><city>⟦Antwerp⟧</city></customer>",
            "maintainers:\n  - name: ⟦Stefan Aigner⟧\n    email: stefan@example.org\n    role: release",
            "/**\n * Parses the header of a frame.\n *\n * @author ⟦Deborah Whitfield⟧\n * @since 2.1\n */\npublic final class FrameParser {",
            "// ⟦Gustavo⟧ says the lock must be taken before the cache is cleared\ncache.clear();",
            "Hi ⟦Priya⟧,\n\nthe build is red again: NullPointerException in SessionFilter.doFilter(). Can you look at it?\n\nThanks\n⟦Marcus⟧",
            "On Tuesday ⟦Elena Petrova⟧ wrote:\n> The retry policy ignores HTTP 429.\n\nMerged, thanks.",
            "| Component | Owner |\n|---|---|\n| `FrameParser` | ⟦Deborah Whitfield⟧ |\n| `RingBuffer` | ⟦Tomasz Zielinski⟧ |",
            "ERROR billing: charge of 49.90 EUR failed for customer ⟦Wolfgang Hartmann⟧, ⟦Lindenstraße 14, 50674 Köln⟧",
            "GET /profiles?name=x HTTP/1.1\nFrom: ⟦Amanda Kirkpatrick⟧ <amanda@example.net>\nAccept: application/json",
            "Copyright (c) 2019 ⟦Veronica Salgado⟧\n\nPermission is hereby granted, free of charge, to any person.",
            "Editor: ⟦Jonathan Ashworth⟧\nStatus: Draft\n\n1. Introduction\n\nA client MUST send the header once.",
            "id,name,plan,city\n1,⟦Fatima Haddad⟧,gold,⟦Marseille⟧\n2,⟦George Papadakis⟧,basic,⟦Athens⟧");

    private static List<Finding> found(String text) {
        return TextScanner.standard().scan(text) instanceof Verdict.Found found ? found.findings() : List.of();
    }

    @Test
    void peopleAmidCodeAndLogsAreFound() {
        int all = 0;
        var missed = new ArrayList<String>();
        for (String marked : NAMED) {
            String text = marked.replace("⟦", "").replace("⟧", "");
            List<Finding> findings = found(text);
            int removed = 0;
            for (int open = marked.indexOf('⟦'); open >= 0; open = marked.indexOf('⟦', open + 1)) {
                int from = open - removed;
                int to = marked.indexOf('⟧', open) - removed - 1;
                removed += 2;
                all++;
                var covered = new boolean[to - from];
                findings.forEach(f -> {
                    for (int i = Math.max(from, f.start()); i < Math.min(to, f.end()); i++) {
                        covered[i - from] = true;
                    }
                });
                for (int i = from; i < to; i++) {
                    if (Character.isLetter(text.charAt(i)) && !covered[i - from]) {
                        missed.add(text.substring(from, to));
                        break;
                    }
                }
            }
        }
        assertThat(missed).as("not found of " + all).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Merkle Tree of a log MUST NOT be rebuilt; clients SHOULD keep the HTTP Request open.",
                "A ByteBuffer is wrapped by the Executor Service before the Hash Map is flushed.",
                "As described in RFC 9162, Section 4.2 and Appendix B.1, the key is derived with HKDF-SHA-256.",
                "private static String columnName(ResultSet resultSet, int columnIndex) throws SQLException {",
                "List<Frame> frames = new ArrayList<>();\nfor (Frame frame : frames) {\n    visitor.visit(frame, Mode.READ);\n}",
                "import java.util.Locale;\nimport org.example.grid.Cell;\n\npublic class Sheet extends Grid<Cell> {",
                "zone = ZoneId.of(\"America/Argentina/La_Rioja\"); // or Europe/Vienna",
                "color: #C0C0C0; background: #E0E0E0; label = \"\\u53C1\\u65B0\";",
                "The SQL type is one of TINYINT, SMALLINT, VARCHAR or LONGVARCHAR, as the JDBC driver reports it.",
                "1. Redistribution. Licensee may copy the Covered Software under the terms of this License.",
                "THE SOFTWARE IS PROVIDED WITHOUT WARRANTIES OF MERCHANTABILITY, AND IN NO EVENT SHALL LICENSOR BE LIABLE.",
                "kind: Deployment\nmetadata:\n  name: ledger-witness\nspec:\n  replicas: 3",
                "at org.example.net.Channel.read(Channel.java:211)\n    ... 14 more",
                "Returns the Lock of this Condition, or null if the Thread is interrupted."
            })
    void whatNamesNothingIsNotFound(String text) {
        assertThat(found(text)).isEmpty();
    }
}
