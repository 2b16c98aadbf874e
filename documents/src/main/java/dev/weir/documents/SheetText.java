package dev.weir.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet, a row on a line, bars between, so that nobody reads two cells as one value. If the first row that holds anything looks like a header (texts
 * without digits, no two alike), the cells below are written {@code header: value}, as a person reads them.
 */
final class SheetText implements Xml.Handler {
    private static final int LONGEST_HEADER = 60;
    private static final String BETWEEN = " | ";

    private final Gathered gathered;
    private final String name;
    private final String sheet;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final OfficeText rest;

    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final Map<Integer, String> header = new HashMap<>();
    private final Map<Integer, String> firstRow = new HashMap<>();
    private boolean inData;
    private boolean headerKnown;
    private boolean rowBegun;
    private String type = "";
    private String style = "";
    private int row = -1;
    private int column = -1;
    private @Nullable StringBuilder into;

    SheetText(Gathered gathered, String name, SharedStrings strings, CellFormats formats) {
        this.gathered = gathered;
        this.name = name;
        this.sheet = gathered.sheet(name);
        this.strings = strings;
        this.formats = formats;
        this.rest = OfficeText.beside(gathered, "sheet " + name);
    }

    @Override
    public void start(String element, XMLStreamReader reader) throws IOException {
        if (!inData) {
            inData = element.equals("sheetData");
            if (!inData) {
                rest.start(element, reader);
            }
            return;
        }
        switch (element) {
            case "row" -> {
                row = number(OfficeReader.attribute(reader, "r"), row + 2) - 1;
                column = -1;
                rowBegun = false;
            }
            case "c" -> {
                value.setLength(0);
                formula.setLength(0);
                type = OfficeReader.attribute(reader, "t");
                style = OfficeReader.attribute(reader, "s");
                place(OfficeReader.attribute(reader, "r"));
            }
            case "v", "t" -> into = value;
            case "f" -> into = formula;
            default -> into = null;
        }
    }

    private void place(String reference) {
        int letters = 0;
        int number = 0;
        while (letters < reference.length() && letters < 3 && Character.isLetter(reference.charAt(letters))) {
            number = number * 26 + (Character.toUpperCase(reference.charAt(letters)) - 'A' + 1);
            letters++;
        }
        column = letters > 0 ? number - 1 : column + 1;
        row = letters > 0 ? number(reference.substring(letters), row + 1) - 1 : row;
    }

    private static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public void text(String text) throws IOException {
        if (!inData) {
            rest.text(text);
        } else if (into != null) {
            into.append(text);
        }
    }

    @Override
    public void comment(String text) {
        gathered.line("sheet " + name, text);
    }

    @Override
    public void end(String element) throws IOException {
        if (!inData) {
            rest.end(element);
            return;
        }
        switch (element) {
            case "sheetData" -> {
                inData = false;
                // the outer reader did not see it begin
            }
            case "row" -> endRow();
            case "c" -> cell();
            default -> into = null;
        }
    }

    private void cell() throws IOException {
        String shown = switch (type) {
            case "s" -> value.isEmpty() ? "" : strings.get(value.toString());
            case "b" -> value.toString().equals("1") ? "TRUE" : "FALSE";
            case "inlineStr", "str", "e", "d" -> value.toString();
            default -> value.isEmpty() ? "" : formats.text(value.toString(), style);
        };
        // a formula without a text in it names cells, which are read themselves
        if (formula.indexOf("\"") >= 0) {
            shown = shown + " (=" + formula + ")";
        }
        if (shown.isBlank()) {
            return;
        }
        if (!headerKnown) {
            firstRow.put(column, type.equals("s") || type.equals("inlineStr") || type.equals("str") ? shown : "0");
        }
        gathered.append(rowBegun ? BETWEEN : "");
        rowBegun = true;
        gathered.cell(sheet, row, column);
        String label = header.get(column);
        if (label != null) {
            gathered.append(label).append(": ");
        }
        gathered.append(shown);
    }

    private void endRow() {
        gathered.endLine();
        if (!headerKnown && !firstRow.isEmpty()) {
            headerKnown = true;
            Set<String> different = new HashSet<>(firstRow.values());
            boolean texts = firstRow.values().stream().allMatch(SheetText::label);
            if (texts && different.size() == firstRow.size()) {
                header.putAll(firstRow);
            }
            firstRow.clear();
        }
    }

    private static boolean label(String text) {
        return text.length() <= LONGEST_HEADER
                && text.chars().noneMatch(c -> Character.isDigit(c) || c == '\n' || c == '@');
    }

    void finish() {
        gathered.endLine();
        rest.finish();
    }
}
