package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.Words;
import dev.weir.detect.name.Lexicon;

/**
 * A window that moves over a text, segment by segment: about a sentence, or some lines of a form. Tokens are words, runs of
 * digits, single marks, and line ends. For one thread, used again and again.
 */
public final class Segment {
    /** Most tokens of a segment. */
    public static final int MOST = 200;

    static final byte WORD = 0;
    static final byte DIGITS = 1;
    static final byte MARK = 2;
    static final byte LINE_END = 3;

    /** Bits above those of {@link Lexicon}: the token is in a place of several words that is on a list. */
    static final int PHRASE = 1 << 8;

    static final int PAD = 3;
    static final int ROOM = MOST + 2 * PAD;

    final byte[] kind = new byte[ROOM];
    final int[] hash = new int[ROOM];
    final int[] known = new int[ROOM];
    final int[] alike = new int[ROOM];
    final int[] alikeSmall = new int[ROOM];
    final int[] middle = new int[ROOM];
    final int[] middleSmall = new int[ROOM];
    final int[] coarse = new int[ROOM];
    final int[] shape = new int[ROOM];
    final boolean[] glued = new boolean[ROOM];
    final int[] lowerBefore = new int[ROOM];
    final int[] lowerAfter = new int[ROOM];
    private final int[] start = new int[ROOM];
    private final int[] end = new int[ROOM];
    private final int[] word = new int[ROOM];

    final LineLabels labels = new LineLabels();
    private final WordClusters clusters = WordClusters.standard();
    private Text text = Text.of("");
    private Language language = Language.UNKNOWN;
    private int size;
    private int offset;
    private int nextWord;
    private int nextRun;
    private boolean hinted;
    private boolean digits;
    private boolean worded;
    private boolean classified;
    int manner;
    private boolean sentence;

    /** Starts at the beginning of a text. */
    public void open(Text next) {
        text = next;
        language = Language.of(next);
        offset = 0;
        nextWord = 0;
        nextRun = 0;
        size = 0;
        labels.open();
    }

    /** Cuts the next segment; false at the end of the text. */
    public boolean next() {
        size = 0;
        hinted = false;
        digits = false;
        worded = false;
        sentence = true;
        classified = false;
        int length = text.length();
        boolean ended = false;
        while (offset < length && size < MOST && !ended) {
            char c = text.at(offset);
            int from = offset;
            if (nextWord < text.words() && text.wordStart(nextWord) == offset) {
                offset = text.wordEnd(nextWord);
                token(WORD, from, offset, nextWord++);
            } else if (nextRun < text.runs() && text.runStart(nextRun) == offset) {
                offset = text.runEnd(nextRun++);
                token(DIGITS, from, offset, -1);
            } else if (c == '\n' || c == '\r' && text.at(offset + 1) != '\n') {
                ended = lineEnds();
            } else if (Chars.blank(c)) {
                offset++;
            } else {
                offset++;
                token(MARK, from, offset, -1);
                ended = sentenceEnds(c);
            }
        }
        if (size == 0) {
            return offset < length && next();
        }
        look();
        return true;
    }

    private boolean lineEnds() {
        int from = offset++;
        boolean empty = false;
        while (offset < text.length() && Chars.blank(text.at(offset))) {
            empty |= text.at(offset) == '\n';
            offset++;
        }
        if (size > 0) {
            token(LINE_END, from, from + 1, -1);
        }
        // a long segment is better cut at a line's end than in a line
        return empty || size > MOST * 3 / 4;
    }

    /** A dot, a question or exclamation mark after a word that is no abbreviation and before a blank and a capital. */
    private boolean sentenceEnds(char mark) {
        if ((mark != '.' && mark != '!' && mark != '?') || size < 3) {
            return false;
        }
        int i = offset;
        while (i < text.length() && (text.at(i) == '"' || text.at(i) == ')' || text.at(i) == '\u201d')) {
            i++;
        }
        if (!Chars.blank(text.at(i))) {
            return false;
        }
        int last = PAD + size - 2;
        int letters = kind[last] == WORD ? end[last] - start[last] : 0;
        // i. Br., d. h.: no sentence ends in a single small letter
        boolean abbreviation = mark == '.' && (letters == 1 || letters > 0 && letters <= 3 && capital(last));
        char next = text.at(i + 1);
        // 2. tv., 8. juni: a number that counts
        boolean counts =
                mark == '.' && kind[last] == DIGITS && end[last] - start[last] <= 2 && Character.isLowerCase(next);
        return !abbreviation && !counts && (Chars.upper(next) || kind[last] == DIGITS || next == '\n');
    }

    private boolean capital(int i) {
        return Chars.upper(text.at(start[i]));
    }

    private void token(byte what, int from, int to, int number) {
        int i = PAD + size++;
        kind[i] = what;
        start[i] = from;
        end[i] = to;
        word[i] = number;
        glued[i] = size > 1 && end[i - 1] == from;
        known[i] = 0;
        switch (what) {
            case WORD -> {
                long h = text.wordHash(number);
                hash[i] = (int) (h ^ h >>> 32);
                known[i] = Lexicon.of(h);
                shape[i] = wordShape(from, to);
                hinted |= hint(i);
                worded = true;
            }
            case DIGITS -> {
                hash[i] = 0x1000 + Math.min(to - from, 12) + (to - from == 4 ? year(from) : 0);
                shape[i] = 192 + Math.min(to - from, 12);
                digits = true;
            }
            default -> {
                hash[i] = 0x2000 + text.at(from);
                shape[i] = 256 + text.at(from) % 1024;
            }
        }
        if (what != MARK || text.at(from) == '.') {
            sentence = size == 1 && what != WORD || what == LINE_END;
        }
    }

    /** Looks the words up in the {@link WordClusters}, once; many a segment is never tagged. */
    void classify() {
        if (classified) {
            return;
        }
        classified = true;
        // what is known of words in small letters is of English ones; a name is one in every language
        boolean small = language == Language.ENGLISH || language == Language.UNKNOWN;
        for (int i = PAD - 2; i < PAD + size + 1; i++) {
            int number = 0;
            alikeSmall[i] = 0;
            if (kind[i] == WORD) {
                int form = shape[i] & 7;
                long hashed = text.wordHash(word[i]);
                if (form != 1) {
                    alikeSmall[i] = clusters.small(hashed);
                    number = clusters.capital(hashed, form == 3, alikeSmall[i]);
                } else if (small) {
                    number = clusters.small(hashed);
                }
            }
            alike[i] = number;
            middle[i] = clusters.middle(number);
            middleSmall[i] = clusters.middle(alikeSmall[i]);
            coarse[i] = clusters.coarse(number);
        }
    }

    private int year(int from) {
        char a = text.at(from);
        char b = text.at(from + 1);
        return a == '1' && (b == '9' || b == '8') || a == '2' && b == '0' ? 0x100 : 0;
    }

    /** A capital inside of a sentence, or a word of a list that is none of everyday language. */
    private boolean hint(int i) {
        boolean inside = !sentence && capital(i);
        boolean listed = known[i] != 0 && (known[i] & Lexicon.COMMON) == 0;
        boolean first =
                capital(i) && (known[i] & Lexicon.COMMON) == 0 && !Language.isFunctionWord(text.wordHash(word[i]));
        return inside || listed || first;
    }

    private int wordShape(int from, int to) {
        int length = to - from;
        boolean first = Chars.upper(text.at(from));
        boolean rest = length > 1 && Chars.upper(text.at(to - 1));
        boolean mixed = false;
        for (int k = from + 1; k < to - 1 && !mixed; k++) {
            mixed = Chars.upper(text.at(k)) != rest;
        }
        int form = mixed ? first ? 5 : 4 : first ? rest ? 3 : 2 : rest ? 4 : 1;
        boolean foreign = text.at(from) > 0x2ff;
        return 8 * Math.min(length, 4) + form + (foreign ? 64 : 0);
    }

    /** Kind and case of a token, without its length. */
    int form(int i) {
        return kind[i] * 8 + (kind[i] == WORD ? shape[i] & 7 : 0);
    }

    /** How much of it is written with capitals: in running text a capital says more than in a headline. */
    private int manner() {
        int words = 0;
        int capitals = 0;
        int loud = 0;
        for (int i = PAD; i < PAD + size; i++) {
            if (kind[i] == WORD) {
                words++;
                capitals += capital(i) ? 1 : 0;
                loud += (shape[i] & 7) == 3 ? 1 : 0;
            }
        }
        if (words < 4) {
            return words == 0 ? 0 : capitals == words ? 1 : 2;
        }
        if (2 * loud > words) {
            return 3;
        }
        return capitals == 0 ? 4 : 5 + Math.min(4, 5 * capitals / words);
    }

    /** What depends on the neighbours. */
    private void look() {
        manner = manner();
        for (int p = 1; p <= PAD; p++) {
            pad(PAD - p, 0x3000 + p);
            pad(PAD + size - 1 + p, 0x3100 + p);
        }
        phrases();
        labels.look(this);
        int lower = 0;
        int age = 0;
        for (int i = PAD; i < PAD + size; i++) {
            lowerBefore[i] = age < 6 ? lower : 0;
            if (kind[i] == WORD && !capital(i)) {
                lower = hash[i];
                age = 0;
            } else {
                age = kind[i] == LINE_END ? 6 : age + 1;
            }
        }
        lower = 0;
        age = 0;
        for (int i = PAD + size - 1; i >= PAD; i--) {
            lowerAfter[i] = age < 6 ? lower : 0;
            if (kind[i] == WORD && !capital(i)) {
                lower = hash[i];
                age = 0;
            } else {
                age = kind[i] == LINE_END ? 6 : age + 1;
            }
        }
    }

    private void pad(int i, int value) {
        kind[i] = LINE_END;
        hash[i] = value;
        shape[i] = 2000;
        known[i] = 0;
        glued[i] = false;
    }

    private void phrases() {
        for (int i = PAD; i < PAD + size; i++) {
            if ((known[i] & Lexicon.PLACE_BEGINS) == 0) {
                continue;
            }
            int last = i;
            for (int n = 0; n < 3 && last + 1 < PAD + size; n++) {
                last += kind[last + 1] == MARK && glued[last + 1] && last + 2 < PAD + size ? 2 : 1;
                if (kind[last] != WORD || end[last] - start[i] > 40) {
                    break;
                }
                int bits = Lexicon.of(Words.hash(text.string(), start[i], end[last]));
                if ((bits & (Lexicon.CITY | Lexicon.STATE | Lexicon.COUNTRY)) != 0) {
                    for (int k = i; k <= last; k++) {
                        known[k] |= PHRASE;
                    }
                }
            }
        }
    }

    public int size() {
        return size;
    }

    /** Whether anything in it asks for a closer look. */
    public boolean hinted() {
        return hinted || digits && worded;
    }

    public Language language() {
        return language;
    }

    /** Offset of the first character of a token, from 0 to {@link #size}. */
    public int start(int token) {
        return start[PAD + token];
    }

    public int end(int token) {
        return end[PAD + token];
    }

    boolean isWord(int token) {
        return kind[PAD + token] == WORD;
    }

    public boolean isDigits(int token) {
        return kind[PAD + token] == DIGITS;
    }

    /** A token's characters. */
    public String string(int token) {
        return text.string().substring(start(token), end(token));
    }

    /** How a token is written, from 0 to 31; that before the first one and behind the last one too. */
    public int looks(int token) {
        return form(PAD + token);
    }

    /** The number of the text's language, from 0 to 15. */
    public int languageNumber() {
        return language.number();
    }

    /** Bits of {@link Lexicon}; of that before the first one and behind the last one too. */
    public int known(int token) {
        return known[PAD + token];
    }

    boolean isLineEnd(int token) {
        return kind[PAD + token] == LINE_END;
    }

    boolean isMark(int token) {
        return kind[PAD + token] == MARK;
    }

    /** The number of the word in the text, or -1. */
    int word(int token) {
        return word[PAD + token];
    }

    /** The text that the segment is a window on. */
    public Text text() {
        return text;
    }

    static int index(int token) {
        return PAD + token;
    }
}
