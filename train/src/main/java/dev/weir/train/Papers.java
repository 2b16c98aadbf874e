package dev.weir.train;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands beside names in letters, forms, charts and transfers and names nobody, and numbers as offices write them.
 *
 * <p>Slots: {@code numlabel} what a number is called, {@code Numlabel} and {@code NUMLABEL} with capitals,
 * {@code greeting} an opening of a letter, {@code closing} its end, {@code shorthand} what clinicians abbreviate,
 * {@code unitname} a ward or floor, {@code purpose} what a transfer is for, {@code vehicle} and {@code device} a make with
 * its model, {@code spelled} a name letter by letter, {@code letters} letters by words, {@code element} the name of a field, {@code login} the
 * name of an account, {@code glued} words without blanks.
 */
final class Papers {
    private static final Set<String> SLOTS = Set.of(
            "numlabel",
            "Numlabel",
            "NUMLABEL",
            "greeting",
            "closing",
            "shorthand",
            "unitname",
            "purpose",
            "PURPOSE",
            "vehicle",
            "device",
            "spelled",
            "letters",
            "element",
            "login",
            "glued");
    /** How often the label of a number is of another language. */
    private static final double OTHER = 0.06;

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da");

    private final Values values;

    Papers(Values values) {
        this.values = values;
    }

    boolean has(String slot) {
        return SLOTS.contains(slot);
    }

    /** The value of a slot that {@link #has}. */
    String of(String slot, String language) {
        return switch (slot) {
            case "Numlabel" -> Values.capital(label(language));
            case "NUMLABEL" -> label(language).toUpperCase(Locale.ROOT);
            case "numlabel" -> label(language);
            case "PURPOSE" -> purpose(language).toUpperCase(Locale.ROOT);
            case "purpose" -> purpose(language);
            case "spelled" -> spelled(values.family(values.pool(language)));
            case "letters" -> letters(language);
            case "vehicle" -> vehicle();
            case "login" -> login(language);
            case "glued" -> Values.capital(glued());
            case "greeting", "closing", "shorthand" -> values.pick(values.words(slot, language));
            default -> values.pick(values.words(slot));
        };
    }

    private String label(String language) {
        return values.pick(values.words("numlabel", values.chance(OTHER) ? values.pick(LANGUAGES) : language));
    }

    private String purpose(String language) {
        String purpose = values.pick(values.words("purpose", language));
        return switch (values.random.nextInt(4)) {
            case 0 -> purpose;
            case 1 -> purpose + " " + values.digits(4);
            case 2 -> purpose + " " + (1 + values.random.nextInt(12)) + "/20" + values.digits(2);
            default ->
                purpose + " "
                        + java.time.Month.of(1 + values.random.nextInt(12))
                                .getDisplayName(java.time.format.TextStyle.FULL, Locale.of(language));
        };
    }

    private String spelled(String name) {
        String by = values.pick("-", "-", " ", ", ");
        var out = new StringBuilder();
        for (char c : name.replaceAll("\\P{L}", "").toUpperCase(Locale.ROOT).toCharArray()) {
            out.append(out.isEmpty() ? "" : by).append(c);
        }
        return out.toString();
    }

    /** {@code B as in Bravo}, some. */
    private String letters(String language) {
        String as = switch (language) {
            case "de" -> " wie ";
            case "fr" -> " comme ";
            case "es", "pt" -> " de ";
            case "it" -> " come ";
            case "nl" -> " van ";
            case "sv", "da" -> " som i ";
            default -> values.pick(" as in ", " for ", " like ");
        };
        var out = new StringBuilder();
        for (int i = 1 + values.random.nextInt(3); i >= 0; i--) {
            String word = values.pick(values.words("letters", language));
            out.append(out.isEmpty() ? "" : ", ")
                    .append(word.charAt(0))
                    .append(as)
                    .append(word);
        }
        return out.toString();
    }

    private String vehicle() {
        String vehicle = values.pick(values.words("vehicle"));
        return switch (values.random.nextInt(5)) {
            case 0 -> (1998 + values.random.nextInt(27)) + " " + vehicle;
            case 1 ->
                vehicle + " " + values.pick("1.6", "2.0 TDI", "SE", "GT", "LX", "Kombi", "4x4", "Hybrid", "1.4 16V");
            default -> vehicle;
        };
    }

    private String login(String language) {
        Pools pool = values.pool(language);
        String given = values.given(pool).replace(" ", "").toLowerCase(Locale.ROOT);
        String family = values.family(pool).replace(" ", "").toLowerCase(Locale.ROOT);
        return switch (values.random.nextInt(4)) {
            case 0 -> given.charAt(0) + "." + family;
            case 1 -> given.charAt(0) + family;
            case 2 -> given + "_" + values.digits(2);
            default -> family + values.digits(1 + values.random.nextInt(3));
        };
    }

    private String glued() {
        var out = new StringBuilder();
        for (int i = 3 + values.random.nextInt(4); i >= 0; i--) {
            out.append(values.pick(values.words("term")));
        }
        return out.toString();
    }

    /** A number as authorities, banks and insurers write theirs. */
    String number() {
        return switch (values.random.nextInt(24)) {
            case 0 -> letter() + values.digits(9);
            case 1 -> values.digits(2) + " " + values.digits(6) + " " + letter() + " " + values.digits(3);
            case 2 -> values.digits(6) + "-" + values.digits(4);
            case 3 -> values.digits(9);
            case 4 -> values.digits(3) + "-" + values.digits(2) + "-" + values.digits(4);
            case 5 -> values.digits(3) + "." + values.digits(3) + "." + values.digits(3) + "-" + values.digits(2);
            case 6 -> values.digits(8) + letter();
            case 7 -> letter() + letter() + values.digits(6) + letter();
            case 8 -> letter() + letter() + "-" + values.digits(3) + "-" + letter() + letter();
            case 9 -> values.digits(4) + " " + values.digits(4) + " " + values.digits(4);
            case 10 -> values.digits(11);
            case 11 -> values.digits(2) + "-" + values.digits(7);
            case 12 -> letter() + values.digits(2) + letter() + values.digits(2) + letter() + values.digits(3);
            case 13 -> values.digits(3) + "/" + values.digits(3) + "/" + values.digits(5);
            case 14 -> values.digits(4) + "-" + values.digits(4);
            case 15 -> values.digits(2) + " " + values.digits(3) + " " + values.digits(3) + " " + values.digits(3);
            case 16 -> letter() + letter() + " " + values.digits(2) + " " + values.digits(3);
            case 17 ->
                values.digits(1) + " " + values.digits(2) + " " + values.digits(2) + " " + values.digits(2) + " "
                        + values.digits(3) + " " + values.digits(3) + " " + values.digits(2);
            case 18 -> values.digits(3 + values.random.nextInt(3)) + "/20" + values.digits(2);
            case 19 ->
                letter()
                        + letter()
                        + values.pick(" ", "-")
                        + values.digits(3)
                        + values.pick("-", " ")
                        + values.digits(4);
            case 20 ->
                letter() + letter() + letter() + " " + values.digits(2) + values.pick(" ", "/") + values.digits(5);
            case 21 ->
                values.digits(3) + "/" + values.digits(2) + "." + values.digits(1) + letter() + "8" + letter()
                        + letter() + letter();
            default -> values.id();
        };
    }

    private String letter() {
        return "" + (char) ('A' + values.random.nextInt(26));
    }
}
