package dev.weir.detect.bank;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.LongRuns;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Addresses of crypto currencies, with their checksums: Bitcoin and its kin by Base58Check (two rounds of SHA-256) or by
 * Bech32 and Bech32m (BIP 173, BIP 350), Ethereum by the case of its letters (EIP-55), others by form.
 */
public final class Wallets implements Detector {
    private static final int FORM = 1;
    private static final int CHECKED = 2;
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATORS = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final LongRuns.Alphabet ALPHABET = new LongRuns.Alphabet(c -> Chars.asciiAlphanumeric((char) c));
    private static final int SHORTEST = Text.LONG + 1;
    private static final int LONGEST = 110;

    /** Says of a token whether it is an address: 0, {@link #FORM} or {@link #CHECKED}. */
    @FunctionalInterface
    private interface Judge {
        int judge(String text, int start, int end);
    }

    private final String name;
    private final DataClass dataClass;
    private final Judge judge;

    private Wallets(String name, DataClass dataClass, Judge judge) {
        this.name = name;
        this.dataClass = dataClass;
        this.judge = judge;
    }

    private static Kind kind(String name, String headers, String labels, Judge judge) {
        var builder = Kind.of("finance.wallet." + name)
                .headers(headers)
                .whole(
                        Shape.DIGIT,
                        Shape.DIGIT | Shape.UPPER | Shape.LOWER,
                        SHORTEST,
                        LONGEST,
                        (value, shape) -> judge.judge(value, 0, value.length()) == CHECKED
                                ? WholeValue.CHECKED
                                : WholeValue.SHAPED)
                .alone(0);
        if (!labels.isEmpty()) {
            builder.label(labels, 0.6, Wallets::form);
        }
        return builder.detector(new Wallets("wallet-" + name, builder.build().dataClass(), judge))
                .build();
    }

    public static Kind bitcoin() {
        return kind(
                "bitcoin",
                "bitcoin,btc,btc address,bitcoin address,bitcoin wallet",
                "bitcoin,btc,bitcoin address,btc address,bitcoin wallet,btc wallet,wallet,wallet address",
                Wallets::bitcoin);
    }

    public static Kind ethereum() {
        return kind("ethereum", "ethereum,eth,eth address,ethereum address,ethereum wallet", "", Wallets::ethereum);
    }

    public static Kind other() {
        return kind(
                "other",
                "wallet,wallet address,crypto wallet,crypto address,ltc,doge,xrp,tron,solana",
                "litecoin,ltc,litecoin address,dogecoin,doge,ripple,xrp,dash address,tron address,trx,solana,crypto wallet,crypto address",
                Wallets::other);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0 && (mask & Shape.LETTERS) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        var runs = new LongRuns(text, ALPHABET, SHORTEST);
        while (runs.next()) {
            int start = runs.start();
            int end = runs.end();
            if (end - start <= LONGEST && Chars.alone(text.string(), start, end)) {
                int found = judge.judge(text.string(), start, end);
                if (found > 0) {
                    boolean checked = found == CHECKED;
                    sink.add(dataClass, start, end, checked ? 0.97 : 0.5, checked ? "checksum" : "form");
                }
            }
        }
    }

    /** What looks like an address beside a word for one: a mistyped or made-up one fails its checksum. */
    private static int form(Text text, int start) {
        int i = start;
        int kinds = 0;
        while (i - start < 64 && Chars.asciiAlphanumeric(text.at(i))) {
            kinds |= Chars.digit(text.at(i)) ? 1 : Chars.upper(text.at(i)) ? 2 : 4;
            i++;
        }
        boolean segregated =
                text.string().startsWith("bc1", start) || text.string().startsWith("ltc1", start);
        boolean mixed = kinds == 7 || segregated && kinds == 5;
        return mixed && i - start >= 26 && i - start <= 62 && !Chars.joins(text.at(i)) && text.at(i) != '_' ? i : -1;
    }

    private static int bitcoin(String text, int start, int end) {
        int length = end - start;
        char first = text.charAt(start);
        if ((first == '1' || first == '3') && length >= 26 && length <= 35) {
            return base58(text, start, end) ? CHECKED : 0;
        }
        boolean segregated = text.regionMatches(true, start, "bc1", 0, 3) && length >= 14 && length <= 90;
        return segregated && bech32(text, start, end, start + 2) ? CHECKED : 0;
    }

    private static int ethereum(String text, int start, int end) {
        if (end - start != 42 || text.charAt(start) != '0' || text.charAt(start + 1) != 'x') {
            return 0;
        }
        byte[] lower = new byte[40];
        boolean upper = false;
        boolean small = false;
        for (int i = 0; i < 40; i++) {
            char c = text.charAt(start + 2 + i);
            if (!Chars.hex(c)) {
                return 0;
            }
            upper |= c >= 'A' && c <= 'F';
            small |= c >= 'a';
            lower[i] = (byte) (Chars.digit(c) ? c : c | 0x20);
        }
        if (!upper || !small) {
            return FORM;
        }
        int[] digest = Keccak.nibbles(lower, 40);
        for (int i = 0; i < 40; i++) {
            char c = text.charAt(start + 2 + i);
            if (!Chars.digit(c) && (digest[i] >= 8) != (c < 'a')) {
                return FORM;
            }
        }
        return CHECKED;
    }

    /** Litecoin, Dogecoin, Dash, Ripple's kin are Base58Check with other first letters; Tron as well; Litecoin's Bech32. */
    private static int other(String text, int start, int end) {
        int length = end - start;
        char first = text.charAt(start);
        if ("LMDXTA9".indexOf(first) >= 0 && length >= 33 && length <= 35) {
            return base58(text, start, end) ? CHECKED : 0;
        }
        boolean litecoin = text.regionMatches(true, start, "ltc1", 0, 4) && length <= 90;
        if (litecoin) {
            return bech32(text, start, end, start + 3) ? CHECKED : 0;
        }
        boolean cardano = text.startsWith("addr1", start) && length >= 58;
        return cardano && bech32(text, start, end, start + 4) ? CHECKED : 0;
    }

    /** 25 bytes, of which the last four are the beginning of SHA-256 twice over the others. */
    private static boolean base58(String text, int start, int end) {
        byte[] bytes = new byte[25];
        for (int i = start; i < end; i++) {
            int carry = BASE58.indexOf(text.charAt(i));
            if (carry < 0) {
                return false;
            }
            for (int b = 24; b >= 0; b--) {
                carry += 58 * (bytes[b] & 0xff);
                bytes[b] = (byte) carry;
                carry >>>= 8;
            }
            if (carry != 0) {
                return false;
            }
        }
        byte[] digest = sha256(sha256(java.util.Arrays.copyOf(bytes, 21)));
        return java.util.Arrays.equals(digest, 0, 4, bytes, 21, 25);
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The part before {@code separator}, a 1, and data whose checksum is 1 (Bech32) or 0x2bc830a3 (Bech32m). */
    private static boolean bech32(String text, int start, int end, int separator) {
        byte[] prefix = text.substring(start, separator).getBytes(StandardCharsets.US_ASCII);
        int checksum = 1;
        for (byte each : prefix) {
            checksum = step(checksum, (each | 0x20) >> 5);
        }
        checksum = step(checksum, 0);
        for (byte each : prefix) {
            checksum = step(checksum, each & 31);
        }
        boolean upper = Chars.upper(text.charAt(start));
        for (int i = separator + 1; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.digit(c) && Chars.upper(c) != upper) {
                return false;
            }
            int value = BECH32.indexOf(Chars.digit(c) ? c : (char) (c | 0x20));
            if (value < 0) {
                return false;
            }
            checksum = step(checksum, value);
        }
        return checksum == 1 || checksum == 0x2bc830a3;
    }

    private static int step(int checksum, int value) {
        int top = checksum >>> 25;
        int next = (checksum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            next ^= (top >>> i & 1) != 0 ? GENERATORS[i] : 0;
        }
        return next;
    }
}
