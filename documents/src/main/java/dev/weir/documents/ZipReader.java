package dev.weir.documents;

import java.io.IOException;

/** ZIP archives: the name and the content of every entry. */
final class ZipReader {
    private ZipReader() {}

    static void read(Content content, Gathered gathered) throws IOException {
        try (var zip = Unzip.open(content, gathered.budget())) {
            gathered.line("archive comment", zip.comment());
            for (var entry : zip.entries()) {
                gathered.budget().entry();
                String name = entry.getName();
                if (entry.isDirectory()) {
                    gathered.line("folder " + name, name);
                    continue;
                }
                String location = "file " + name;
                gathered.heading(location);
                String comment = entry.getComment();
                gathered.line(location + " comment", comment == null ? "" : comment);
                if (!zip.readable(entry)) {
                    gathered.unread(
                            location,
                            entry.getGeneralPurposeBit().usesEncryption()
                                    ? "encrypted"
                                    : "packed in a way that is not known");
                    continue;
                }
                byte[] bytes;
                try {
                    bytes = zip.bytes(entry);
                } catch (IOException e) {
                    gathered.unread(location, "damaged");
                    continue;
                }
                Documents.nested(
                        new Content.InMemory(name.substring(name.lastIndexOf('/') + 1), bytes), "", gathered, location);
            }
            if (zip.hidden()) {
                gathered.unread("", "bytes that belong to no entry of the archive's list");
            }
        }
    }
}
