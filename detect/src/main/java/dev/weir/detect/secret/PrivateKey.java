package dev.weir.detect.secret;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;
import java.util.List;

/** Private keys in PEM (RFC 7468), from the first dash to the last; a block without an end is taken to the text's end. */
public final class PrivateKey implements Detector {
    private static final List<Trigger> TRIGGERS = List.of(Trigger.of("-----BEGIN "));
    private static final String BEGIN = "-----BEGIN ";
    private static final String LABEL = "PRIVATE KEY";
    private static final String END = "-----END ";

    private final DataClass key;

    private PrivateKey(DataClass key) {
        this.key = key;
    }

    public static Kind kind() {
        var builder = Kind.of("secret.private-key")
                .headers("private key,pem,ssh key,rsa key")
                .whole(
                        Shape.DASH,
                        Shape.ANY,
                        40,
                        Integer.MAX_VALUE,
                        (value, shape) -> value.startsWith(BEGIN)
                                        && value.substring(0, Math.min(60, value.length()))
                                                .contains(LABEL)
                                ? WholeValue.CHECKED
                                : WholeValue.NO)
                .alone(0);
        return builder.detector(new PrivateKey(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "private-key";
    }

    @Override
    public List<Trigger> triggers() {
        return TRIGGERS;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DASH) != 0 && (mask & Shape.LETTERS) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        String string = text.string();
        Hits hits = text.hits();
        int next = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int i = hits.start(hit);
            if (i < next || !string.startsWith(BEGIN, i)) {
                continue;
            }
            int header = Math.min(string.length(), i + BEGIN.length() + 40);
            int body = i + BEGIN.length();
            if (string.substring(i, header).contains(LABEL)) {
                int close = string.indexOf(END, body);
                int end = close < 0 ? string.length() : afterDashes(string, close + END.length());
                sink.add(key, i, end, 0.99, close < 0 ? "pem, no end" : "pem");
                next = end;
            }
        }
    }

    private static int afterDashes(String text, int from) {
        int i = from;
        int limit = Math.min(text.length(), from + 60);
        while (i < limit && text.charAt(i) != '-' && text.charAt(i) != '\n') {
            i++;
        }
        while (i < limit && text.charAt(i) == '-') {
            i++;
        }
        return i;
    }
}
