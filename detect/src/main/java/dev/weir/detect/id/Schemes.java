package dev.weir.detect.id;

import dev.weir.detect.Detector;
import dev.weir.detect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All numbering schemes, by region. A new scheme is one entry in the class of its region. */
public final class Schemes {
    private static final List<Scheme> ALL = all();

    private Schemes() {}

    private static List<Scheme> all() {
        var all = new ArrayList<Scheme>();
        all.addAll(UnitedStates.schemes());
        all.addAll(BritishIsles.schemes());
        all.addAll(GermanSpeaking.schemes());
        all.addAll(WesternEurope.schemes());
        all.addAll(SouthernEurope.schemes());
        all.addAll(Nordic.schemes());
        all.addAll(EasternEurope.schemes());
        all.add(ValueAddedTax.scheme());
        all.addAll(NorthAmerica.schemes());
        all.addAll(SouthAmerica.schemes());
        all.addAll(SouthAsia.schemes());
        all.addAll(EastAsia.schemes());
        all.addAll(SouthEastAsia.schemes());
        all.addAll(MiddleEastAndAfrica.schemes());
        all.addAll(Oceania.schemes());
        all.addAll(Things.schemes());
        all.addAll(Plates.schemes());
        return List.copyOf(all);
    }

    static List<Scheme> list() {
        return ALL;
    }

    /** For each class: countries and the standard of its check, for people. */
    public static Map<String, List<String>> described() {
        var described = new TreeMap<String, List<String>>();
        for (Scheme scheme : ALL) {
            String check = scheme.chance < 1 ? scheme.standard : scheme.standard + " (layout only)";
            described.merge(
                    scheme.dataClass.id(),
                    List.of(scheme.country, check),
                    (some, more) -> List.of(some.get(0) + " " + more.get(0), some.get(1)));
        }
        return described;
    }

    /** What columns and labels show. */
    public static List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        for (Scheme scheme : ALL) {
            kinds.addAll(scheme.textOnly ? List.of() : scheme.kinds());
        }
        return kinds;
    }

    /** What text shows: one detector for all of them. */
    public static Detector detector() {
        return new IdNumbers(ALL);
    }
}
