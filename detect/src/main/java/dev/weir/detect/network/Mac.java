package dev.weir.detect.network;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Offsets;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;

/** MAC addresses: six pairs of hexadecimal digits, separated by one kind of mark. */
public final class Mac implements Detector {
    private static final int LENGTH = 17;

    private final DataClass mac;

    private Mac(DataClass mac) {
        this.mac = mac;
    }

    public static Kind kind() {
        var builder = Kind.of("network.mac")
                .headers("mac,mac address,hardware address,mac adresse,adresse mac,ethernet address")
                .whole(
                        0,
                        Shape.DIGIT | Shape.UPPER | Shape.LOWER | Shape.COLON | Shape.DASH,
                        LENGTH,
                        LENGTH,
                        Mac::whole)
                .alone(0);
        return builder.detector(new Mac(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "mac";
    }

    private static int whole(String value, Shape shape) {
        return pairs(value, 0) ? WholeValue.CHECKED : WholeValue.NO;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & (Shape.COLON | Shape.DASH)) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        find(text, text.colons(), ':', sink);
        find(text, text.dashes(), '-', sink);
    }

    private void find(Text text, Offsets marks, char mark, FindingSink sink) {
        String string = text.string();
        int next = 0;
        for (int i = 0; i < marks.size(); i++) {
            text.tick();
            int start = marks.get(i) - 2;
            if (start >= next
                    && start + LENGTH <= string.length()
                    && pairs(string, start)
                    && Chars.alone(string, start, start + LENGTH)
                    && text.at(start - 1) != mark
                    && text.at(start + LENGTH) != mark) {
                sink.add(mac, start, start + LENGTH, 0.95, "pairs");
                next = start + LENGTH;
            }
        }
    }

    private static boolean pairs(String text, int start) {
        char mark = text.charAt(start + 2);
        if (mark != ':' && mark != '-') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(start + i);
            if (i % 3 == 2 ? c != mark : !Chars.hex(c)) {
                return false;
            }
        }
        return true;
    }
}
