package dev.weir.documents;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * RTF (specification 1.9.1): the body, headers, footers, footnotes, comments, text boxes, fields, hidden and deleted
 * text, properties, and every destination that is not known. The reader of the JDK leaves out most of these.
 *
 * <p>Not content: fonts, colours, styles, lists, themes. Unread: images and embedded objects.
 */
final class RtfReader {
    private static final Set<String> BUILD = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "wgrffmtfilter",
            "fontemb",
            "pgptbl",
            "mmathPr",
            "listpicture",
            "panose",
            "falt",
            "blipuid",
            "defchp",
            "defpap",
            "template",
            "sn",
            "shprslt");
    private static final Set<String> PROPERTIES = Set.of(
            "title",
            "subject",
            "author",
            "manager",
            "company",
            "operator",
            "category",
            "keywords",
            "comment",
            "doccomm",
            "hlinkbase");
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("footnote", "footnote"),
            Map.entry("annotation", "comment"),
            Map.entry("atnauthor", "comment author"),
            Map.entry("atnid", "comment author"),
            Map.entry("header", "header"),
            Map.entry("headerl", "header"),
            Map.entry("headerr", "header"),
            Map.entry("headerf", "header"),
            Map.entry("footer", "footer"),
            Map.entry("footerl", "footer"),
            Map.entry("footerr", "footer"),
            Map.entry("footerf", "footer"),
            Map.entry("shptxt", "text box"),
            Map.entry("fldinst", "field"),
            Map.entry("bkmkstart", "bookmark"),
            Map.entry("propname", "properties"),
            Map.entry("staticval", "properties"),
            Map.entry("sv", "shape"));
    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("lbr", "\n"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("bullet", "\u2022"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"));
    private static final int DEEPEST = 10_000;

    /** Where text goes: the body, or a destination within it, which is written when the paragraph around it ends. */
    private static final class Target {
        final String location;
        final boolean silent;
        Paragraph paragraph = new Paragraph();

        Target(String location, boolean silent) {
            this.location = location;
            this.silent = silent;
        }
    }

    private record Group(Target target, int font, int skip, boolean deleted, boolean revised, boolean starred) {}

    private final byte[] bytes;
    private final Gathered gathered;
    private final RtfCharsets charsets = new RtfCharsets();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Target body = new Target("", false);
    private Group now = new Group(body, -1, 1, false, false, false);
    private int at;
    private int toSkip;
    private int paragraphs = 1;
    private int notes;

    private RtfReader(byte[] bytes, Gathered gathered) {
        this.bytes = bytes;
        this.gathered = gathered;
    }

    static void read(byte[] bytes, Gathered gathered) {
        new RtfReader(bytes, gathered).read();
    }

    private void read() {
        while (at < bytes.length) {
            gathered.budget().tick();
            byte b = bytes[at++];
            switch (b) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                    // between words of the file, not of the text
                }
                default -> add(b);
            }
        }
        flush();
        endParagraph();
        if (!groups.isEmpty()) {
            gathered.unread("", "cut off: its groups are not closed");
        }
    }

    private void open() {
        flush();
        toSkip = 0;
        if (groups.size() >= DEEPEST) {
            throw new LimitReached("groups deeper than " + DEEPEST);
        }
        groups.push(now);
        now = new Group(now.target, now.font, now.skip, now.deleted, now.revised, false);
    }

    private void close() {
        flush();
        toSkip = 0;
        if (groups.isEmpty()) {
            gathered.unread("", "more groups end than begin");
            return;
        }
        Group ended = now;
        now = groups.pop();
        if (ended.target != now.target) {
            finish(ended.target);
        }
    }

    /** A destination ends: what it holds waits in the paragraph around it. */
    private void finish(Target target) {
        if (target.silent) {
            return;
        }
        String text = target.paragraph.now();
        String before = target.paragraph.before();
        if (!text.isBlank()) {
            aside(target.location, text);
        }
        if (!before.isBlank() && !before.equals(text)) {
            aside(target.location, before);
        }
    }

    private void aside(String location, String text) {
        body.paragraph.aside(location + '\0' + text);
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        byte b = bytes[at++];
        if (b == '\'') {
            int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
            int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            if (high >= 0 && low >= 0) {
                at += 2;
                add((byte) (high << 4 | low));
            }
        } else if (Character.isLetter(b)) {
            at--;
            word();
        } else {
            symbol(b);
        }
    }

    private void symbol(byte b) {
        switch (b) {
            case '~' -> text("\u00a0");
            case '_' -> text("-");
            case '*' -> now = new Group(now.target, now.font, now.skip, now.deleted, now.revised, true);
            case '\\', '{', '}' -> add(b);
            case '\r', '\n' -> endOfParagraph();
            default -> {
                // an optional hyphen and the like
            }
        }
    }

    private void word() {
        int start = at;
        while (at < bytes.length && Character.isLetter(bytes[at]) && at - start < 64) {
            at++;
        }
        String word = new String(bytes, start, at - start, java.nio.charset.StandardCharsets.ISO_8859_1);
        boolean negative = at < bytes.length && bytes[at] == '-';
        int digits = negative ? at + 1 : at;
        long number = 0;
        int i = digits;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9' && i - digits < 10) {
            number = number * 10 + (bytes[i++] - '0');
        }
        boolean has = i > digits;
        at = has ? i : at;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        int value = (int) Math.min(number, Integer.MAX_VALUE);
        apply(word, has, negative ? -value : value);
    }

    private void apply(String word, boolean has, int number) {
        if (toSkip > 0 && !word.equals("u")) {
            toSkip--;
            return;
        }
        boolean on = !has || number != 0;
        switch (word) {
            case "par", "sect", "page", "row", "nestrow" -> endOfParagraph();
            case "cell", "nestcell" -> text("\t");
            case "u" -> unicode(number);
            case "uc" -> now = new Group(now.target, now.font, Math.max(0, number), now.deleted, now.revised, false);
            case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
            case "f" -> font(number);
            case "fcharset" -> charsets.charset(number);
            case "ansicpg", "mac", "pc", "pca" -> charsets.file(word, number);
            case "deleted" -> {
                flush();
                now = new Group(now.target, now.font, now.skip, on, now.revised, false);
            }
            case "revised" -> {
                flush();
                now = new Group(now.target, now.font, now.skip, now.deleted, on, false);
            }
            case "plain" -> {
                flush();
                now = new Group(now.target, now.font, now.skip, false, false, false);
            }
            default -> {
                String character = CHARACTERS.get(word);
                if (character != null) {
                    text(character);
                } else {
                    destination(word);
                }
            }
        }
    }

    private void font(int number) {
        flush();
        charsets.define(number);
        now = new Group(now.target, number, now.skip, now.deleted, now.revised, false);
    }

    private void destination(String word) {
        if (word.equals("pict") || word.equals("objdata")) {
            String where = now.target.location.isEmpty() ? "paragraph " + paragraphs : now.target.location;
            if (word.equals("pict")) {
                gathered.image(where);
            } else {
                gathered.unread(where, "an embedded object");
            }
            into(new Target(word, true));
        } else if (now.target.silent) {
            return;
        } else if (BUILD.contains(word)) {
            into(new Target(word, true));
        } else if (PROPERTIES.contains(word)) {
            into(new Target("properties", false));
        } else if (PLACES.containsKey(word)) {
            String place = PLACES.getOrDefault(word, word);
            boolean counted = place.equals("footnote") || place.equals("comment");
            into(new Target(counted ? place + " " + ++notes : place, false));
        } else if (now.starred) {
            into(new Target(word, false));
        }
    }

    private void into(Target target) {
        flush();
        now = new Group(target, now.font, now.skip, now.deleted, now.revised, false);
    }

    private void unicode(int number) {
        text(String.valueOf((char) (number & 0xFFFF)));
        toSkip = now.skip;
    }

    private void add(byte b) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!now.target.silent) {
            pending.write(b);
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            byte[] waiting = pending.toByteArray();
            pending.reset();
            put(new String(waiting, charsets.of(now.font)));
        }
    }

    private void text(String text) {
        flush();
        put(text);
    }

    private void put(String text) {
        if (!now.target.silent) {
            now.target.paragraph.add(text, now.deleted, now.revised && !now.deleted);
        }
    }

    private void endOfParagraph() {
        flush();
        if (now.target == body) {
            endParagraph();
        } else {
            put("\n");
        }
    }

    private void endParagraph() {
        var paragraph = body.paragraph;
        body.paragraph = new Paragraph();
        String location = "paragraph " + paragraphs++;
        String text = paragraph.now();
        gathered.line(location, text);
        String before = paragraph.before();
        if (!before.isBlank() && !before.equals(text)) {
            gathered.line(location + ", before tracked changes", before);
        }
        for (String aside : paragraph.asides()) {
            int end = aside.indexOf('\0');
            gathered.line(aside.substring(0, end), aside.substring(end + 1));
        }
    }
}
