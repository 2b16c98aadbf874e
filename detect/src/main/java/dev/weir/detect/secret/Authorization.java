package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.Base64;
import java.util.List;

/**
 * What stands behind {@code Basic} (RFC 7617: user, colon and password in base 64) and {@code Bearer} (RFC 6750).
 */
final class Authorization implements Detector {
    private static final int LONGEST = 4096;
    private static final int LONGEST_BASIC = 400;
    private static final List<Trigger> TRIGGERS = List.of(Trigger.of("basic "), Trigger.of("bearer "));

    private final DataClass password = Taxonomy.standard().get("secret.password");
    private final DataClass token = Taxonomy.standard().get("secret.token");

    @Override
    public String name() {
        return "authorization";
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
            int start = hits.end(hit);
            if (Chars.letter(text.at(hits.start(hit) - 1))) {
                continue;
            }
            if (hits.trigger(hit) == 0) {
                basic(text, start, sink);
            } else {
                bearer(text, start, sink);
            }
        }
    }

    private void basic(Text text, int start, FindingSink sink) {
        int end = start;
        while (end - start < LONGEST_BASIC && (Chars.base64(text.at(end)) || text.at(end) == '=')) {
            end++;
        }
        if (end - start < 8 || (end - start) % 4 == 1) {
            return;
        }
        try {
            byte[] plain = Base64.getDecoder().decode(text.string().substring(start, end));
            boolean colon = false;
            for (byte b : plain) {
                if (b < 0x20 || b == 0x7f) {
                    return;
                }
                colon |= b == ':';
            }
            if (colon) {
                sink.add(password, start, end, 0.95, "basic+base64+colon");
            }
        } catch (IllegalArgumentException e) {
            // not base 64: an ordinary word after "basic"
            return;
        }
    }

    private void bearer(Text text, int start, FindingSink sink) {
        int end = start;
        int digits = 0;
        while (end - start < LONGEST && (Chars.base64(text.at(end)) || "=.~".indexOf(text.at(end)) >= 0)) {
            digits += Chars.digit(text.at(end)) ? 1 : 0;
            end++;
        }
        while (end > start && text.at(end - 1) == '.') {
            end--;
        }
        if (end - start >= 16
                && digits >= 2
                && Entropy.of(text.chars(), start, end) >= 3.2
                && !Placeholder.is(text.chars(), start, end)) {
            sink.add(token, start, end, 0.9, "bearer+entropy");
        }
    }
}
