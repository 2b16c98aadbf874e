package dev.weir.bench.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.datafaker.Faker;

/**
 * A table of any length for benchmarks: 15 columns of CSV with the cardinalities that real tables have (names by the
 * thousand; e-mail, telephone, social security and card number nearly unique; two sexes, 29 ZIP codes, 20 diagnoses; every
 * fourth remark holds an identifier). Names are drawn from Datafaker once and combined; the rows themselves are bytes.
 */
public final class BenchmarkTable {
    /** The first line. */
    public static final String HEADER = "patient_id,given_name,family_name,email,phone,ssn,birth_date,sex,zip,city,"
            + "card_number,diagnosis_code,remark,amount,visits\n";

    private static final int DRAWS = 5_000;
    private static final byte[][] REMARKS = bytes(
            "Discharged in stable condition.",
            "No known drug allergies.",
            "Tolerated the procedure well.",
            "Follow-up in the outpatient clinic in two weeks.",
            "Labs within normal limits on discharge.",
            "Home oxygen arranged before discharge.");
    private static final byte[][] CARDS = bytes("453900", "491625", "448511", "521234", "542509");

    private final SplittableRandom random;
    private final byte[][] given;
    private final byte[][] family;
    private final byte[][] lowerGiven;
    private final byte[][] lowerFamily;
    private final byte[][] zips;
    private final byte[][] cities;
    private final byte[][] codes;
    private byte[] row = new byte[1024];
    private int at;

    public BenchmarkTable(long seed) {
        random = new SplittableRandom(seed);
        var faker = new Faker(Locale.US, new Random(seed));
        var givenNames = pool(() -> faker.name().firstName());
        var familyNames = pool(() -> faker.name().lastName());
        given = bytes(givenNames);
        family = bytes(familyNames);
        lowerGiven = bytes(plain(givenNames));
        lowerFamily = bytes(plain(familyNames));
        zips = bytes(Region.TOWNS.stream().map(Region.Town::zip).toArray(String[]::new));
        cities = bytes(Region.TOWNS.stream().map(Region.Town::city).toArray(String[]::new));
        codes = bytes(Diagnosis.ALL.stream().map(Diagnosis::code).toArray(String[]::new));
    }

    /** Writes the header and this many rows into a file. */
    public void write(Path file, long rows) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            write(out, rows);
        }
    }

    /** Writes the header and this many rows. */
    public void write(OutputStream out, long rows) throws IOException {
        out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
        for (long i = 0; i < rows; i++) {
            at = 0;
            row(i);
            out.write(row, 0, at);
        }
    }

    private void row(long index) {
        text("P");
        number(10_000_000 + index, 8);
        int first = random.nextInt(given.length);
        int last = random.nextInt(family.length);
        comma(given[first]);
        comma(family[last]);
        comma(lowerGiven[first]);
        row[at++] = '.';
        put(lowerFamily[last]);
        number(random.nextInt(10_000), 1);
        text("@example.org");
        row[at++] = ',';
        phone();
        row[at++] = ',';
        socialSecurity();
        row[at++] = ',';
        date(1930 + random.nextInt(80));
        text(random.nextInt(100) < 52 ? ",F" : ",M");
        int town = random.nextInt(zips.length);
        comma(zips[town]);
        comma(cities[town]);
        row[at++] = ',';
        card();
        comma(codes[random.nextInt(codes.length)]);
        row[at++] = ',';
        remark(given[first], family[last]);
        row[at++] = ',';
        long cents = (long) (Math.exp(4 + 4 * random.nextDouble()) * 100);
        number(cents / 100, 1);
        row[at++] = '.';
        number(cents % 100, 2);
        row[at++] = ',';
        number(1 + random.nextInt(4) * random.nextInt(6), 1);
        row[at++] = '\n';
    }

    private void phone() {
        number(201 + random.nextInt(789), 3);
        row[at++] = '-';
        number(200 + random.nextInt(800), 3);
        row[at++] = '-';
        number(random.nextInt(10_000), 4);
    }

    private void socialSecurity() {
        int area = 1 + random.nextInt(898);
        number(area >= 666 ? area + 1 : area, 3);
        row[at++] = '-';
        number(1 + random.nextInt(99), 2);
        row[at++] = '-';
        number(1 + random.nextInt(9999), 4);
    }

    private void date(int year) {
        number(year, 4);
        row[at++] = '-';
        number(1 + random.nextInt(12), 2);
        row[at++] = '-';
        number(1 + random.nextInt(28), 2);
    }

    private void card() {
        int start = at;
        put(CARDS[random.nextInt(CARDS.length)]);
        number(random.nextInt(1_000_000_000), 9);
        int sum = 0;
        for (int i = start; i < at; i++) {
            int digit = row[i] - '0';
            if ((i - start) % 2 == 0) {
                digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            }
            sum += digit;
        }
        row[at++] = (byte) ('0' + (10 - sum % 10) % 10);
    }

    private void remark(byte[] first, byte[] last) {
        switch (random.nextInt(12)) {
            case 0 -> {
                text("Please call ");
                put(first);
                row[at++] = ' ';
                put(last);
                text(" at ");
                phone();
                row[at++] = '.';
            }
            case 1 -> {
                text("Next visit on ");
                date(2026);
                text(" with Dr. ");
                put(family[random.nextInt(family.length)]);
                row[at++] = '.';
            }
            case 2 -> {
                text("SSN on the form was ");
                socialSecurity();
                row[at++] = '.';
            }
            default -> put(REMARKS[random.nextInt(REMARKS.length)]);
        }
    }

    private void comma(byte[] text) {
        row[at++] = ',';
        put(text);
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, row, at, text.length);
        at += text.length;
    }

    private void text(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            row[at++] = (byte) ascii.charAt(i);
        }
    }

    /** The number with at least so many digits. */
    private void number(long number, int width) {
        int digits = width;
        for (long left = number; left >= POWERS[digits]; ) {
            digits++;
        }
        for (int i = at + digits - 1; i >= at; i--) {
            row[i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        at += digits;
    }

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private static String[] pool(Supplier<String> one) {
        var drawn = new TreeSet<String>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.add(one.get());
        }
        return drawn.toArray(String[]::new);
    }

    private static String[] plain(String[] names) {
        var plain = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            plain[i] = names[i].toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        }
        return plain;
    }

    private static byte[][] bytes(String... texts) {
        var bytes = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            bytes[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }
}
