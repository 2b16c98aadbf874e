package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.detect.name.Lexicon;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Names of people, places and organisations, addresses, and what else {@link Tag} lists, by the trained model. Looks only
 * at segments in which a capital, a number or a word of a list stands. Without its model it throws, so that the verdict is
 * {@code Incomplete}.
 */
public final class TaggerDetector implements Detector {
    /** The name of the one in {@code TextScanner.standard()}. */
    public static final String NAME = "tagger";

    private static final int KEPT = 16;
    /** Letters and digits right behind a number that are read with it. */
    private static final int LONGEST_END = 16;

    private static final DataClass[] CLASSES = classes();
    private static final WordMap CIVIL = new WordMap()
            .with(
                    1,
                    "mr mrs ms miss mister herr herrn frau monsieur madame mme mlle sr sra srta senor senora sig signora mevr mevrouw fru");

    private static final WordMap ON = new WordMap()
            .with(
                    1,
                    "dal dalla il giorno in data del della al le du el den am vom ab seit op vanaf sinds depuis desde");

    private static final DataClass REGION = Taxonomy.standard().get("place.region");
    private static final DataClass COUNTRY = Taxonomy.standard().get("place.country");
    private static final DataClass ADDRESS = Taxonomy.standard().get("address");
    private static final DataClass ADDRESS_CITY = Taxonomy.standard().get("address.city");
    private static final DataClass ADDRESS_STATE = Taxonomy.standard().get("address.state");
    private static final DataClass ADDRESS_COUNTRY = Taxonomy.standard().get("address.country");
    private static final DataClass POSTAL = Taxonomy.standard().get("address.postal-code");

    private final String name;
    private final Models models;
    private final @Nullable Opinion opinion;
    private final AtomicReferenceArray<Work> kept = new AtomicReferenceArray<>(KEPT);

    private record Work(Segment segment, Tagger tagger) {}

    public TaggerDetector() {
        this(Models.standard());
    }

    TaggerDetector(Models models) {
        this(NAME, models, null);
    }

    private TaggerDetector(String name, Models models, @Nullable Opinion opinion) {
        this.name = name;
        this.models = models;
        this.opinion = opinion;
    }

    /**
     * A tagger that also hears another model, to stand in the place of the one named {@link #NAME}.
     *
     * @param name that of the detector, which stands in findings and reasons
     */
    public static TaggerDetector hearing(String name, Opinion opinion) {
        return new TaggerDetector(name, Models.standard(), opinion);
    }

    private static DataClass[] classes() {
        var taxonomy = Taxonomy.standard();
        var classes = new DataClass[Tag.values().length];
        for (Tag tag : Tag.values()) {
            classes[tag.number()] = taxonomy.get(
                    switch (tag) {
                        case PERSON -> "person.name";
                        case PLACE -> "place.city";
                        case ADDRESS -> "address.street";
                        case ORGANISATION -> "organisation.name";
                        case DATE -> "general.date";
                        case AGE -> "person.age";
                        case OCCUPATION -> "person.occupation";
                        case GROUP -> "person.nationality";
                        case SEX -> "person.sex";
                        case FAMILY -> "person.family";
                        case FACILITY -> "place.facility";
                        case NUMBER -> "id.record";
                        case HEALTH -> "health";
                    });
        }
        return classes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.LETTERS) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Work work = take();
        Segment segment = work.segment;
        segment.open(text);
        while (segment.next()) {
            text.tick();
            if (segment.hinted()) {
                spans(segment, work.tagger, sink);
            }
        }
        kept.set((int) Thread.currentThread().threadId() & (KEPT - 1), work);
    }

    private Work take() {
        Work work = kept.getAndSet((int) Thread.currentThread().threadId() & (KEPT - 1), null);
        return work != null ? work : new Work(new Segment(), new Tagger(models.model(), opinion));
    }

    private void spans(Segment segment, Tagger tagger, FindingSink sink) {
        int[] labels = tagger.tag(segment);
        int i = 0;
        while (i < segment.size()) {
            segment.text().tick();
            if (labels[i] == 0) {
                i++;
                continue;
            }
            int address = AddressChain.end(segment, labels, i);
            i = address > 0 ? address(segment, tagger, i, address, sink) : span(segment, tagger, labels, i, sink);
        }
    }

    /** A whole address as one finding; gives the token after it. */
    private int address(Segment segment, Tagger tagger, int first, int end, FindingSink sink) {
        int last = lastOf(segment, first, end);
        double confidence = models.model().confidence(Tag.ADDRESS, tagger.margin(first, end));
        sink.add(
                ADDRESS,
                segment.start(first),
                segment.end(last),
                Math.min(confidence, most(Tag.ADDRESS)),
                evidence(Tag.ADDRESS));
        return end;
    }

    /** One span; gives the token after it. */
    private int span(Segment segment, Tagger tagger, int[] labels, int first, FindingSink sink) {
        Tag tag = Tag.of(labels[first]);
        int end = first + 1;
        while (end < segment.size() && labels[end] == tag.inside()) {
            end++;
        }
        int last = lastOf(segment, first, tag == Tag.AGE ? ageEnd(segment, first, end) : end);
        if (tag == Tag.ADDRESS) {
            last = AddressChain.lastOf(segment, first, last);
        }
        boolean forlorn = tag == Tag.ADDRESS && AddressChain.forlorn(segment, labels, first, last + 1);
        if (!segment.isLineEnd(first) && !forlorn && Plausible.span(tag, segment, first, last + 1)) {
            int from = segment.start(
                    switch (tag) {
                        case PERSON -> titled(segment, first);
                        case DATE -> dated(segment, first, last);
                        default -> first;
                    });
            int to = tag == Tag.NUMBER ? tokenEnd(segment.text(), segment.end(last)) : segment.end(last);
            boolean inAddress = tag == Tag.PLACE && AddressChain.holds(segment, labels, first, end);
            double confidence = models.model().confidence(tag, tagger.margin(first, end));
            sink.add(
                    dataClass(tag, inAddress, segment.text(), from, to),
                    from,
                    to,
                    Math.min(confidence, most(tag)),
                    evidence(tag));
        }
        return end;
    }

    /** Where the letters and digits end that go on behind a number, as in {@code 2087731F}. */
    private static int tokenEnd(Text text, int from) {
        int end = from;
        while (end - from < LONGEST_END && Chars.asciiAlphanumeric(text.at(end))) {
            end++;
        }
        return end;
    }

    /** The last token that is no line end and no mark of the sentence. */
    private static int lastOf(Segment segment, int first, int end) {
        int last = end - 1;
        while (last > first && (segment.isLineEnd(last) || trailing(segment, last))) {
            last--;
        }
        return last;
    }

    /** Of {@code 45-year-old} the number is the age. */
    private static int ageEnd(Segment segment, int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            boolean dash = segment.isMark(i) && segment.text().at(segment.start(i)) == '-';
            if (dash && segment.isDigits(i - 1) && segment.isWord(i + 1)) {
                return i;
            }
        }
        return end;
    }

    /** Of {@code dal 7 febbraio} and {@code il giorno 7 febbraio} the date is what stands behind these words. */
    private static int dated(Segment segment, int first, int last) {
        int from = first;
        while (from < last && segment.word(from) >= 0 && ON.get(segment.text().wordHash(segment.word(from))) != 0) {
            from++;
        }
        return from;
    }

    /** The token of a civil title before a name: it tells the sex of the person, so it is a part of what is found. */
    private static int titled(Segment segment, int first) {
        int title = first - 1;
        if (title > 0 && segment.isMark(title) && segment.text().at(segment.start(title)) == '.') {
            title--;
        }
        int word = title < 0 ? -1 : segment.word(title);
        boolean near = title >= 0 && segment.start(first) - segment.end(title) <= 2;
        return near && word >= 0 && CIVIL.get(segment.text().wordHash(word)) != 0 ? title : first;
    }

    /**
     * The highest confidence: of names a little below what a check gives, of all else a guess, so that the span of a
     * detector that knows the format, the label or the list stands.
     */
    private static double most(Tag tag) {
        return switch (tag) {
            case PERSON, PLACE, ADDRESS, ORGANISATION, FACILITY -> 0.89;
            case DATE, AGE, OCCUPATION, GROUP, SEX, FAMILY, NUMBER, HEALTH -> 0.49;
        };
    }

    /** A mark that belongs to the sentence and not to the span. */
    private static boolean trailing(Segment segment, int token) {
        return segment.isMark(token) && ",;:".indexOf(segment.text().at(segment.start(token))) >= 0;
    }

    private static String evidence(Tag tag) {
        return switch (tag) {
            case PERSON -> "model:person";
            case PLACE -> "model:place";
            case ADDRESS -> "model:address";
            case ORGANISATION -> "model:organisation";
            case DATE -> "model:date";
            case AGE -> "model:age";
            case OCCUPATION -> "model:occupation";
            case GROUP -> "model:group";
            case SEX -> "model:sex";
            case FAMILY -> "model:family";
            case FACILITY -> "model:facility";
            case NUMBER -> "model:number";
            case HEALTH -> "model:health";
        };
    }

    private static DataClass dataClass(Tag tag, boolean inAddress, Text text, int from, int to) {
        if (tag == Tag.PLACE) {
            int known = Lexicon.of(Words.hash(text.string(), from, to));
            if ((known & Lexicon.COUNTRY) != 0) {
                return inAddress ? ADDRESS_COUNTRY : COUNTRY;
            }
            boolean state = (known & Lexicon.STATE) != 0
                    || to - from == 2 && Chars.upper(text.at(from)) && Chars.upper(text.at(from + 1));
            return state ? inAddress ? ADDRESS_STATE : REGION : inAddress ? ADDRESS_CITY : CLASSES[tag.number()];
        }
        if (tag == Tag.ADDRESS && to - from <= 10 && !lettered(text, from, to)) {
            return POSTAL;
        }
        return CLASSES[tag.number()];
    }

    /** Whether a word of three letters or more is in it. */
    private static boolean lettered(Text text, int from, int to) {
        int row = 0;
        for (int i = from; i < to; i++) {
            row = Chars.letter(text.at(i)) ? row + 1 : 0;
            if (row == 3) {
                return true;
            }
        }
        return false;
    }
}
