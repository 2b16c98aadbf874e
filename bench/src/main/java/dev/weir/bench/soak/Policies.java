package dev.weir.bench.soak;

import java.util.List;
import java.util.Random;

/** Random policies for the benchmark's table: what happens to each class, and now and then a class that nothing permits. */
final class Policies {
    private static final List<String> ANY = List.of(
            "keep",
            "drop",
            "redact",
            "mask",
            "mask(last=2)",
            "mask(last=4)",
            "tokenize",
            "pseudonymize",
            "encrypt",
            "synthesize");
    private static final List<String> DATES = List.of(
            "keep",
            "drop",
            "redact",
            "generalize(to=year)",
            "generalize(to=month)",
            "generalize(to=decade)",
            "pseudonymize");
    private static final List<String> CLASSES = List.of(
            "person.name",
            "person.sex",
            "contact.email",
            "contact.phone",
            "id",
            "finance.card",
            "address.postal-code",
            "address.city",
            "health",
            "general");

    private Policies() {}

    /** The text of a policy; {@code entities.json} beside it makes {@code bench} a principal. */
    static String next(Random random) {
        var cedar = new StringBuilder(
                "@id(\"flow\") permit (principal in Role::\"bench\", action == Action::\"train\", resource is Dataset);\n");
        int missing = random.nextInt(12) == 0 ? random.nextInt(CLASSES.size()) : -1;
        for (int i = 0; i < CLASSES.size(); i++) {
            if (i != missing) {
                permit(cedar, CLASSES.get(i), random.nextInt(3) == 0 ? "keep" : ANY.get(random.nextInt(ANY.size())));
            }
        }
        permit(cedar, "person.birth-date", DATES.get(random.nextInt(DATES.size())));
        permit(cedar, "general.date", DATES.get(random.nextInt(DATES.size())));
        return cedar.toString();
    }

    private static void permit(StringBuilder cedar, String dataClass, String treatment) {
        cedar.append("@id(\"")
                .append(dataClass)
                .append("\") @treatment(\"")
                .append(treatment)
                .append(
                        "\") permit (principal in Role::\"bench\", action == Action::\"train\", resource in DataClass::\"")
                .append(dataClass)
                .append("\");\n");
    }
}
