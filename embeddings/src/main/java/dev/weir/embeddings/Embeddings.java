package dev.weir.embeddings;

import dev.weir.detect.Detector;
import dev.weir.detect.TextScanner;
import dev.weir.detect.tagger.Opinion;
import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.TaggerDetector;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The stronger tagger: the fast one of {@code weir-detect}, which also hears what MiniLM with a trained {@link Head} says
 * of each token; the odds of both are multiplied. Looks at the same segments as the fast one, some hundred times slower.
 * MiniLM knows English; in other languages the fast tagger decides more. Thread-safe, to be closed when no scanner uses it
 * any more. Loading takes about a second.
 */
public final class Embeddings implements AutoCloseable {
    /** The name of its detector in findings and reasons. */
    public static final String NAME = "tagger+embeddings";

    private static final String HEAD = "embeddings.head";

    private final Encoder encoder;
    private final Detector detector;

    private Embeddings(Encoder encoder, Head head) {
        this.encoder = encoder;
        detector = TaggerDetector.hearing(NAME, opinion(encoder, head));
    }

    /**
     * Opens the model and the head that are on the class path.
     *
     * @param natives a folder that native code may be kept in between starts; it is made if need be
     * @throws IllegalStateException when either is missing or can't be run
     */
    public static Embeddings open(Path natives) {
        InputStream head = Embeddings.class.getResourceAsStream(HEAD);
        if (head == null) {
            throw new IllegalStateException(HEAD + " is missing from the jar of weir-embeddings");
        }
        return open(natives, Head.read(head));
    }

    /** With another head. */
    public static Embeddings open(Path natives, Head head) {
        return new Embeddings(Encoder.open(natives), head);
    }

    private static Opinion opinion(Encoder encoder, Head head) {
        return (Segment segment, float[] units) -> {
            float[] vectors = new float[Segment.MOST * Encoder.SIZE];
            encoder.encode(segment, vectors);
            head.add(segment, vectors, units);
        };
    }

    /** The detector, to stand in the place of the fast one. */
    public Detector detector() {
        return detector;
    }

    /** A scanner as this one, with this tagger in the place of the fast one. */
    public TextScanner in(TextScanner scanner) {
        return scanner.without(Set.of(TaggerDetector.NAME)).and(List.of(detector));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
