package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;

/** The password in {@code scheme://user:password@host} (RFC 3986, section 3.2.1), as connection strings hold it. */
final class UrlCredentials implements Detector {
    private static final int LONGEST = 300;

    private final DataClass password = Taxonomy.standard().get("secret.password");

    @Override
    public String name() {
        return "url-credentials";
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.of("://"));
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int host = hits.end(hit);
            int limit = Math.min(text.length(), host + LONGEST);
            int colon = -1;
            int at = -1;
            for (int i = host; i < limit; i++) {
                char c = text.at(i);
                if (Chars.blank(c)
                        || c == '/'
                        || c == '"'
                        || c == '\''
                        || c == '<'
                        || c == '>'
                        || c == '`'
                        || c == '\\') {
                    break;
                }
                colon = c == ':' && colon < 0 ? i : colon;
                at = c == '@' && colon >= 0 ? i : at;
            }
            boolean host1 = at > 0 && (Chars.asciiAlphanumeric(text.at(at + 1)) || text.at(at + 1) == '[');
            if (host1 && at - colon > 2 && !Placeholder.is(text.chars(), colon + 1, at)) {
                sink.add(password, colon + 1, at, 0.92, "user-information of an address");
            }
        }
    }
}
