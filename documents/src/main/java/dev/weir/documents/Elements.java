package dev.weir.documents;

import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** For XML in which only elements and their attributes count. */
final class Elements implements Xml.Handler {
    /** The attributes of an element; one that is not there is empty. */
    interface Attributes {
        String get(String name);
    }

    private final BiConsumer<String, Attributes> each;

    Elements(BiConsumer<String, Attributes> each) {
        this.each = each;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        each.accept(name, attribute -> {
            @Nullable String value = Xml.attribute(element, attribute);
            return value == null ? "" : value;
        });
    }

    @Override
    public void text(String text) {}

    @Override
    public void comment(String text) {}

    @Override
    public void end(String name) {}
}
