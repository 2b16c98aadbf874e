package dev.weir.bench.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** Clinical notes about patients of the table, in the four forms that a hospital's archive has. */
final class Notes {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ENGLISH);

    private static final int WIDTH = 96;

    private final Random random;
    private final Faker faker;

    Notes(long seed) {
        random = new Random(seed + 3);
        faker = new Faker(Locale.US, new Random(seed + 4));
    }

    String about(Patient patient) {
        return wrapped(
                switch (random.nextInt(4)) {
                    case 0 -> discharge(patient);
                    case 1 -> progress(patient);
                    case 2 -> letter(patient);
                    default -> call(patient);
                });
    }

    /** Each paragraph in lines of at most {@value #WIDTH} characters, as a typist would break them: within names, too. */
    private static String wrapped(String note) {
        var out = new StringBuilder(note.length() + 16);
        int start = 0;
        for (int i = 0; i < note.length(); i++) {
            char c = note.charAt(i);
            out.append(c);
            if (c == '\n') {
                start = out.length();
            } else if (out.length() - start > WIDTH) {
                int blank = out.lastIndexOf(" ");
                if (blank > start) {
                    out.setCharAt(blank, '\n');
                    start = blank + 1;
                }
            }
        }
        return out.toString();
    }

    private String discharge(Patient p) {
        return """
                DISCHARGE SUMMARY

                Patient: %s
                MRN: %s
                Date of birth: %s
                Admitted: %s    Discharged: %s
                Attending: Dr. %s

                %s is a %d-year-old %s from %s who was admitted with %s (%s). On arrival the blood pressure was %d \
                systolic, BMI %s, HbA1c %s%%. The course was without complications over %d days.

                Treatment: %s.

                The patient was discharged home to %s, %s, %s %s. Follow-up is planned for %s. Questions may be directed \
                to the ward at (617) 555-%04d.
                """.formatted(
                        p.name(),
                        p.mrn(),
                        p.birthDate().format(SHORT),
                        day(p.admitted()),
                        day(p.discharged()),
                        doctor(),
                        titled(p),
                        p.age(),
                        p.female() ? "woman" : "man",
                        p.town().city(),
                        lower(p.diagnosis().title()),
                        p.diagnosis().code(),
                        p.systolic(),
                        p.bmi(),
                        p.hba1c(),
                        p.stay(),
                        p.diagnosis().plan(),
                        p.street(),
                        p.town().city(),
                        Region.STATE,
                        p.town().zip(),
                        p.discharged().plusDays(14).format(LONG),
                        random.nextInt(10_000));
    }

    private String progress(Patient p) {
        var seen = p.admitted().plusDays(1);
        var nurse = faker.name().firstName() + " " + faker.name().lastName();
        return """
                PROGRESS NOTE  %s  %02d:%02d

                %s, %s, DOB %s

                S: %s reports feeling better than yesterday. Slept six hours. %s
                O: BP %d/%d, afebrile, lungs clear. HbA1c %s%%.
                A: %s, improving.
                P: Continue %s. Reassess tomorrow.

                %s signed the consent form for the procedure. Nurse %s informed the %s by telephone, %s.

                Dr. %s
                """.formatted(
                        seen.format(SHORT),
                        7 + random.nextInt(12),
                        random.nextInt(60),
                        p.name(),
                        p.mrn(),
                        p.birthDate(),
                        p.givenName(),
                        p.remarks(),
                        p.systolic(),
                        60 + random.nextInt(30),
                        p.hba1c(),
                        p.diagnosis().title(),
                        p.diagnosis().plan(),
                        titled(p),
                        nurse,
                        kin(p),
                        Identifiers.phone(random, p.town().areaCode()),
                        doctor());
    }

    private String letter(Patient p) {
        var colleague = doctor();
        return """
                %s

                Re: %s, born %s, our reference %s

                Dear Dr. %s,

                thank you for referring %s, whom we saw on %s because of %s. %s %s and lives at %s in %s, \
                %s %s.

                We recommend %s. The insurance number on file is %s. Please send your reply to %s@example.org or by \
                fax to (781) 555-%04d; the patient can be reached at %s or %s.

                With kind regards,
                Dr. %s
                """.formatted(
                        p.discharged().format(LONG),
                        p.name(),
                        p.birthDate().format(LONG),
                        p.mrn(),
                        colleague,
                        titled(p),
                        p.admitted().format(LONG),
                        lower(p.diagnosis().title()),
                        p.female() ? "She" : "He",
                        work(p),
                        p.street(),
                        p.town().city(),
                        Region.STATE,
                        p.town().zip(),
                        p.diagnosis().plan(),
                        p.insurance(),
                        "dr." + colleague.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""),
                        random.nextInt(10_000),
                        p.phone(),
                        p.email(),
                        doctor());
    }

    private String call(Patient p) {
        var kin = kin(p);
        var first = kin.equals("husband")
                ? faker.name().maleFirstName()
                : faker.name().femaleFirstName();
        var caller = first + " " + p.familyName();
        return """
                Telephone call, %s

                Caller: %s, %s of the patient %s (%s)
                Number: %s

                %s called about the medication after discharge on %s. %s was told to take %s and to come back if the \
                symptoms return. The caller also asked why the card ending in %s was charged, and gave the social \
                security number %s and the e-mail address %s for billing.

                Noted by %s %s, front desk
                """.formatted(
                        day(p.discharged().plusDays(3)),
                        caller,
                        kin,
                        p.name(),
                        p.mrn(),
                        Identifiers.phone(random, p.town().areaCode()),
                        caller,
                        day(p.discharged()),
                        titled(p),
                        p.diagnosis().plan(),
                        p.card().substring(12),
                        p.ssn(),
                        p.email(),
                        faker.name().firstName(),
                        faker.name().lastName());
    }

    private String day(LocalDate date) {
        return date.format(random.nextBoolean() ? LONG : SHORT);
    }

    private String doctor() {
        return faker.name().lastName();
    }

    private String kin(Patient p) {
        return p.age() < 25 ? "mother" : random.nextBoolean() ? "daughter" : p.female() ? "husband" : "wife";
    }

    private static String work(Patient p) {
        var job = p.occupation();
        if (job.equals("retired")) {
            return "is retired";
        }
        return (job.equals("student") ? "is a " : "aeiou".indexOf(job.charAt(0)) >= 0 ? "works as an " : "works as a ")
                + job;
    }

    private static String titled(Patient p) {
        return (p.female() ? "Mrs. " : "Mr. ") + p.familyName();
    }

    private static String lower(String title) {
        return title.startsWith("ST ") ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
