package dev.weir.detect.message;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import java.util.List;

/**
 * Interchanges of ANSI X12 (005010, as the HIPAA transactions 270 to 278, 820, 834, 835 and 837 use it), by the elements of
 * their segments: {@code NM1*IL*1*DOE*JOHN****MI*W998812345~DMG*D8*19710412*M~}.
 *
 * <p>A segment is one if its name stands at the begin of a line or behind a terminator, and each of its elements is as the
 * table says: a known qualifier, a date, an amount. Names and addresses (N1, N2, N3) that no terminator ends must stand beside
 * another segment. The separator of elements is the character behind the name, an asterisk or a bar; the terminator is that
 * of the last {@code ISA} before it in the text, else the tilde or the end of the line. The separator of components is what
 * stands behind the first one. Free text ({@code NTE}, {@code MSG}) is left to the other detectors.
 */
public final class X12 implements Detector {
    private final Interchange interchange = new Interchange(Layout.x12(), List.of("*", "|"), '~', (char) 0);

    @Override
    public String name() {
        return "x12";
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
