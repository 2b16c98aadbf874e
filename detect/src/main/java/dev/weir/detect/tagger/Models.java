package dev.weir.detect.tagger;

import org.jspecify.annotations.Nullable;

/** The model that is on the class path, read when it is first needed. */
final class Models {
    static final String RESOURCE = "tagger.model";

    private static final Models STANDARD = new Models(RESOURCE);

    private final String resource;
    private volatile @Nullable Model model;

    Models(String resource) {
        this.resource = resource;
    }

    static Models standard() {
        return STANDARD;
    }

    /** Throws, each time anew, if there is none or it can't be read: names must never be passed over in silence. */
    Model model() {
        Model known = model;
        return known != null ? known : read();
    }

    private synchronized Model read() {
        Model known = model;
        if (known != null) {
            return known;
        }
        var stream = Models.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is missing from the jar of weir-detect");
        }
        Model read = Model.read(stream);
        model = read;
        return read;
    }
}
