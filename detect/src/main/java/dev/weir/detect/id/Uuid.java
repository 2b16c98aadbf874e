package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;

/** UUIDs in their text form (RFC 9562). */
public final class Uuid implements Detector {
    private static final int LENGTH = 36;

    private final DataClass uuid;

    private Uuid(DataClass uuid) {
        this.uuid = uuid;
    }

    public static Kind kind() {
        var builder = Kind.of("id.uuid")
                .headers("uuid,guid")
                .whole(Shape.DASH, Shape.DIGIT | Shape.UPPER | Shape.LOWER | Shape.DASH, LENGTH, LENGTH, Uuid::whole)
                .alone(0);
        return builder.detector(new Uuid(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "uuid";
    }

    private static int whole(String value, Shape shape) {
        return groups(value, 0) ? WholeValue.CHECKED : WholeValue.NO;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DASH) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        String string = text.string();
        for (int i = 0; i < text.dashes().size(); i++) {
            text.tick();
            int start = text.dashes().get(i) - 8;
            if (start >= 0
                    && start + LENGTH <= string.length()
                    && groups(string, start)
                    && Chars.alone(string, start, start + LENGTH)) {
                sink.add(uuid, start, start + LENGTH, 0.95, "groups");
            }
        }
    }

    private static boolean groups(String text, int start) {
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(start + i);
            boolean mark = i == 8 || i == 13 || i == 18 || i == 23;
            if (mark ? c != '-' : !Chars.hex(c)) {
                return false;
            }
        }
        return true;
    }
}
