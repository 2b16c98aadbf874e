package dev.weir.train;

import dev.weir.detect.Text;
import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.Tag;
import dev.weir.embeddings.Encoder;
import dev.weir.embeddings.Head;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Trains the head of {@code weir-embeddings}: {@code TrainEmbeddings DATA PACKAGES NATIVES FILE}, with the folder of the
 * corpora, that of the {@link TextPackages}, one for native code, and the file to write. On what the fast tagger is trained
 * on, with fewer of the sentences that are made up. Prints counts and losses, never data.
 */
public final class TrainEmbeddings {
    private static final int HIDDEN = 96;
    private static final int PASSES = 4;
    private static final double RATE = 0.02;
    /** The head's word beside the fast tagger's; this was chosen on the dev part of WNUT 2017. */
    private static final float COUNTS = 0.8f;

    /** Of names recall counts for more than precision; with the head the fast tagger's own additions are too little (chosen on the dev part of UNER en). */
    private static final Map<Tag, Float> ADDED = Map.of(Tag.PERSON, 1f, Tag.PLACE, 1.2f, Tag.ORGANISATION, 1.2f);

    /** Of tokens that can only name nothing and are no word with a capital, this share is kept. */
    private static final double PLAIN_KEPT = 0.4;

    private static final Train.Amounts AMOUNTS = new Train.Amounts(5000, 1200, 10);

    private final Encoder encoder;
    private final Labelling labelling = new Labelling(Train.lexicon());
    private final Random random = new Random(47);
    /** Texts; the parts repeat some so that the fast tagger heeds them more. */
    private final Set<String> seen = new HashSet<>();

    private final List<HeadTrainer.Token> tokens = new ArrayList<>();

    private TrainEmbeddings(Encoder encoder) {
        this.encoder = encoder;
    }

    public static void main(String[] arguments) throws IOException {
        var corpora = new Corpora(Path.of(arguments[0]));
        Path file = Path.of(arguments[3]);
        var trainer = new HeadTrainer(HIDDEN, 53);
        try (var encoder = Encoder.open(Path.of(arguments[2]))) {
            var collected = new TrainEmbeddings(encoder);
            for (Trainer.Part part : Train.parts(corpora, new TextPackages(Path.of(arguments[1])), AMOUNTS)) {
                collected.collect(part);
                System.out.printf("%d tokens%n", collected.tokens.size());
            }
            for (int pass = 0; pass < PASSES; pass++) {
                double from = RATE * (PASSES - pass) / PASSES;
                double loss = trainer.pass(collected.tokens, from, from - RATE / PASSES);
                System.out.printf("loss per token %.4f%n", loss);
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            trainer.head(COUNTS, ADDED).write(out);
        }
        System.out.printf("%s: %d bytes%n", file.getFileName(), Files.size(file));
    }

    private void collect(Trainer.Part part) {
        var segment = new Segment();
        float[] vectors = new float[Segment.MOST * Encoder.SIZE];
        long[] allowed = new long[Segment.MOST];
        int[] signs = Head.room();
        for (Sample sample : part.samples()) {
            if (!seen.add(sample.text())) {
                continue;
            }
            segment.open(Text.of(sample.text()));
            while (segment.next()) {
                if (!segment.hinted()) {
                    continue;
                }
                encoder.encode(segment, vectors);
                labelling.write(segment, sample, part.annotated(), allowed);
                for (int i = 0; i < segment.size(); i++) {
                    boolean plain = allowed[i] == 1
                            && !Character.isUpperCase(segment.string(i).charAt(0));
                    if (!plain || random.nextDouble() < PLAIN_KEPT) {
                        tokens.add(new HeadTrainer.Token(
                                Arrays.copyOfRange(vectors, i * Encoder.SIZE, (i + 1) * Encoder.SIZE),
                                Arrays.copyOf(signs, Head.signs(segment, i, signs)),
                                allowed[i]));
                    }
                }
            }
        }
    }
}
