package dev.weir.ledger;

import static dev.weir.ledger.LedgerTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JcsTest {
    @Test
    void theTestDataOfTheRfcsAuthorComesOutByteForByte() throws IOException {
        int cases = 0;
        for (String name : List.of("arrays", "french", "structures", "unicode", "values", "weird")) {
            byte[] input = Files.readAllBytes(SharedData.path("crypto/jcs/testdata/input/" + name + ".json"));
            byte[] output = Files.readAllBytes(SharedData.path("crypto/jcs/testdata/output/" + name + ".json"));
            String hex = Files.readString(SharedData.path("crypto/jcs/testdata/outhex/" + name + ".txt"));
            byte[] canonical = Jcs.canonicalize(input);
            assertThat(canonical).as(name).isEqualTo(output);
            assertThat(HexFormat.of().formatHex(canonical)).isEqualTo(hex.replaceAll("\\s", ""));
            assertThat(Jcs.canonicalize(canonical)).isEqualTo(canonical);
            cases++;
        }
        assertThat(cases).isEqualTo(6);
    }

    /** RFC 8785 appendix B. */
    @Test
    void numbersAreWrittenAsInTheRfc() {
        Map<Long, String> samples = Map.ofEntries(
                Map.entry(0x0000000000000000L, "0"),
                Map.entry(0x8000000000000000L, "0"),
                Map.entry(0x0000000000000001L, "5e-324"),
                Map.entry(0x8000000000000001L, "-5e-324"),
                Map.entry(0x7fefffffffffffffL, "1.7976931348623157e+308"),
                Map.entry(0xffefffffffffffffL, "-1.7976931348623157e+308"),
                Map.entry(0x4340000000000000L, "9007199254740992"),
                Map.entry(0xc340000000000000L, "-9007199254740992"),
                Map.entry(0x4430000000000000L, "295147905179352830000"),
                Map.entry(0x44b52d02c7e14af5L, "9.999999999999997e+22"),
                Map.entry(0x44b52d02c7e14af6L, "1e+23"),
                Map.entry(0x44b52d02c7e14af7L, "1.0000000000000001e+23"),
                Map.entry(0x444b1ae4d6e2ef4eL, "999999999999999700000"),
                Map.entry(0x444b1ae4d6e2ef4fL, "999999999999999900000"),
                Map.entry(0x444b1ae4d6e2ef50L, "1e+21"),
                Map.entry(0x3eb0c6f7a0b5ed8cL, "9.999999999999997e-7"),
                Map.entry(0x3eb0c6f7a0b5ed8dL, "0.000001"),
                Map.entry(0x41b3de4355555553L, "333333333.3333332"),
                Map.entry(0x41b3de4355555554L, "333333333.33333325"),
                Map.entry(0x41b3de4355555555L, "333333333.3333333"),
                Map.entry(0x41b3de4355555556L, "333333333.3333334"),
                Map.entry(0x41b3de4355555557L, "333333333.33333343"),
                Map.entry(0xbecbf647612f3696L, "-0.0000033333333333333333"),
                Map.entry(0x43143ff3c1cb0959L, "1424953923781206.2"));
        samples.forEach((bits, text) -> assertThat(EcmaNumber.format(Double.longBitsToDouble(bits)))
                .as(Long.toHexString(bits))
                .isEqualTo(text));
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> Jcs.write(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The first 100,000 numbers of the author's sequence, whose digest is published with it. */
    @Test
    void aHundredThousandNumbersHaveThePublishedDigest() throws Exception {
        String readme = Files.readString(SharedData.path("crypto/jcs/testdata/README.md"));
        var numbers = new ArrayList<Long>();
        Matcher fixed = Pattern.compile("0x([0-9a-f]{16})n").matcher(readme.substring(0, readme.indexOf("staticF64s")));
        while (fixed.find()) {
            numbers.add(Long.parseUnsignedLong(fixed.group(1), 16));
        }
        for (int i = 0; i < 2000; i++) {
            numbers.add(0x0010000000000000L + i);
        }
        byte[] block = new byte[32];
        while (numbers.size() < 100_000) {
            block = MessageDigest.getInstance("SHA-256").digest(block);
            ByteBuffer words = ByteBuffer.wrap(block).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            while (words.hasRemaining() && numbers.size() < 100_000) {
                long bits = words.getLong();
                double number = Double.longBitsToDouble(bits);
                if (number != 0 && !Double.isNaN(number) && !Double.isInfinite(number)) {
                    numbers.add(bits);
                }
            }
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (long bits : numbers) {
            String line = Long.toHexString(bits) + "," + EcmaNumber.format(Double.longBitsToDouble(bits)) + "\n";
            digest.update(line.getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
    }

    @Test
    void theBuilderSortsAndNests() {
        byte[] json = Jcs.object()
                .put("b", List.of(1, 2L, 0.5, true))
                .put("a", Jcs.object().put("z", null).put("y", "\u20ac\u001f\"\\"))
                .put("\ud83d\ude02", Map.of("k", "v"))
                .put("\ufb33", -0.0)
                .toBytes();
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"y\":\"\u20ac\\u001f\\\"\\\\\",\"z\":null},\"b\":[1,2,0.5,true],"
                        + "\"\ud83d\ude02\":{\"k\":\"v\"},\"\ufb33\":0}");
        assertThat(Jcs.canonicalize(json)).isEqualTo(json);
    }

    @Test
    void whatCannotBeExactIsRefused() {
        assertThatThrownBy(() -> Jcs.write(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Jcs.write(-Jcs.MAX_INTEGER)).asString().isEqualTo("-9007199254740991");
        assertThatThrownBy(() -> Jcs.object().put("a", 1).put("a", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Jcs.write(new Object())).isInstanceOf(IllegalArgumentException.class);
        refused(LedgerException.Code.MALFORMED, () -> Jcs.write("\ud800"));
        for (String json : new String[] {
            "9007199254740993",
            "1e400",
            "1" + "0".repeat(309),
            "{\"a\":1,\"a\":1}",
            "{\"a\":1,\"\\u0061\":1}",
            "\"\\ud800\"",
            "",
            " ",
            "1 2",
            "[1,]",
            "{a:1}",
            "'a'",
            "01",
            "NaN",
            "[",
            "nul",
            "\"\t\"",
            "// x\n1",
            "[".repeat(65) + "]".repeat(65),
            "[".repeat(1_000_000),
            "\"" + "x".repeat(5 << 20) + "\""
        }) {
            refused(LedgerException.Code.MALFORMED, () -> Jcs.canonicalize(json));
        }
        refused(
                LedgerException.Code.MALFORMED,
                () -> Jcs.canonicalize(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}));
    }
}
