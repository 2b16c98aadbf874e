package dev.weir.detect;

/**
 * Whether so many values pass a check because they are of the kind, or may do so by chance.
 *
 * <p>If values are something else, each passes with the chance of the check, by itself. That at least {@code passes} of
 * {@code trials} do has a probability of at most {@code exp(-trials * D)}, where D is the relative entropy between the
 * share that passed and the chance (W. Hoeffding, "Probability Inequalities for Sums of Bounded Random Variables", JASA
 * 58(301), 1963, theorem 1); if all pass, it is just that. As every kind whose check was tried might have passed, the
 * probability is multiplied by their number (Bonferroni), so that a column of other numbers is taken for any of them
 * with a probability of at most {@link #UNLIKELY}.
 */
final class Chance {
    /** The share of columns of other numbers that may be misnamed. */
    static final double UNLIKELY = 0.001;

    private Chance() {}

    /**
     * Whether chance explains the passes with a probability of at most {@link #UNLIKELY} only.
     *
     * @param passes values that differ and pass
     * @param trials values that differ and could have passed, at least {@code passes}
     * @param chance of one value that is something else, between 0 and 1
     * @param kinds how many kinds were tried
     */
    static boolean ruledOut(double passes, double trials, double chance, int kinds) {
        return bound(passes, trials, chance) * kinds <= UNLIKELY;
    }

    /** The most that the probability of so many passes can be if chance makes them. */
    static double bound(double passes, double trials, double chance) {
        return passes <= 0 ? 1 : Math.exp(logOfBound(passes, Math.max(passes, trials), chance));
    }

    private static double logOfBound(double passes, double trials, double chance) {
        double share = passes / trials;
        if (share <= chance) {
            return 0;
        }
        double failed = share == 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - chance));
        return -trials * (share * Math.log(share / chance) + failed);
    }
}
