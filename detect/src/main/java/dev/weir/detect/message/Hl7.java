package dev.weir.detect.message;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages of HL7 v2, by the fields of their segments (HL7 v2.5.1: encoding in chapter 2, PID, NK1, PV1, MRG, PD1, EVN in
 * chapter 3, ORC, OBR, RXA and their like in 4 and 7, GT1, IN1, IN2, DG1, PR1, FT1 in 6, TXA in 9, AIP in 10, ROL, PRB in
 * 12, STF in 15): {@code PID|1||88213^^^HOSP^MR||DELGADO^MARIBEL^A||19830514|F}.
 *
 * <p>A segment is one if its name begins a line, its first field and the number of fields are as they must be, and more of
 * its fields have the form of their type than have not. The separators are those of the last {@code MSH} before it in the
 * text, else {@code |^~&}. Each component is a finding by itself, so that the separators outlive what is done to it. What
 * is null ({@code ""}) is no value. Free text, of {@code NTE} and of {@code OBX}, is left to the other detectors, as are
 * segments of one's own (Z).
 */
public final class Hl7 implements Detector {
    private static final char NO_TERMINATOR = '\n';
    private static final double SURE = 0.95;
    private static final double LONE = 0.9;

    private final List<Hl7Layout> layouts = Hl7Layout.all();
    private final List<Trigger> triggers = new ArrayList<>();

    /** The triggers: the header's first, then the layouts' in their order. */
    public Hl7() {
        triggers.add(Trigger.endingWord("MSH"));
        for (Hl7Layout layout : layouts) {
            boolean word = layout.name().chars().allMatch(c -> Chars.letter((char) c));
            triggers.add(new Trigger(layout.name(), word));
        }
    }

    @Override
    public String name() {
        return "hl7";
    }

    @Override
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        Hl7Reader reader = null;
        Hl7Separators separators = Hl7Separators.STANDARD;
        int reached = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit);
            char separator = text.at(hits.end(hit));
            boolean header = hits.trigger(hit) == 0;
            boolean candidate = start >= reached && (header || separator == '|' || separator == separators.field());
            char opening = candidate ? Segment.opening(text, start, NO_TERMINATOR) : Segment.NONE;
            if (opening == Segment.NONE
                    || !named(text, start, header ? "MSH" : layout(hits, hit).name())) {
                continue;
            }
            if (header) {
                separators = Hl7Separators.read(text, start);
                continue;
            }
            if (reader == null) {
                reader = new Hl7Reader(text);
            }
            int sure = reader.read(layout(hits, hit), start, opening, separators.with(separator));
            if (sure > 0) {
                reader.give(sink, sure > 1 ? SURE : LONE);
            }
            reached = reader.end();
        }
    }

    private Hl7Layout layout(Hits hits, int hit) {
        return layouts.get(hits.trigger(hit) - 1);
    }

    /** Whether the name stands here in capitals, as the triggers are not. */
    private static boolean named(Text text, int start, String name) {
        return text.string().startsWith(name, start);
    }
}
