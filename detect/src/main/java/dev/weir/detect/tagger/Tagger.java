package dev.weir.detect.tagger;

/** Finds the best row of labels of a segment (Viterbi). For one thread, used again and again; allocates nothing. */
public final class Tagger {
    private static final int NONE = Integer.MIN_VALUE / 2;

    private final Model model;
    private final int[] rows = new int[Features.MOST];
    private final int[] scores = new int[Segment.MOST * Model.STRIDE];
    private final byte[] from = new byte[Segment.MOST * Model.STRIDE];
    private final int[] labels = new int[Segment.MOST];
    private int[] best = new int[Model.STRIDE];
    private int[] next = new int[Model.STRIDE];

    public Tagger(Model model) {
        this.model = model;
    }

    /** The labels of the tokens; the array is the tagger's own and holds until the next call. */
    public int[] tag(Segment segment) {
        int n = segment.size();
        for (int i = 0; i < n; i++) {
            int count = Features.of(segment, i, 0, model.mask(), rows);
            model.score(rows, count, scores, i * Model.STRIDE);
        }
        for (int l = 0; l < Tag.LABELS; l++) {
            best[l] = Tag.follows(0, l) ? scores[l] : NONE;
        }
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

    private void step(int at) {
        for (int l = 0; l < Tag.LABELS; l++) {
            int top = NONE;
            int which = 0;
            if (Tag.isInside(l)) {
                int begin = best[l - 1] + model.transition(l - 1, l);
                int inside = best[l] + model.transition(l, l);
                top = Math.max(begin, inside);
                which = begin >= inside ? l - 1 : l;
            } else {
                for (int b = 0; b < Tag.LABELS; b++) {
                    int score = best[b] + model.transition(b, l);
                    if (score > top) {
                        top = score;
                        which = b;
                    }
                }
            }
            next[l] = top + scores[at + l];
            from[at + l] = (byte) which;
        }
        int[] swap = best;
        best = next;
        next = swap;
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
