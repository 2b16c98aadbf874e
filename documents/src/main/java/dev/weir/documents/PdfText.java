package dev.weir.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF's pages in the order in which it is drawn, invisible text and the appearance of annotations
 * included, and what is drawn that is no text: images, and characters of fonts that do not say what they are.
 */
final class PdfText extends PDFTextStripper {
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh");
    private static final Pattern BROKEN_NUMBER = Pattern.compile("(?<=\\d-) ?\\R(?=\\d)");

    /** Told of each page after its text. */
    interface Pages {
        void after(PDPage page, String location, int textFrom) throws IOException;
    }

    private final Gathered gathered;
    private final Pages pages;
    private final StringWriter lines = new StringWriter();
    private final StringBuilder spoken = new StringBuilder();
    private String location = "";
    private int number;
    private int unknown;
    private int images;
    private int painted;
    private int shown;
    private @Nullable PDPage page;

    PdfText(Gathered gathered, Pages pages) {
        this.gathered = gathered;
        this.pages = pages;
        // a text that is drawn twice to look bold is one text
        setSuppressDuplicateOverlappingText(true);
        setStartPage(0);
        setLineSeparator("\n");
        setPageEnd("");
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
    }

    StringWriter lines() {
        return lines;
    }

    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (PDPage each : tree) {
            gathered.budget().checkTime();
            page = each;
            location = "page " + ++number;
            unknown = 0;
            images = 0;
            painted = 0;
            shown = 0;
            spoken.setLength(0);
            lines.getBuffer().setLength(0);
            try {
                for (var streams = each.getContentStreams(); streams.hasNext(); ) {
                    check(streams.next().getCOSObject());
                }
                processPage(each);
            } catch (IOException | IllegalArgumentException | ClassCastException e) {
                gathered.unread(location, "a damaged page");
            }
            write(each);
        }
    }

    private void write(PDPage each) throws IOException {
        String text = BROKEN_NUMBER.matcher(lines.toString()).replaceAll("");
        boolean goesOn =
                number > 1 && !text.isEmpty() && Character.isDigit(text.charAt(0)) && gathered.joinBrokenNumber();
        if (!goesOn && number > 1) {
            gathered.endLine().append("\f");
        }
        int from = gathered.length();
        gathered.place(location).append(text);
        gathered.line(location, spoken.toString());
        for (int i = 0; i < images; i++) {
            gathered.image(location);
        }
        if (unknown > 0) {
            gathered.unread(location, unknown + " characters of fonts that do not say what they are");
        }
        if (shown == 0 && images == 0 && painted > 0) {
            gathered.unread(location, "a page with drawings and no text");
        }
        pages.after(each, location, from);
    }

    /** The appearance of notes, stamps and form fields is drawn after the page. */
    @Override
    protected void writePage() throws IOException {
        if (page != null) {
            for (var annotation : page.getAnnotations()) {
                var appearance = annotation.getNormalAppearanceStream();
                if (appearance != null) {
                    check(appearance.getCOSObject());
                    showAnnotation(annotation);
                }
            }
        }
        super.writePage();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        gathered.budget().tick();
        String name = operator.getName();
        if (name.equals("Do") && !operands.isEmpty() && operands.getFirst() instanceof COSName object) {
            var resources = getResources();
            if (resources != null && resources.isImageXObject(object)) {
                images++;
            } else if (resources != null && resources.getXObject(object) instanceof PDFormXObject form) {
                check(form.getCOSObject());
            }
        } else if (name.equals("BI")) {
            images++;
        } else if (PAINTING.contains(name)) {
            painted++;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException fault) throws IOException {
        gathered.unread(location, "an instruction that can't be followed");
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        String unicode = font.toUnicode(code);
        boolean blank = font instanceof PDSimpleFont && code <= ' ';
        if (!blank && (unicode == null || unicode.chars().anyMatch(PdfText::meaningless))) {
            unknown++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean meaningless(int c) {
        return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || (c < ' ' && !Character.isWhitespace(c));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        if (properties != null) {
            for (String key : List.of("ActualText", "Alt", "E")) {
                String text = properties.getString(key);
                if (text != null && !text.isBlank()) {
                    spoken.append(text).append('\n');
                }
            }
        }
    }

    /** PDFBox takes what it can out of a stream that is cut off or damaged, and says nothing; also within the limits. */
    private void check(COSStream stream) throws IOException {
        var filters = names(stream.getFilters());
        boolean deflated = !filters.isEmpty() && filters.stream().allMatch(PdfText::flate);
        if (!deflated) {
            return;
        }
        long packed = stream.getLength();
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                in = new InflaterInputStream(in);
            }
            byte[] buffer = new byte[1 << 14];
            long read = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read += count;
                gathered.budget().unpacked(count, read, packed);
            }
        } catch (EOFException | ZipException e) {
            gathered.unread(location, "text that is cut off or damaged");
        }
    }

    private static List<COSName> names(@Nullable COSBase filters) {
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        var names = new ArrayList<COSName>();
        if (filters instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean flate(COSName filter) {
        String name = filter.getName().toLowerCase(Locale.ROOT);
        return name.equals("flatedecode") || name.equals("fl");
    }
}
