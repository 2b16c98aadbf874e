package dev.weir.detect;

/** How often two characters stand side by side in English, roughly: enough to say which part of a word is its rarest. */
final class Bigrams {
    /** A row for each first character from a to z and for the blank, a column for each second one: {@code a} is hardly ever. */
    private static final String[] ROWS = {
        "dprrfmogqgltrudqetsuopilqgs",
        "nekhsggaopaqheofaknmpaaaqaj",
        "sdpdsfcrqcpqgbthjpkspcaakao",
        "qgjotggirjinhhpiampkojgalbu",
        "sksupqplnhlrrukrputtloosofw",
        "pjkfppaasabngesbapmmnafakat",
        "ogffqfimpaallnmebnmmpcaajcs",
        "sehfveaesabfmjreapjmkdaahar",
        "porqrspbhgjrrvtohputdqcmeol",
        "oaahpbaafadfaejdagfakiaaaah",
        "lcgdqecdnfdfcjdbbcmekafadao",
        "rhjptklcrahsghrmbkopqkkcqbs",
        "rogetechpaaimhqradmhoacagaq",
        "qlrtsmtjqgknkornghstqoganeu",
        "mpqsntmeodnqrunqauprrppjgat",
        "rejksedlnagqgeqparmrohcakao",
        "aaaaaaaaaaaaaaaacdaaqaaaaag",
        "sjnouopisammqqskaqrqplmapau",
        "ogohtlfordmlljqqgirtreianaw",
        "shnjukfwuafnkitmcsrprgncqdu",
        "ooplrnlaoacrqrjpasrreaacaaj",
        "rbaarbacpaadiaoaaaeaaaaaaah",
        "ocdcocaqraaidnncanmdbhiaaao",
        "ndqemfaemaabeajmadcnaaceiao",
        "gghdneccmabkkmlpcfondbeaeat",
        "laacoaacjaacaalaaaaaaaaaccf",
        "vtusstqqvoorttusmtuwrrskmna"
    };

    /** The rows are logarithms; so many steps double a number. */
    private static final double STEPS = 1.5;

    private static final double MILLION = 1e6;
    /** What is not in the table, among a million. */
    private static final double OTHERS = 300;

    private static final double RARE = 10;
    private static final double[] SINGLE = new double[ROWS.length];

    static {
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < ROWS.length; column++) {
                SINGLE[row] += pair(row, column);
            }
        }
    }

    private Bigrams() {}

    private static double pair(int row, int column) {
        return Math.pow(2, (ROWS[row].charAt(column) - 'a') / STEPS);
    }

    private static int row(String folded, int at) {
        char c = folded.charAt(at);
        return c >= 'a' && c <= 'z' ? c - 'a' : c == ' ' ? ROWS.length - 1 : -1;
    }

    private static boolean inside(String folded, int at) {
        return at >= 0 && at < folded.length();
    }

    private static double single(String folded, int at) {
        if (!inside(folded, at)) {
            return MILLION;
        }
        int row = row(folded, at);
        return row < 0 ? OTHERS : SINGLE[row];
    }

    private static double pair(String folded, int at) {
        if (!inside(folded, at) || !inside(folded, at + 1)) {
            return inside(folded, at) ? single(folded, at) : single(folded, at + 1);
        }
        int first = row(folded, at);
        int second = row(folded, at + 1);
        return first < 0 || second < 0 ? RARE : pair(first, second);
    }

    /** How often among a million characters three as here begin; those before and behind the literal may be any. */
    static double three(String folded, int at) {
        return pair(folded, at) * pair(folded, at + 1) / single(folded, at + 1);
    }

    /** How often among a million characters a word begins, as far as its pairs and the blanks beside it say. */
    static double word(String folded) {
        String blanks = " " + folded + " ";
        double often = pair(blanks, 0);
        for (int i = 1; i + 1 < blanks.length(); i++) {
            often *= pair(blanks, i) / single(blanks, i);
        }
        return often;
    }
}
