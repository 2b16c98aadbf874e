package dev.weir.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML: the text by blocks, whether or not a browser shows it; scripts, comments and attributes that hold text, links
 * or values. Not fetched: what the page only names, as images elsewhere.
 */
final class HtmlReader implements NodeVisitor {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    /** Attributes without anything to read: how it looks, and how it is built. */
    private static final Set<String> BUILD = Set.of(
            "class",
            "style",
            "width",
            "height",
            "align",
            "valign",
            "border",
            "colspan",
            "rowspan",
            "bgcolor",
            "color",
            "cellpadding",
            "cellspacing",
            "rel",
            "charset",
            "http-equiv",
            "lang",
            "dir",
            "tabindex",
            "type",
            "method",
            "xmlns",
            "viewport",
            "role",
            "target",
            "media",
            "size",
            "face",
            "d",
            "viewbox",
            "fill",
            "stroke");

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "option", "dt", "dd", "hr", "title", "legend");

    /** What stands in a line without being part of its text. */
    private record Aside(int line, String text) {}

    private final Gathered gathered;
    private final StringBuilder line = new StringBuilder();
    private final List<Aside> asides = new ArrayList<>();
    private int lineNumber = 1;
    private int lineBegan = 1;
    private int verbatim;

    private HtmlReader(Gathered gathered) {
        this.gathered = gathered;
    }

    /**
     * Reads a page.
     *
     * @param charset that somebody declared outside of the page, or empty
     */
    static void read(byte[] bytes, String charset, Gathered gathered) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        var declared = CHARSET.matcher(head);
        String name = !charset.isEmpty() ? charset : declared.find() ? declared.group(1) : "";
        read(Decoding.text(bytes, name), gathered);
    }

    static void read(String html, Gathered gathered) {
        var page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        var reader = new HtmlReader(gathered);
        NodeTraversor.traverse(reader, page);
        reader.flush();
    }

    @Override
    public void head(Node node, int depth) {
        gathered.budget().tick();
        var range = node.sourceRange();
        if (range.isTracked()) {
            lineNumber = range.start().lineNumber();
        }
        switch (node) {
            case CDataNode data -> append(data.getWholeText());
            case TextNode text ->
                append(verbatim > 0 ? text.getWholeText() : text.getWholeText().replaceAll("\\s+", " "));
            case DataNode data -> aside(data.getWholeData());
            case Comment comment -> aside(comment.getData());
            case Element element -> begin(element);
            default -> {
                // the document type and the like
            }
        }
    }

    private void aside(String text) {
        asides.add(new Aside(lineNumber, text));
    }

    private void append(String text) {
        boolean blankAlready = line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
        String more = verbatim == 0 && blankAlready ? text.stripLeading() : text;
        if (line.isEmpty()) {
            lineBegan = lineNumber;
        }
        line.append(more);
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (CELLS.contains(name)) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
        } else if (element.isBlock() || LINES.contains(name)) {
            flush();
        }
        if (name.equals("pre") || name.equals("textarea")) {
            verbatim++;
        }
        for (var attribute : element.attributes()) {
            String key = attribute.getKey();
            String value = attribute.getValue().strip();
            if (value.isEmpty() || BUILD.contains(key) || key.startsWith("on") && value.length() < 8) {
                continue;
            }
            if (value.regionMatches(true, 0, "data:image/", 0, 11)) {
                gathered.image("line " + lineNumber);
            } else if (key.equals("srcdoc")) {
                aside(Jsoup.parse(value).wholeText());
            } else {
                aside(key + ": " + decoded(value));
            }
        }
    }

    /** A link as it is, and as a person reads it. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            String decoded = java.net.URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.equals(value) ? value : value + " " + decoded;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("pre") || name.equals("textarea")) {
                verbatim--;
            }
            if (element.isBlock() && !CELLS.contains(name) || LINES.contains(name)) {
                flush();
            }
        }
    }

    private void flush() {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        gathered.line("line " + lineBegan, text);
        for (Aside aside : asides) {
            gathered.line("line " + aside.line, aside.text);
        }
        asides.clear();
        lineBegan = lineNumber;
    }
}
