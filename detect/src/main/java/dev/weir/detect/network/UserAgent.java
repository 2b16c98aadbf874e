package dev.weir.detect.network;

import dev.weir.detect.Chars;
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

/**
 * What a browser says of itself (RFC 9110, 10.1.5): products with a version and comments in brackets, beginning as all of
 * them do, {@code Mozilla/5.0 (X11; Linux x86_64) …}. With an address it tells one device from others.
 */
public final class UserAgent implements Detector {
    private static final List<Trigger> TRIGGERS = List.of(Trigger.of("Mozilla/"));
    /** Characters of one; longer ones are cut here. */
    private static final int LONGEST = 400;

    private static final int LONGEST_COMMENT = 160;

    private final DataClass dataClass;

    private UserAgent(DataClass dataClass) {
        this.dataClass = dataClass;
    }

    public static Kind kind() {
        var builder = Kind.of("network.user-agent")
                .headers("user agent,useragent,browser agent,http user agent,ua string")
                .whole(
                        Shape.SLASH,
                        Shape.ANY,
                        8,
                        1024,
                        (value, shape) -> value.startsWith("Mozilla/") ? WholeValue.CHECKED : WholeValue.SHAPED)
                .alone(0);
        return builder.detector(new UserAgent(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "user-agent";
    }

    @Override
    public List<Trigger> triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit);
            int end = end(text, start);
            if (end > 0 && !Chars.asciiAlphanumeric(text.at(start - 1))) {
                sink.add(dataClass, start, end, 0.8, "products");
            }
        }
    }

    /** Behind the last product or comment; -1 if it has no comment. */
    private static int end(Text text, int start) {
        int end = -1;
        int i = start;
        boolean comment = false;
        while (i - start < LONGEST) {
            int next = text.at(i) == '(' ? comment(text, i) : product(text, i);
            if (next < 0) {
                break;
            }
            comment |= text.at(i) == '(';
            end = next;
            if (text.at(next) != ' ') {
                break;
            }
            i = next + 1;
        }
        return comment ? end : -1;
    }

    private static int comment(Text text, int open) {
        int i = open + 1;
        while (i - open < LONGEST_COMMENT && text.at(i) != ')' && text.at(i) != '\n' && i < text.length()) {
            i++;
        }
        return text.at(i) == ')' ? i + 1 : -1;
    }

    /** {@code Firefox/102.0}, and {@code Mobile} without a version before another. */
    private static int product(Text text, int start) {
        int slash = text.lettersEnd(start);
        if (slash == start || text.at(slash) != '/') {
            return text.string().startsWith("Mobile ", start) ? slash : -1;
        }
        int i = slash + 1;
        while (i - slash < 24
                && (Chars.asciiAlphanumeric(text.at(i))
                        || text.at(i) == '.' && Chars.asciiAlphanumeric(text.at(i + 1)))) {
            i++;
        }
        return i > slash + 1 ? i : -1;
    }
}
