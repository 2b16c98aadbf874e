package dev.weir.detect.message;

import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data types of HL7 (v2.5.1, chapter 2A): the classes of their components in order. */
enum Hl7Type {
    /** A person's name: family, given, further given names, suffix, prefix. */
    XPN("person.name.family& person.name.given person.name.given person.name person.title"),
    /** A number and a person's name. */
    XCN("id.employee person.name.family& person.name.given person.name.given person.name person.title"),
    /** As {@link #XCN}, in subcomponents of the first component. */
    NDL("id.employee person.name.family person.name.given person.name.given person.name person.title"),
    XAD(
            "address.street& address.street address.city address.state address.postal-code address.country - - address.state"),
    XTN("contact.phone - - contact.email - contact.phone contact.phone - - - - contact.phone"),
    XON("organisation.name"),
    /** An identifier with its check digit, authority and, in the fifth component, its type. */
    CX("="),
    EI("="),
    /** A code and its text, both twice. */
    CE("= = - = ="),
    /** A {@link #CE} that says what somebody has. */
    DX("health.diagnosis health.condition - health.diagnosis health.condition"),
    /** A licence and the state that issued it. */
    DLN("id.driving-licence address.state"),
    TS("="),
    SEX("= ="),
    SSN("="),
    ST("="),
    /** Which type it is stands in another field. */
    VARIES("");

    /**
     * A component.
     *
     * @param number from 1
     * @param dataClass null if the field says it
     * @param parted whether it may have subcomponents
     */
    record Part(int number, @Nullable DataClass dataClass, boolean parted) {}

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf
    private final List<Part> parts;

    Hl7Type(String classes) {
        var list = new ArrayList<Part>();
        int number = 0;
        for (String each : classes.split(" ")) {
            number++;
            boolean parted = each.endsWith("&");
            String id = parted ? each.substring(0, each.length() - 1) : each;
            if (id.equals("=")) {
                list.add(new Part(number, null, parted));
            } else if (!id.equals("-") && !id.isEmpty()) {
                list.add(new Part(number, Taxonomy.standard().get(id), parted));
            }
        }
        parts = List.copyOf(list);
    }

    /** Those that hold something personal. */
    List<Part> parts() {
        return parts;
    }
}
