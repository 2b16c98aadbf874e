package dev.weir.detect.message;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import java.util.List;

/**
 * The segments of UN/EDIFACT (ISO 9735, D.96A and later) that name somebody: NAD, CTA and COM of any message, and what PAXLST
 * says of passengers in ATT, DTM, NAT, DOC and RFF: {@code NAD+FL+++DOE:JANE+12 MILL ROAD+SPRINGFIELD+IL+62704+USA'}. With
 * the separators of service level A only; a header ({@code UNA}) that declares others is not read.
 */
public final class Edifact implements Detector {
    private final Interchange interchange = new Interchange(Layout.edifact(), List.of("+"), '\'', '?');

    @Override
    public String name() {
        return "edifact";
    }

    @Override
    public List<Trigger> triggers() {
        return interchange.triggers();
    }

    @Override
    public void find(Text text, FindingSink sink) {
        interchange.find(text, sink);
    }
}
