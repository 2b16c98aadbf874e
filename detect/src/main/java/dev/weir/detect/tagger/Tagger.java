package dev.weir.detect.tagger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the best row of labels of a segment (Viterbi). For one thread, used again and again; allocates nothing. */
public final class Tagger {
    /** Below every score, and not so low that sums of a few of them run over. */
    static final int NONE = -(1 << 22);

    private final Model model;
    private final @Nullable Opinion opinion;
    private final float[] opinions;
    private final int[] transitions;
    /** How far the transitions between labels lie apart at most. */
    private final int spread;

    private final int[] candidates = new int[Tag.LABELS];
    private final int[] rows = new int[Features.MOST];
    private final int[] scores = new int[Segment.MOST * Model.STRIDE];
    private final byte[] from = new byte[Segment.MOST * Model.STRIDE];
    private final int[] labels = new int[Segment.MOST];
    private int[] best = new int[Model.STRIDE];
    private int[] next = new int[Model.STRIDE];

    public Tagger(Model model) {
        this(model, null);
    }

    Tagger(Model model, @Nullable Opinion opinion) {
        this.model = model;
        this.opinion = opinion;
        opinions = new float[opinion == null ? 0 : Segment.MOST * Tag.LABELS];
        transitions = model.transitionRows();
        int least = 0;
        int most = 0;
        for (int transition : transitions) {
            least = transition == NONE ? least : Math.min(least, transition);
            most = Math.max(most, transition);
        }
        spread = most - least;
    }

    /** The labels of the tokens; the array is the tagger's own and holds until the next call. */
    public int[] tag(Segment segment) {
        int n = segment.size();
        for (int i = 0; i < n; i++) {
            int count = Features.of(segment, i, 0, model.mask(), rows);
            model.score(rows, count, scores, i * Model.STRIDE);
        }
        if (opinion != null) {
            hear(opinion, segment);
        }
        int top = scores[0];
        for (int l = 0; l < Tag.LABELS; l++) {
            best[l] = Tag.follows(0, l) ? scores[l] : NONE;
            top = Math.max(top, best[l]);
        }
        settle(best, top);
        for (int i = 1; i < n; i++) {
            step(i * Model.STRIDE);
        }
        int last = 0;
        for (int l = 1; l < Tag.LABELS; l++) {
            if (best[l] > best[last]) {
                last = l;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = last;
            last = from[i * Model.STRIDE + last];
        }
        return labels;
    }

    private void hear(Opinion other, Segment segment) {
        int n = segment.size();
        Arrays.fill(opinions, 0, n * Tag.LABELS, 0);
        other.add(segment, opinions);
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < Tag.LABELS; l++) {
                scores[i * Model.STRIDE + l] += Math.round(opinions[i * Tag.LABELS + l] * model.steps());
            }
        }
    }

    /**
     * One token. A label may follow any other unless it is the inside of a span; of the labels before, only those are tried
     * that the differences between transitions can still bring to the front.
     */
    private void step(int at) {
        int tried = 0;
        for (int b = 0; b < Tag.LABELS; b++) {
            if (best[b] >= -spread) {
                candidates[tried++] = b;
            }
        }
        int top = Integer.MIN_VALUE;
        for (int l = 0; l < Tag.LABELS; l++) {
            int high = Integer.MIN_VALUE;
            int which = 0;
            if (Tag.isInside(l)) {
                int begin = best[l - 1] + transitions[(l - 1) * Model.STRIDE + l];
                int inside = best[l] + transitions[l * Model.STRIDE + l];
                high = Math.max(begin, inside);
                which = begin >= inside ? l - 1 : l;
            } else {
                for (int k = 0; k < tried; k++) {
                    int b = candidates[k];
                    int score = best[b] + transitions[b * Model.STRIDE + l];
                    if (score > high) {
                        high = score;
                        which = b;
                    }
                }
            }
            from[at + l] = (byte) which;
            next[l] = high + scores[at + l];
            top = Math.max(top, next[l]);
        }
        settle(next, top);
        int[] swap = best;
        best = next;
        next = swap;
    }

    /** Only differences matter: the highest becomes 0, so that a long segment does not run over. */
    private static void settle(int[] values, int top) {
        for (int l = 0; l < Tag.LABELS; l++) {
            values[l] = Math.max(values[l] - top, NONE);
        }
    }

    /** How far the labels of a span lie above label 0, in units, on average over its tokens. */
    public double margin(int first, int end) {
        long sum = 0;
        for (int i = first; i < end; i++) {
            int at = i * Model.STRIDE;
            sum += scores[at + labels[i]] - scores[at];
        }
        return (double) sum / (end - first) / model.steps();
    }
}
