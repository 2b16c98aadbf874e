package dev.weir.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An Office Open XML file as a package of parts with types and relations (ECMA-376 part 2). */
final class OfficePackage implements Closeable {
    private static final String TYPES = "[Content_Types].xml";

    private final Unzip zip;
    private final Budget budget;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private final List<ZipArchiveEntry> twice = new ArrayList<>();
    private final Map<String, String> overrides = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();

    /**
     * From a part to another, or to something outside.
     *
     * @param type the last word of its type: {@code image}, {@code hyperlink}
     * @param target the part's name; or a URI for one that is outside
     */
    record Relation(String id, String type, String target, boolean outside) {}

    private OfficePackage(Unzip zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static OfficePackage open(Content content, Budget budget) throws IOException {
        var opened = new OfficePackage(Unzip.open(content, budget), budget);
        try {
            opened.list();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** What a ZIP file is; one that can't be listed is a ZIP file, whose reader tells why. */
    static Format kindOf(Content content) {
        try (var opened = open(content, new Budget(Limits.standard()))) {
            for (String type : opened.overrides.values()) {
                if (type.endsWith("main+xml")) {
                    if (type.contains("word")) {
                        return Format.WORD;
                    } else if (type.contains("sheet") || type.contains("ms-excel")) {
                        return Format.SHEETS;
                    } else if (type.contains("presentation")
                            || type.contains("powerpoint")
                            || type.contains("slideshow")) {
                        return Format.SLIDES;
                    }
                }
            }
            var mimetype = opened.parts.get("mimetype");
            boolean openDocument = mimetype != null && opened.parts.containsKey("META-INF/manifest.xml");
            return openDocument ? Format.OPEN_DOCUMENT : Format.ZIP;
        } catch (IOException | RuntimeException e) {
            return Format.ZIP;
        }
    }

    private void list() throws IOException {
        for (var entry : zip.entries()) {
            String name = entry.getName().startsWith("/") ? entry.getName().substring(1) : entry.getName();
            if (!entry.isDirectory() && parts.putIfAbsent(name, entry) != null) {
                twice.add(entry);
            }
        }
        var types = parts.get(TYPES);
        if (types == null) {
            return;
        }
        try (InputStream in = zip.open(types)) {
            Xml.read(in, budget, new Elements((name, element) -> {
                String type = element.get("ContentType");
                if (name.equals("Override")) {
                    overrides.put(element.get("PartName").replaceFirst("^/", ""), type);
                } else if (name.equals("Default")) {
                    defaults.put(element.get("Extension").toLowerCase(Locale.ROOT), type);
                }
            }));
        }
    }

    /** The names of all parts but those that describe the package itself. */
    List<String> names() {
        return parts.keySet().stream()
                .filter(name -> !name.equals(TYPES) && !name.endsWith(".rels"))
                .toList();
    }

    /** Whether a name occurs twice, so that readers differ in what they see. */
    boolean ambiguous() {
        return !twice.isEmpty();
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    boolean readable(String part) {
        return zip.readable(entry(part));
    }

    /** Empty when nothing says it. */
    String type(String part) {
        String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return overrides.getOrDefault(part, defaults.getOrDefault(extension, ""));
    }

    InputStream open(String part) throws IOException {
        return zip.open(entry(part));
    }

    byte[] bytes(String part) throws IOException {
        return zip.bytes(entry(part));
    }

    private ZipArchiveEntry entry(String part) {
        var entry = parts.get(part);
        if (entry == null) {
            throw new IllegalArgumentException("no such part");
        }
        return entry;
    }

    /** The relations of a part, or of the package for an empty name. */
    List<Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        var relations = new ArrayList<Relation>();
        if (parts.containsKey(name)) {
            try (InputStream in = open(name)) {
                Xml.read(in, budget, new Elements((element, attributes) -> {
                    if (element.equals("Relationship")) {
                        String type = attributes.get("Type");
                        boolean outside = attributes.get("TargetMode").equals("External");
                        String target = attributes.get("Target");
                        relations.add(new Relation(
                                attributes.get("Id"),
                                type.substring(type.lastIndexOf('/') + 1),
                                outside ? target : resolved(folder, target),
                                outside));
                    }
                }));
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        var path = new ArrayList<String>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
