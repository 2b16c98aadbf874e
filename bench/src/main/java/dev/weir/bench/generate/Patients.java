package dev.weir.bench.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/**
 * Draws the hospital's patients. Every class of ZIP area, birth decade and sex has enough of them for k = 5, and coming
 * back follows from diagnosis, age, stay and blood values by a logistic model with noise, so that a model trained on the
 * table has something to learn.
 */
final class Patients {
    private static final int[] DECADES = {1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000};
    private static final int[] SHARES = {9, 14, 17, 17, 14, 11, 9, 9};
    private static final String[] MARITAL = {"married", "single", "divorced", "widowed", "separated"};
    private static final String[] OCCUPATIONS = {
        "teacher", "electrician", "software developer", "nurse", "accountant", "bus driver", "carpenter", "cashier",
        "chef", "civil engineer", "cleaner", "clerk", "fisherman", "graphic designer", "hairdresser", "lawyer",
        "librarian", "machinist", "musician", "painter", "pharmacist", "plumber", "police officer", "professor",
        "sales representative", "security guard", "social worker", "truck driver", "waiter", "warehouse worker"
    };
    private static final String[] MAIL = {"example.com", "example.org", "example.net", "mail.example.com"};

    private final Random random;
    private final Faker faker;
    private final Remarks remarks;
    private final HashSet<String> records = new HashSet<>();
    private final HashSet<String> mails = new HashSet<>();

    Patients(long seed) {
        random = new Random(seed);
        faker = new Faker(Locale.US, new Random(seed + 1));
        remarks = new Remarks(new Random(seed + 2), faker);
    }

    List<Patient> draw(int count) {
        var patients = new ArrayList<Patient>(count);
        for (int i = 0; i < count; i++) {
            patients.add(one());
        }
        return patients;
    }

    private Patient one() {
        boolean female = random.nextInt(100) < 52;
        var given = female ? faker.name().femaleFirstName() : faker.name().maleFirstName();
        var family = faker.name().lastName();
        var town = Region.draw(random);
        var born = LocalDate.of(decade() + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var admitted = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        int age = born.until(admitted).getYears();
        var diagnosis = Diagnosis.draw(random, female, age);
        int stay = 1 + (int) Math.round(diagnosis.stay() * (0.4 + 1.2 * random.nextDouble()) + age / 60.0);
        double sugar =
                (diagnosis.metabolic() ? 7.6 : 5.5) + random.nextGaussian() * (diagnosis.metabolic() ? 1.2 : 0.4);
        double mass = 27 + random.nextGaussian() * 4.5 + (diagnosis.metabolic() ? 3 : 0);
        int systolic = (int) Math.round(112 + age * 0.3 + random.nextGaussian() * 13);
        double odds = -3.3 + diagnosis.risk() + 0.018 * age + 0.16 * stay + 0.45 * Math.max(0, sugar - 6);
        boolean back = random.nextDouble() < 1 / (1 + Math.exp(-odds * 1.4));
        var phone = Identifiers.phone(random, town.areaCode());
        var mail = mail(given, family);
        return new Patient(
                record(),
                given,
                family,
                female,
                born,
                1 + random.nextInt(400) + " " + faker.address().streetName(),
                town,
                phone,
                mail,
                Identifiers.socialSecurity(random),
                Identifiers.card(random),
                Identifiers.insurance(random),
                age < 19 ? "student" : age > 67 && random.nextInt(10) < 8 ? "retired" : pick(OCCUPATIONS),
                age < 20 ? "single" : pick(MARITAL),
                admitted,
                admitted.plusDays(stay),
                diagnosis,
                Math.max(85, systolic),
                decimal(Math.max(16, mass)),
                decimal(Math.max(4.2, sugar)),
                back,
                remarks.of(given + " " + family, female, phone, mail, admitted.plusDays(stay)));
    }

    private int decade() {
        int at = random.nextInt(100);
        int i = 0;
        while (at >= SHARES[i]) {
            at -= SHARES[i++];
        }
        return DECADES[i];
    }

    private String record() {
        while (true) {
            var number = "MRN-%07d".formatted(100_000 + random.nextInt(9_000_000));
            if (records.add(number)) {
                return number;
            }
        }
    }

    private String mail(String given, String family) {
        var name = (given + "." + family).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        while (true) {
            var mail = name + (random.nextInt(3) == 0 ? "" : 10 + random.nextInt(90)) + "@" + pick(MAIL);
            if (mails.add(mail)) {
                return mail;
            }
        }
    }

    private String pick(String[] pool) {
        return pool[random.nextInt(pool.length)];
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
