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
import java.util.stream.Stream;

/**
 * Web addresses: with a scheme, beginning with {@code www.}, or of a page that a person has at one of the large services
 * ({@code linkedin.com/in/jdoe}).
 */
public final class Url implements Detector {
    private static final List<Trigger> TRIGGERS = Stream.concat(
                    Stream.of("://", "www."),
                    Stream.of(
                            "linkedin.com/in/",
                            "facebook.com/",
                            "instagram.com/",
                            "twitter.com/",
                            "tiktok.com/@",
                            "youtube.com/@",
                            "medium.com/@",
                            "reddit.com/u",
                            "xing.com/profile/",
                            "snapchat.com/add/",
                            "wa.me/"))
            .map(Trigger::of)
            .toList();
    private static final int LONGEST = 2048;

    private final DataClass url;

    private Url(DataClass url) {
        this.url = url;
    }

    public static Kind kind() {
        var builder = Kind.of("contact.url")
                .headers("url,website,web site,homepage,web,webseite,site web,sitio web,link,domain,linkedin")
                .whole(Shape.DOT, Shape.ANY & ~Shape.BLANK & ~Shape.AT, 4, LONGEST, Url::whole)
                .alone(0);
        return builder.detector(new Url(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "url";
    }

    private static int whole(String value, Shape shape) {
        int scheme = value.indexOf("://");
        if ((scheme >= 3 && scheme <= 6) || value.startsWith("www.")) {
            return WholeValue.CHECKED;
        }
        return shape.letters() > shape.digits() ? WholeValue.SHAPED : WholeValue.NO;
    }

    @Override
    public List<Trigger> triggers() {
        return TRIGGERS;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & (Shape.COLON | Shape.DOT)) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        String string = text.string();
        Hits hits = text.hits();
        int next = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            int i = hits.start(hit);
            text.tick();
            if (i < next) {
                continue;
            }
            if (hits.trigger(hit) == 1) {
                if (string.startsWith("www.", i) && !Chars.asciiAlphanumeric(text.at(i - 1)) && text.at(i - 1) != '/') {
                    next = add(text, i, i + 4, sink);
                }
                continue;
            }
            if (hits.trigger(hit) > 1) {
                next = page(text, i, hits.end(hit), sink);
                continue;
            }
            int start = i;
            while (start > i - 8 && start > 0 && Chars.asciiAlphanumeric(string.charAt(start - 1))) {
                start--;
            }
            if (i - start >= 3 && i - start <= 6) {
                next = add(text, start, i + 3, sink);
            }
        }
    }

    /** A page of a service, with a subdomain or without. */
    private int page(Text text, int service, int path, FindingSink sink) {
        int start = service;
        while (service - start < 8 && (Chars.asciiAlphanumeric(text.at(start - 1)) || text.at(start - 1) == '.')) {
            start--;
        }
        boolean subdomain = start == service || text.at(service - 1) == '.';
        boolean begins = "/@-_".indexOf(text.at(start - 1)) < 0;
        return subdomain && begins && Chars.asciiAlphanumeric(text.at(path)) ? add(text, start, start, sink) : path;
    }

    private int add(Text text, int start, int host, FindingSink sink) {
        int limit = Math.min(text.length(), start + LONGEST);
        int end = host;
        boolean dot = false;
        while (end < limit) {
            char c = text.at(end);
            if (Chars.blank(c) || "\"'<>`{}|\\^".indexOf(c) >= 0) {
                break;
            }
            dot |= c == '.' || c == ':' || c == '/';
            end++;
        }
        while (end > host && ".,;:!?)]".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        if (end > host + 1 && dot) {
            sink.add(url, start, end, 0.9, "scheme");
        }
        return end;
    }
}
