package dev.weir.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Excel workbooks: cells as a person sees them and as they are stored, streamed; hidden sheets, rows and columns like
 * others; then the other parts of the package (comments, drawings, caches of pivot tables, links, properties). Strings
 * of the shared table that no cell shows are read too.
 */
final class SheetReader extends OfficeReader {
    private @Nullable SharedStrings strings;
    private @Nullable CellFormats formats;
    private final HashMap<String, String> sheets = new HashMap<>();

    SheetReader(OfficePackage office, Gathered gathered) {
        super(office, gathered);
    }

    @Override
    String mainPlace(String part) {
        return "workbook";
    }

    @Override
    void begin(String main) throws IOException {
        record Sheet(String name, String id) {}
        var listed = new ArrayList<Sheet>();
        boolean[] from1904 = new boolean[1];
        try (InputStream in = office.open(main)) {
            Xml.read(in, gathered.budget(), new Elements((name, attributes) -> {
                if (name.equals("sheet")) {
                    listed.add(new Sheet(attributes.get("name"), attributes.get("r:id")));
                } else if (name.equals("workbookPr")) {
                    String flag = attributes.get("date1904");
                    from1904[0] = flag.equals("1") || flag.equals("true");
                }
            }));
        }
        var targets = new HashMap<String, OfficePackage.Relation>();
        List<OfficePackage.Relation> relations = office.relations(main);
        relations.forEach(relation -> targets.put(relation.id(), relation));
        var shared = SharedStrings.none();
        var read = CellFormats.none(from1904[0]);
        for (var relation : relations) {
            if (relation.type().equals("sharedStrings") && office.has(relation.target())) {
                shared = SharedStrings.read(office, relation.target(), gathered.budget());
            } else if (relation.type().equals("styles") && office.has(relation.target())) {
                read = CellFormats.read(office, relation.target(), gathered.budget(), from1904[0]);
            }
        }
        strings = shared;
        formats = read;
        for (var sheet : listed) {
            var relation = targets.get(sheet.id());
            if (relation == null || !office.has(relation.target())) {
                gathered.unread("sheet " + sheet.name(), "a sheet that is missing from the file");
            } else {
                sheets.put(relation.target(), sheet.name());
                name(relation.target(), "sheet " + sheet.name());
                part(relation.target());
            }
        }
        shared.unused(gathered);
    }

    @Override
    void content(String part, String place) throws IOException {
        String type = office.type(part);
        if (type.contains("sharedStrings")) {
            return;
        }
        if (!type.contains("worksheet")
                && !type.contains("chartsheet")
                && !type.contains("dialogsheet")
                && !type.contains("macrosheet")) {
            super.content(part, place);
            return;
        }
        var shared = strings;
        var read = formats;
        if (shared == null || read == null) {
            throw new IOException("a workbook without its main part");
        }
        String name = sheets.getOrDefault(part, part.substring(part.lastIndexOf('/') + 1));
        gathered.heading("sheet " + name);
        var cells = new SheetText(gathered, name, shared, read);
        try (InputStream in = office.open(part)) {
            Xml.read(in, gathered.budget(), cells);
        } finally {
            cells.finish();
        }
    }
}
