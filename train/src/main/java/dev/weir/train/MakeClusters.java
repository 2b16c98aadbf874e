package dev.weir.train;

import dev.weir.detect.Words;
import dev.weir.detect.tagger.WordClusters;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes the classes of words that are used alike: {@code MakeClusters WHEEL FILE}, with a Python wheel of word vectors (see
 * {@link VectorPackage}) and the file to write. Spherical k-means (Dhillon, Modha 2001), thrice: of the vectors, of the
 * centres, of their centres. The same wheel gives the same file.
 */
public final class MakeClusters {
    private static final int FINE = 1000;
    private static final int MIDDLE = 160;
    private static final int COARSE = 30;
    private static final int ROUNDS = 12;
    private static final int SLOT_BITS = 19;
    private static final int LONGEST = 14;
    /** Longer words are written in capitals for loudness and not because they are abbreviations. */
    private static final int LONGEST_CAPITALS = 5;

    private MakeClusters() {}

    public static void main(String[] arguments) throws IOException {
        VectorPackage words = VectorPackage.read(Path.of(arguments[0]));
        float[][] vectors = words.vectors();
        Arrays.stream(vectors).forEach(MakeClusters::normalise);
        var random = new Random(11);
        float[][] centres = start(vectors, FINE, random);
        int[] fine = cluster(vectors, centres);
        float[][] middleCentres = start(centres, MIDDLE, random);
        int[] middle = cluster(centres, middleCentres);
        int[] coarse = cluster(middleCentres, start(middleCentres, COARSE, random));
        byte[] middleOf = new byte[FINE + 1];
        byte[] coarseOf = new byte[FINE + 1];
        for (int k = 0; k < FINE; k++) {
            middleOf[k + 1] = (byte) (middle[k] + 1);
            coarseOf[k + 1] = (byte) (coarse[middle[k]] + 1);
        }
        WordClusters clusters = WordClusters.empty(middleOf, coarseOf, SLOT_BITS);
        int kept = fill(words.rows(), fine, clusters);
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            clusters.write(out);
        }
        System.out.printf("%d words of %d, %d vectors%n", kept, words.rows().size(), vectors.length);
    }

    /** In the order small, capital, capitals, so that a writing that says the same as the one before it is left out. */
    private static int fill(Map<String, Integer> rows, int[] fine, WordClusters clusters) {
        int kept = 0;
        for (int writing : new int[] {WordClusters.SMALL, WordClusters.CAPITAL, WordClusters.CAPITALS}) {
            var seen = new java.util.HashSet<Long>();
            for (Map.Entry<String, Integer> entry : rows.entrySet()) {
                String word = entry.getKey();
                long hash = Words.hash(word);
                int number = fine[entry.getValue()] + 1;
                if (writing(word) == writing && clusters.of(hash, writing) != number && seen.add(hash)) {
                    clusters.put(hash, writing, number);
                    kept++;
                }
            }
        }
        return kept;
    }

    /** How a word is written, or -1 if it is none to keep. */
    private static int writing(String word) {
        int n = word.length();
        if (n < 2 || n > LONGEST || !word.chars().allMatch(Character::isLetter)) {
            return -1;
        }
        String rest = word.substring(1);
        boolean capital = Character.isUpperCase(word.charAt(0));
        if (rest.chars().noneMatch(Character::isUpperCase)) {
            return capital ? WordClusters.CAPITAL : WordClusters.SMALL;
        }
        boolean all = capital && rest.chars().allMatch(Character::isUpperCase);
        return all && n <= LONGEST_CAPITALS ? WordClusters.CAPITALS : -1;
    }

    private static float[][] start(float[][] points, int k, Random random) {
        int[] order = IntStream.range(0, points.length).toArray();
        for (int i = 0; i < k; i++) {
            int other = i + random.nextInt(order.length - i);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        return Arrays.stream(order, 0, k).mapToObj(i -> points[i].clone()).toArray(float[][]::new);
    }

    /** Moves the centres; gives the number of the nearest one of each point. */
    private static int[] cluster(float[][] points, float[][] centres) {
        int[] nearest = new int[points.length];
        for (int round = 0; round < ROUNDS; round++) {
            IntStream.range(0, points.length).parallel().forEach(i -> nearest[i] = nearest(points[i], centres));
            var sums = new float[centres.length][points[0].length];
            for (int i = 0; i < points.length; i++) {
                float[] sum = sums[nearest[i]];
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += points[i][d];
                }
            }
            for (int k = 0; k < centres.length; k++) {
                if (normalise(sums[k])) {
                    centres[k] = sums[k];
                }
            }
        }
        return nearest;
    }

    private static int nearest(float[] point, float[][] centres) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < centres.length; k++) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            float[] centre = centres[k];
            for (int i = 0; i + 3 < point.length; i += 4) {
                a += point[i] * centre[i];
                b += point[i + 1] * centre[i + 1];
                c += point[i + 2] * centre[i + 2];
                d += point[i + 3] * centre[i + 3];
            }
            float dot = a + b + c + d;
            if (dot > most) {
                most = dot;
                best = k;
            }
        }
        return best;
    }

    private static boolean normalise(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return length > 0;
    }
}
