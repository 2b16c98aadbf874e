package dev.weir.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Code, documentation and Markdown of {@link TextPackages}, in pieces of some lines, as texts in which nobody and nothing is
 * named. Lines that credit somebody are left out, and what may be a name all the same is {@link Unsure}. Deterministic for a
 * seed.
 */
final class OpenTexts {
    /** Lines that name authors, owners of rights and where they are found. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)@author|copyright|\\(c\\)|©|@contributor|contributed|written by|developed by|suggested by|thanks|credit"
                    + "|courtesy|based on|licensed|inc\\.|corp\\b|university|[\\w.]@\\w|\\bby [A-Z]");

    private static final int SHORTEST = 120;
    private static final int LONGEST = 2000;
    private static final int LEAST_LINES = 4;
    private static final int MOST_LINES = 30;

    private final Random random;

    OpenTexts(long seed) {
        random = new Random(seed);
    }

    /** Pieces of all packages; of each package as many of one kind at most. */
    List<Sample> samples(TextPackages packages, int most) throws IOException {
        var samples = new ArrayList<Sample>();
        for (TextPackages.Pinned one : TextPackages.listed()) {
            var code = new ArrayList<String>();
            var prose = new ArrayList<String>();
            var markdown = new ArrayList<String>();
            packages.texts(one).forEach((name, text) -> {
                if (name.endsWith(".md")) {
                    markdown.addAll(pieces(text));
                } else {
                    code.addAll(pieces(text));
                    Comments.documentation(text).forEach(comment -> prose.addAll(pieces(comment)));
                }
            });
            for (List<String> kind : List.of(code, prose, markdown)) {
                Collections.shuffle(kind, random);
                kind.stream().limit(most).map(Unsure::marked).forEach(samples::add);
            }
        }
        return samples;
    }

    /** Rows of lines without those that credit somebody, cut at random lines. */
    List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int left = lines();
        for (String line : text.split("\n")) {
            if (line.length() > LONGEST || CREDIT.matcher(line).find()) {
                continue;
            }
            piece.append(line).append('\n');
            if (--left <= 0 || piece.length() > LONGEST) {
                keep(piece, pieces);
                piece.setLength(0);
                left = lines();
            }
        }
        keep(piece, pieces);
        return pieces;
    }

    private int lines() {
        return LEAST_LINES + random.nextInt(MOST_LINES - LEAST_LINES);
    }

    private static void keep(StringBuilder piece, List<String> pieces) {
        if (piece.length() >= SHORTEST && piece.length() <= 2 * LONGEST) {
            pieces.add(piece.toString());
        }
    }
}
