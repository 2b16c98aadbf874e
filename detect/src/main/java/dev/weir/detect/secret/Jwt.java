package dev.weir.detect.secret;

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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** JSON web tokens (RFC 7519): base64url parts with dots between, the first a JSON object with {@code alg}. */
public final class Jwt implements Detector {
    private static final List<Trigger> TRIGGERS = List.of(Trigger.of("eyJ"));
    private static final int LONGEST_HEADER = 2000;

    private final DataClass jwt;

    private Jwt(DataClass jwt) {
        this.jwt = jwt;
    }

    public static Kind kind() {
        var builder = Kind.of("secret.jwt")
                .headers("jwt,id token,bearer,json web token,bearer token")
                .whole(
                        Shape.DOT | Shape.LOWER | Shape.UPPER,
                        Shape.ANY & ~Shape.BLANK,
                        20,
                        20_000,
                        (value, shape) -> value.startsWith("eyJ") && end(value, 0) == value.length()
                                ? WholeValue.CHECKED
                                : WholeValue.NO)
                .alone(0);
        return builder.detector(new Jwt(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "jwt";
    }

    @Override
    public List<Trigger> triggers() {
        return TRIGGERS;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & (Shape.DOT | Shape.UPPER)) == (Shape.DOT | Shape.UPPER);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        String string = text.string();
        Hits hits = text.hits();
        int next = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit);
            if (start < next || !string.startsWith("eyJ", start) || Chars.base64(text.at(start - 1))) {
                continue;
            }
            int end = end(string, start);
            if (end > 0) {
                sink.add(jwt, start, end, 0.98, "parts+header");
                next = end;
            }
        }
    }

    private static int end(String text, int start) {
        int header = part(text, start, LONGEST_HEADER);
        if (header - start < 8 || header >= text.length() || text.charAt(header) != '.' || !json(text, start, header)) {
            return -1;
        }
        int payload = part(text, header + 1, Integer.MAX_VALUE / 2);
        if (payload == header + 1 || payload >= text.length() || text.charAt(payload) != '.') {
            return -1;
        }
        // an unsigned token has an empty third part
        return part(text, payload + 1, Integer.MAX_VALUE / 2);
    }

    private static int part(String text, int from, int most) {
        int i = from;
        int limit = (int) Math.min(text.length(), (long) from + most);
        while (i < limit && Chars.base64(text.charAt(i)) && text.charAt(i) != '+' && text.charAt(i) != '/') {
            i++;
        }
        return i;
    }

    private static boolean json(String text, int start, int end) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(start, end));
            String header = new String(bytes, StandardCharsets.UTF_8).strip();
            return header.startsWith("{") && header.endsWith("}") && header.contains("\"alg\"");
        } catch (IllegalArgumentException e) {
            // not base64url: not a token
            return false;
        }
    }
}
