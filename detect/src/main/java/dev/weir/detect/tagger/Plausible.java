package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.name.Lexicon;

/** Whether a span can be at all what the model takes it for: the characters that it must hold and must not. */
final class Plausible {
    private static final int LONGEST_CODE = 10;
    private static final String NEVER = "=<>{}@;_|\\*^~";

    /** What stands for things of technology, and in capitals looks like the name of a firm. */
    private static final WordMap TECHNOLOGY = new WordMap()
            .with(
                    1,
                    "akia api url uri http https html css json xml yaml csv tsv pdf sql tcp udp ip dns ssl tls ssh ftp smtp"
                            + " imap jwt uuid guid iban bic ssn itin ein vin imei gps cpu gpu ram usb pin otp cvv cvc sha md5"
                            + " aes rsa gnu gpl ascii utf png jpg jpeg gif svg zip tar jar jdk jvm sdk ide cli gui orm crud"
                            + " ajax wifi lan wan vpn nat mac dhcp vat faq todo fixme readme eof null true false nan"
                            + " llc ltd inc gmbh plc llp corp srl sarl msh evn pid obx obr orc");

    private static final WordMap SEXES = new WordMap()
            .with(
                    1,
                    "male female man woman men women boy girl gentleman lady trans transgender nonbinary non binary"
                            + " intersex diverse m f x v h w d hombre mujer varon hembra nino nina chico chica masculino"
                            + " femenino femenina masculina homme femme garcon fille masculin feminin mann frau junge"
                            + " madchen mannlich weiblich mannlicher weibliche divers uomo donna maschio femmina ragazzo"
                            + " ragazza homem mulher menino menina feminino feminina macho femea vrouw jongen meisje"
                            + " mannelijk vrouwelijk kvinna pojke flicka manlig kvinnlig mand kvinde dreng pige mandlig"
                            + " kvindelig sexo varones mujeres hombres");

    private Plausible() {}

    /** Whether one of its words is that of a sex. */
    private static boolean sex(Segment segment, int first, int end) {
        for (int i = first; i < end; i++) {
            int word = segment.word(i);
            if (word >= 0 && SEXES.get(segment.text().wordHash(word)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean technical(Segment segment, int first, int end) {
        return technology(segment, first, end)
                || Identifiers.is(segment.text(), segment.start(first), segment.end(end - 1))
                || Identifiers.among(segment, first, end);
    }

    /** Whether a span that would be a place or a firm is a part of a longer identifier. */
    private static boolean part(Segment segment, int first, int end) {
        Text text = segment.text();
        int from = segment.start(first);
        int to = segment.end(end - 1);
        return Identifiers.joined(text, from, to) || Identifiers.zone(text, from, to);
    }

    /** Whether it is nothing but a number with four decimals or more, as positions have and no code of a post has. */
    private static boolean fraction(Text text, int from, int to) {
        int dot = -1;
        for (int i = from; i < to; i++) {
            boolean first = text.at(i) == '.' && dot < 0;
            if (!first && !Chars.digit(text.at(i))) {
                return false;
            }
            dot = first ? i : dot;
        }
        return dot > from && to - dot > 4;
    }

    private static boolean reference(Segment segment, int first, int end) {
        return References.is(segment, first, end) || References.escaped(segment.text(), segment.start(first));
    }

    /** One word in capitals that is the name of nobody and nothing. */
    private static boolean technology(Segment segment, int first, int end) {
        int word = segment.word(first);
        return end - first == 1 && word >= 0 && TECHNOLOGY.get(segment.text().wordHash(word)) != 0;
    }

    /**
     * Looks at a span.
     *
     * @param first its first token
     * @param end the token after its last
     */
    static boolean span(Tag tag, Segment segment, int first, int end) {
        Text text = segment.text();
        int from = segment.start(first);
        int to = segment.end(end - 1);
        int digits = 0;
        int runs = 0;
        int capitals = 0;
        boolean lettered = false;
        int words = 0;
        boolean year = false;
        boolean odd = false;
        boolean colon = false;
        boolean comma = false;
        boolean range = false; // 100-200; no country's codes have two groups of the same length
        for (int i = first; i < end; i++) {
            char c = text.at(segment.start(i));
            if (segment.isDigits(i)) {
                int length = segment.end(i) - segment.start(i);
                range = runs == 1 && length == digits;
                digits += length;
                runs++;
                year |= length == 4 && (c == '1' || c == '2');
            } else if (segment.word(i) >= 0) {
                words += segment.end(i) - segment.start(i) > 2 ? 1 : 0;
                capitals += Chars.upper(c) ? 1 : 0;
                lettered = true;
            } else {
                odd |= NEVER.indexOf(c) >= 0 || c == text.at(segment.end(i));
                colon |= c == ':';
                comma |= c == ',';
            }
        }
        boolean glued = digits > 0 && words > 0 && end - first == 2;
        boolean all = from == 0 && to == text.length();
        return switch (tag) {
            case PERSON ->
                !odd
                        && digits == 0
                        && to - from > 1
                        && !technical(segment, first, end)
                        && !meridiem(text, from, to)
                        && !Groups.only(tag, segment, first, end)
                        && !Groups.storm(segment, first, end);
            case PLACE ->
                !odd
                        && digits == 0
                        && to - from > 1
                        && !technical(segment, first, end)
                        && !part(segment, first, end)
                        && !References.named(segment, first, end)
                        && !Groups.only(tag, segment, first, end);
            case ORGANISATION, FACILITY ->
                !odd
                        && to - from > 1
                        && !technical(segment, first, end)
                        && !part(segment, first, end)
                        && !(tag == Tag.ORGANISATION && Groups.only(tag, segment, first, end))
                        && (capitals > 0 || digits > 0 || end - first > 1 && !everyday(segment, first, end));
            case ADDRESS ->
                !odd
                        && text.at(from) != '+' // that is a telephone number
                        && !fraction(text, from, to)
                        && !technical(segment, first, end)
                        && !reference(segment, first, end)
                        && !References.item(segment, first, end)
                        && !References.coded(text, from, to)
                        && !References.copyright(segment, first, end)
                        && !(glued && touching(segment, first))
                        && (words > 0 || to - from <= LONGEST_CODE && digits > 2 && !colon && !comma && !range);
            case DATE ->
                !all
                        && !partOfNumber(text, from, to)
                        && !(words == 0 && runs > 3 && joined(text, from, to))
                        && (year || words > 0 && digits > 0 || runs == 3 && !colon);
            case NUMBER ->
                !all
                        && digits > 2
                        && !decimals(text, from)
                        && !reference(segment, first, end)
                        && (lettered || digits > 6 && runs > 1 || announced(segment, first));
            case AGE -> !all && digits > 0;
            case SEX -> !all && !odd && sex(segment, first, end);
            case OCCUPATION, GROUP, FAMILY, HEALTH -> !all && !odd;
        };
    }

    /** Whether a mark and a digit go on right behind or stand right before: a version or a part number. */
    private static boolean partOfNumber(Text text, int from, int to) {
        return Chars.digit(text.at(to - 1)) && ".-/".indexOf(text.at(to)) >= 0 && Chars.digit(text.at(to + 1))
                || Chars.digit(text.at(from))
                        && ".-/".indexOf(text.at(from - 1)) >= 0
                        && Chars.digit(text.at(from - 2));
    }

    /** {@code the brother}: whether every word is one of everyday language. */
    private static boolean everyday(Segment segment, int first, int end) {
        for (int i = first; i < end; i++) {
            int word = segment.word(i);
            if (word >= 0 && (Lexicon.of(segment.text().wordHash(word)) & Lexicon.COMMON) == 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code 6:45 p.m.} */
    private static boolean meridiem(Text text, int from, int to) {
        String string = text.string();
        boolean half = string.regionMatches(true, from, "p.m", 0, 3) || string.regionMatches(true, from, "a.m", 0, 3);
        return half && to - from <= 4 && (Chars.digit(text.at(from - 1)) || Chars.digit(text.at(from - 2)));
    }

    /** Whether a span begins behind the point of a number. */
    private static boolean decimals(Text text, int from) {
        return text.at(from - 1) == '.' && Chars.digit(text.at(from - 2));
    }

    /** Whether no blank or colon is in it. */
    private static boolean joined(Text text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.blank(text.at(i)) || text.at(i) == ':') {
                return false;
            }
        }
        return true;
    }

    private static boolean touching(Segment segment, int token) {
        return segment.end(token) == segment.start(token + 1);
    }

    /** Whether a colon, a number sign or the dot of an abbreviation stands right before. */
    private static boolean announced(Segment segment, int first) {
        for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
            char c = segment.text().at(segment.start(i));
            if (segment.isMark(i) && (c == ':' || c == '#' || c == '=' || c == '.' || c == '\u00ba' || c == '\u00b0')) {
                return true;
            }
        }
        return first > 0 && segment.isLineEnd(first - 1);
    }
}
