package dev.weir.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML as a stream, by the JDK's reader whatever else is on the class path; no DTD and nothing from outside is read. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing from outside is read");
        });
        return factory;
    }

    /** Told of what a document holds. */
    interface Handler {
        /** An element begins; the reader stands on it. */
        void start(String name, XMLStreamReader element) throws XMLStreamException, IOException;

        void text(String text) throws IOException;

        void comment(String text) throws IOException;

        void end(String name) throws IOException;
    }

    /**
     * Reads all of it.
     *
     * @throws IOException when it is not well-formed; without the parser's message, which quotes
     */
    static void read(InputStream in, Budget budget, Handler handler) throws IOException {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new KeptOpen(in));
            }
            while (reader.hasNext()) {
                budget.tick();
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> handler.start(reader.getLocalName(), reader);
                    case XMLStreamReader.END_ELEMENT -> handler.end(reader.getLocalName());
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        handler.text(reader.getText());
                    case XMLStreamReader.COMMENT -> handler.comment(reader.getText());
                    case XMLStreamReader.ENTITY_REFERENCE -> throw new IOException("an entity that is not declared");
                    default -> {
                        // declarations and instructions hold no text
                    }
                }
            }
            // the rest of the entry, so that its CRC is held against it
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw new IOException("not well-formed XML");
        }
    }

    /** An attribute by its local name, whatever its prefix; with {@code r:} before, one that has a prefix. */
    static @Nullable String attribute(XMLStreamReader element, String name) {
        boolean prefixed = name.startsWith("r:");
        String local = prefixed ? name.substring(2) : name;
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String namespace = element.getAttributeNamespace(i);
            if (element.getAttributeLocalName(i).equals(local)
                    && (!prefixed || (namespace != null && !namespace.isEmpty()))) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The JDK's reader closes its stream at the end of the document. */
    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // by whoever opened it
        }
    }
}
