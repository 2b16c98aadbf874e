package dev.weir.detect.message;

import dev.weir.detect.Chars;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.message.Hl7Layout.Field;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one segment of HL7 after another. For one thread. */
final class Hl7Reader {
    private static final DataClass EMAIL = Taxonomy.standard().get("contact.email");
    private static final DataClass PHONE = Taxonomy.standard().get("contact.phone");
    private static final DataClass SSN = Taxonomy.standard().get("id.us.ssn");
    private static final DataClass NPI = Taxonomy.standard().get("id.us.npi");
    private static final DataClass ID = Taxonomy.standard().get("id");
    private static final DataClass RECORD = Taxonomy.standard().get("id.record");
    private static final DataClass DATE = Taxonomy.standard().get("general.date");
    private static final DataClass INSURANCE = Taxonomy.standard().get("health.insurance");

    /** Types of identifiers (table 0203) that say more than the field does. */
    private static final Map<String, DataClass> IDENTIFIERS = Map.ofEntries(
            Map.entry("SS", SSN),
            Map.entry("NPI", NPI),
            Map.entry("DL", Taxonomy.standard().get("id.driving-licence")),
            Map.entry("PPN", Taxonomy.standard().get("id.passport")),
            Map.entry("EI", Taxonomy.standard().get("id.employee")),
            Map.entry("EN", Taxonomy.standard().get("id.employee")),
            Map.entry("MR", Taxonomy.standard().get("id.mrn")),
            Map.entry("AN", RECORD),
            Map.entry("VN", RECORD),
            Map.entry("NI", ID),
            Map.entry("MA", INSURANCE),
            Map.entry("MC", INSURANCE),
            Map.entry("HC", INSURANCE),
            Map.entry("NH", INSURANCE));

    /** Of values whose type stands in OBX-2. */
    private static final Map<String, Hl7Type> VARIES = Map.of(
            "XPN", Hl7Type.XPN,
            "XCN", Hl7Type.XCN,
            "XAD", Hl7Type.XAD,
            "XTN", Hl7Type.XTN,
            "XON", Hl7Type.XON,
            "CX", Hl7Type.CX,
            "DT", Hl7Type.TS,
            "TS", Hl7Type.TS,
            "DTM", Hl7Type.TS);

    private static final int VALUE_TYPE = 2;
    private static final int IDENTIFIER_TYPE = 5;
    /** Of an {@link Hl7Type#XCN}: the authority and the type of the number. */
    private static final int[] XCN_TYPES = {9, 13};

    private final Text text;
    private final Segment segment;
    private Hl7Separators separators = Hl7Separators.STANDARD;
    private List<Field> fields = List.of();

    Hl7Reader(Text text) {
        this.text = text;
        this.segment = new Segment(text);
    }

    int end() {
        return segment.end();
    }

    /** Reads what may be a segment; gives how many more fields have the form of their type than have not, 0 for none. */
    int read(Hl7Layout layout, int start, char opening, Hl7Separators by) {
        separators = by;
        fields = layout.fields();
        segment.read(start, opening, by.field(), '\n', (char) 0);
        if (segment.fields() < layout.least() || !first(layout.first(), segment.from(1), segment.to(1))) {
            return 0;
        }
        int sure = 0;
        for (Field field : fields) {
            if (!nothing(segment.from(field.number()), segment.to(field.number()))) {
                sure += form(type(field), segment.from(field.number()), segment.to(field.number()));
            }
        }
        return Math.max(0, sure);
    }

    private boolean first(Hl7Layout.First form, int from, int to) {
        return switch (form) {
            case SET_ID -> to == from || to - from <= 4 && Values.allDigits(text, from, to);
            case CONTROL -> to - from == 2 && Values.capitals(text, from, to);
            case EVENT ->
                to == from
                        || to - from == 3
                                && Values.capitals(text, from, from + 1)
                                && Values.allDigits(text, from + 1, to);
            case ANY -> true;
        };
    }

    private Hl7Type type(Field field) {
        if (field.type() != Hl7Type.VARIES) {
            return field.type();
        }
        String name = text.string().substring(segment.from(VALUE_TYPE), segment.to(VALUE_TYPE));
        return VARIES.getOrDefault(name, Hl7Type.VARIES);
    }

    /** 1 if a value has the form of its type and hardly that of another, -1 if it has not, 0 if it says nothing. */
    private int form(Hl7Type type, int from, int to) {
        int component = Values.indexOf(text, from, to, separators.component());
        return switch (type) {
            case TS -> {
                int date = Values.date(text, from, component);
                yield date == 0 ? -1 : date == 8 ? 1 : 0;
            }
            case SEX -> component - from <= 1 || Values.name(text, from, component) ? 0 : -1;
            case SSN -> Values.ssn(text, from, to) ? 1 : Values.lettered(text, from, to) ? -1 : 0;
            case XPN -> component == to ? 0 : nothing(from, component) || Values.name(text, from, component) ? 1 : -1;
            case XTN -> {
                boolean contact = Values.digits(text, from, to) >= 3 || Values.has(text, from, to, '@');
                yield component < to ? 1 : contact ? 0 : -1;
            }
            case XCN, NDL, XAD, XON, CX, EI, CE, DX, DLN -> component < to ? 1 : 0;
            case ST, VARIES -> 0;
        };
    }

    /** Gives what the segment that was read last holds. */
    void give(FindingSink sink, double confidence) {
        for (Field field : fields) {
            int end = segment.to(field.number());
            int from = segment.from(field.number());
            while (from < end) {
                int to = Values.indexOf(text, from, end, separators.repetition());
                give(field, from, to, sink, confidence);
                from = to + 1;
            }
        }
    }

    /** One repetition of a field. */
    private void give(Field field, int from, int to, FindingSink sink, double confidence) {
        Hl7Type type = type(field);
        char by = separators.component();
        int limit = to;
        if (type == Hl7Type.NDL) {
            int first = Values.indexOf(text, from, to, by);
            boolean parted = Values.has(text, from, first, separators.subcomponent());
            by = parted ? separators.subcomponent() : by;
            limit = parted ? first : to;
        }
        for (Hl7Type.Part part : type.parts()) {
            int start = component(from, limit, by, part.number());
            int end = Values.indexOf(text, Math.min(start, limit), limit, by);
            if (start >= limit || nothing(start, end)) {
                continue;
            }
            DataClass told = told(field, type, part);
            DataClass known = told == null ? null : known(type, part, told, new Place(from, limit, by, start, end));
            if (known != null) {
                pieces(part.parted(), start, end, known, sink, confidence, field.evidence());
            }
        }
    }

    /** The class that the table says, null if nothing personal is there. */
    private static @Nullable DataClass told(Field field, Hl7Type type, Hl7Type.Part part) {
        DataClass ofType = part.dataClass();
        if (ofType != null) {
            return ofType;
        }
        return field.type() != Hl7Type.VARIES ? field.dataClass() : type == Hl7Type.TS ? DATE : RECORD;
    }

    /** Where a component stands: within which repetition, parted by what. */
    private record Place(int from, int to, char by, int start, int end) {}

    /** The class that the value or its type say, null if it is none. */
    private @Nullable DataClass known(Hl7Type type, Hl7Type.Part part, DataClass dataClass, Place place) {
        int start = place.start;
        int end = place.end;
        return switch (type) {
            case TS -> Values.date(text, start, end) > 0 ? dataClass : null;
            case SSN -> Values.ssn(text, start, end) ? SSN : ID;
            case CX -> IDENTIFIERS.getOrDefault(component(place, IDENTIFIER_TYPE), dataClass);
            case XCN, NDL -> part.number() == 1 && npi(place) ? NPI : dataClass;
            case XTN -> {
                if (Values.has(text, start, end, '@')) {
                    yield EMAIL;
                }
                yield Values.digits(text, start, end) >= 3 ? PHONE : null;
            }
            default -> dataClass;
        };
    }

    private boolean npi(Place place) {
        boolean said = false;
        for (int number : XCN_TYPES) {
            said |= component(place, number).equals("NPI");
        }
        return said || Values.npi(text, place.start, place.end);
    }

    private String component(Place place, int number) {
        int start = component(place.from, place.to, place.by, number);
        return start >= place.to ? "" : text.string().substring(start, Values.indexOf(text, start, place.to, place.by));
    }

    /** Where a component begins, behind the end if there is none. */
    private int component(int from, int to, char by, int number) {
        int i = from;
        for (int n = 1; n < number && i <= to; n++) {
            i = Values.indexOf(text, i, to, by) + 1;
        }
        return i;
    }

    private void pieces(
            boolean parted,
            int from,
            int to,
            DataClass dataClass,
            FindingSink sink,
            double confidence,
            String evidence) {
        int i = from;
        while (i < to) {
            int end = parted ? Values.indexOf(text, i, to, separators.subcomponent()) : to;
            int first = i;
            int last = end;
            while (first < last && Chars.blank(text.at(first))) {
                first++;
            }
            while (last > first && Chars.blank(text.at(last - 1))) {
                last--;
            }
            if (!nothing(first, last) && !Values.placeholder(text, first, last)) {
                sink.add(dataClass, first, last, confidence, evidence);
            }
            i = end + 1;
        }
    }

    /** Whether a value is absent, blank or null; in a string of JSON the quotes of null are escaped. */
    private boolean nothing(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) != '"' && text.at(i) != '\\' && !Chars.blank(text.at(i))) {
                return false;
            }
        }
        return true;
    }
}
