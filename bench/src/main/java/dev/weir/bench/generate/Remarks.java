package dev.weir.bench.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** The free text of the table: mostly harmless, sometimes with a name, number, address or date in the sentence. */
final class Remarks {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ENGLISH);
    private static final String[] PLAIN = {
        "Tolerated the procedure well.",
        "Discharged in stable condition.",
        "No known drug allergies.",
        "Allergic to penicillin.",
        "Former smoker, quit ten years ago.",
        "Lives alone, needs transport home.",
        "Interpreter requested for the next visit.",
        "Diet and exercise were discussed.",
        "Declined the influenza vaccine.",
        "Walks with a cane, fall precautions explained.",
        "Follow-up in the outpatient clinic in two weeks.",
        "Labs within normal limits on discharge.",
        "Home oxygen arranged before discharge.",
        "Wound clean and dry, sutures out in ten days.",
        "Prefers morning appointments."
    };
    private static final String[] KIN_OF_HER = {"husband", "son", "daughter", "sister", "brother", "mother"};
    private static final String[] KIN_OF_HIM = {"wife", "son", "daughter", "sister", "brother", "mother"};

    private final Random random;
    private final Faker faker;

    Remarks(Random random, Faker faker) {
        this.random = random;
        this.faker = faker;
    }

    String of(String name, boolean female, String phone, String mail, LocalDate discharged) {
        int kind = random.nextInt(20);
        var plain = PLAIN[random.nextInt(PLAIN.length)];
        var kin = female ? KIN_OF_HER[random.nextInt(6)] : KIN_OF_HIM[random.nextInt(6)];
        boolean man = kin.equals("husband") || kin.equals("son") || kin.equals("brother");
        var other = (man ? faker.name().maleFirstName() : faker.name().femaleFirstName()) + " "
                + name.substring(name.indexOf(' ') + 1);
        var doctor = "Dr. " + faker.name().lastName();
        var title = female ? "Mrs. " : "Mr. ";
        return switch (kind) {
            case 0 ->
                "Please call the " + kin + ", " + other + ", at " + Identifiers.phone(random, "617") + " with results.";
            case 1 -> plain + " Results to be sent to " + mail + ".";
            case 2 -> title + name.substring(name.indexOf(' ') + 1) + " asked to be reached at " + phone + " only.";
            case 3 -> "Seen by " + doctor + " on " + discharged.minusDays(1).format(SHORT) + ". " + plain;
            case 4 ->
                "SSN given at the desk was " + Identifiers.socialSecurity(random) + ", to be checked with billing.";
            case 5 -> "Next appointment on " + discharged.plusDays(14).format(LONG) + " with " + doctor + ".";
            case 6 -> name + " wants the bill sent to the " + kin + ", " + other + ".";
            case 7 -> "Emergency contact: " + other + " (" + kin + "), " + Identifiers.phone(random, "978") + ".";
            case 8 -> "";
            default -> kind < 14 ? plain + " " + PLAIN[random.nextInt(PLAIN.length)] : plain;
        };
    }
}
