package dev.weir.detect.id;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.WordMap;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers as they are said, in transcripts of calls: five digits or more in words, {@code eight five seven oh five}, {@code oh
 * seven double three}, in seven languages. What they count up to ({@code one two three four five}) is no number of anybody.
 */
final class SpokenDigits implements Detector {
    private static final int FEWEST = 5;
    private static final int DIFFERENT = 3;
    /** Words of one number; more are the next. */
    private static final int MOST = 24;

    private static final int GAP = 3;
    private static final int CUES_BEFORE = 12;

    private static final int ZERO = 10;
    private static final int REPEAT = 11;
    private static final int HUNDRED = 12;

    private static final List<String> DIGITS = List.of(
            "one eins uno ein een",
            "two zwei zwo dos deux due dois twee",
            "three drei tres trois tre drie",
            "four vier cuatro quatre quattro quatro",
            "five funf cinco cinq cinque vijf",
            "six sechs seis sei zes",
            "seven sieben siete sept sette sete zeven",
            "eight acht ocho huit otto oito",
            "nine neun nueve neuf nove negen");

    private static final WordMap WORDS = words();

    private static final WordMap PHONE = new WordMap()
            .with(
                    1,
                    "phone call cell mobile number telephone reach ring text telefon nummer handy anrufen telefono movil"
                            + " numero llamar portable appeler cellulare chiamare telemovel ligar bellen mobiel");
    private static final WordMap POSTAL = new WordMap().with(1, "zip postal postcode plz postleitzahl cap cep");

    private final DataClass record = Taxonomy.standard().get("id.record");
    private final DataClass phone = Taxonomy.standard().get("contact.phone");
    private final DataClass postal = Taxonomy.standard().get("address.postal-code");

    private static WordMap words() {
        var words = new WordMap()
                .with(ZERO, "zero oh null cero nul")
                .with(REPEAT, "double triple doppel")
                .with(HUNDRED, "hundred");
        for (int digit = 1; digit <= DIGITS.size(); digit++) {
            words.with(digit, DIGITS.get(digit - 1));
        }
        return words.with(1, "un um");
    }

    /** All but the words for one, which are articles: a number has others too. */
    private static final List<Trigger> TRIGGERS = DIGITS.subList(1, DIGITS.size()).stream()
            .flatMap(each -> Stream.of(each.split(" ")))
            .map(Trigger::endingWord)
            .toList();

    @Override
    public String name() {
        return "spoken-digits";
    }

    @Override
    public List<Trigger> triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        int next = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int word = hits.word(hit);
            if (word >= next && hits.start(hit) == text.wordStart(word)) {
                next = Math.max(next, number(text, first(text, word, next), sink));
            }
        }
    }

    /** The first word of the number that a word belongs to. */
    private static int first(Text text, int word, int floor) {
        int first = word;
        while (first > floor && word - first < MOST && said(text, first - 1) != 0 && near(text, first - 1)) {
            first--;
        }
        return first;
    }

    /** Reports the number that begins with a word; gives the word behind it. */
    private int number(Text text, int first, FindingSink sink) {
        int digits = 0;
        int before = -1;
        int climbs = 0;
        int seen = 0;
        int word = first;
        while (word < text.words() && word - first < MOST && said(text, word) != 0) {
            int value = said(text, word);
            boolean repeats = value == REPEAT;
            digits += repeats ? 1 : value == HUNDRED ? 2 : 1;
            int digit = value % ZERO;
            seen |= value < REPEAT ? 1 << digit : 0;
            climbs += value < REPEAT && (digit == before + 1 || digit == before - 1) ? 1 : 0;
            before = value < REPEAT ? digit : before;
            word++;
            if (word < text.words() && !near(text, word - 1)) {
                break;
            }
        }
        if (digits >= FEWEST && Integer.bitCount(seen) >= DIFFERENT && climbs < word - first - 1) {
            sink.add(
                    dataClass(text, first, digits),
                    text.wordStart(first),
                    text.wordEnd(word - 1),
                    0.6,
                    "digits in words");
        }
        return Math.max(word, first + 1);
    }

    private DataClass dataClass(Text text, int first, int digits) {
        for (int word = first - 1; word >= 0 && first - word <= CUES_BEFORE; word--) {
            long hash = text.wordHash(word);
            if (POSTAL.get(hash) != 0) {
                return postal;
            }
            if (digits >= 7 && PHONE.get(hash) != 0) {
                return phone;
            }
        }
        return record;
    }

    private static int said(Text text, int word) {
        return WORDS.get(text.wordHash(word));
    }

    /** Whether blanks and a comma or dash part a word from the next, and no line end. */
    private static boolean near(Text text, int word) {
        int end = text.wordEnd(word);
        int next = text.wordStart(word + 1);
        for (int i = end; i < next; i++) {
            if (" ,-.\u2013\u2026".indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return next - end <= GAP && next > end;
    }
}
