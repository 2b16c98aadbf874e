package dev.weir.documents;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How numbers in cells are shown: {@code 000-00-0000} makes a social security number of 123456789. What is stored is
 * given too, where digits of it are not shown.
 */
final class CellFormats {
    private static final String GENERAL = "General";

    private final Map<Integer, String> own;
    private final List<Integer> styles;
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private CellFormats(Map<Integer, String> own, List<Integer> styles, boolean from1904) {
        this.own = own;
        this.styles = styles;
        this.from1904 = from1904;
    }

    static CellFormats none(boolean from1904) {
        return new CellFormats(Map.of(), List.of(), from1904);
    }

    static CellFormats read(OfficePackage office, String part, Budget budget, boolean from1904) throws IOException {
        var own = new HashMap<Integer, String>();
        var styles = new ArrayList<Integer>();
        boolean[] inCells = new boolean[1];
        try (InputStream in = office.open(part)) {
            Xml.read(in, budget, new Elements((name, attributes) -> {
                switch (name) {
                    case "numFmt" -> own.put(number(attributes.get("numFmtId")), attributes.get("formatCode"));
                    case "cellXfs" -> inCells[0] = true;
                    case "cellStyles", "dxfs", "cellStyleXfs" -> inCells[0] = false;
                    case "xf" -> {
                        if (inCells[0]) {
                            styles.add(number(attributes.get("numFmtId")));
                        }
                    }
                    default -> {
                        // fonts, fills and borders say nothing about text
                    }
                }
            }));
        }
        return new CellFormats(own, styles, from1904);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * The text of a number.
     *
     * @param stored as the file has it
     * @param style the cell's style, as the file has it
     */
    String text(String stored, String style) {
        String plain = plain(stored);
        int index = style.isEmpty() ? 0 : number(style);
        int id = index < styles.size() ? styles.get(index) : 0;
        String code = own.get(id);
        String format = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
        if (format == null || format.equals(GENERAL) || format.equals("@")) {
            return plain;
        }
        try {
            double value = Double.parseDouble(stored.strip());
            String shown = formatter.formatRawCellContents(value, id, format, from1904);
            boolean date = DateUtil.isADateFormat(id, format) && DateUtil.isValidExcelDate(value);
            if (date && !shown.isBlank()) {
                return shown;
            }
            return digits(shown).equals(digits(plain)) ? shown : (shown + " (" + plain + ")").strip();
        } catch (RuntimeException e) {
            return plain;
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static String plain(String stored) {
        String text = stored.strip();
        if (text.indexOf('E') < 0 && text.indexOf('e') < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        try {
            var number = new BigDecimal(text);
            return Math.abs(number.scale()) > 40 ? text : number.toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
