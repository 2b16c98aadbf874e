package dev.weir.detect.place;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.model.DataClass;

/** Streets with a number: {@code 12 Old Mill Road}, {@code Hauptstraße 5}, {@code 3 rue de la Paix}, {@code Calle Mayor 7}. */
public final class Street implements Detector {
    /** The number stands before, at most some words away: {@code 12 Old Mill Road}. */
    private static final int AFTER_NUMBER = 1;
    /** The name follows, the number stands before or after: {@code 3 rue X}, {@code Calle X 7}. */
    private static final int BEFORE_NAME = 2;

    /** In small letters also a word of everyday language: then every word before it must have its capital. */
    private static final int EVERYDAY = 4;

    private static final WordMap KNOWN = new WordMap()
            .with(
                    AFTER_NUMBER,
                    "street st avenue ave av road rd boulevard blvd lane ln drive dr way court ct place pl square sq"
                            + " terrace ter highway hwy parkway pkwy circle cir trail trl close crescent cres grove row walk")
            .with(EVERYDAY, "av way court place drive close row walk square circle trail grove")
            .with(
                    BEFORE_NAME,
                    "rue avenue boulevard chemin allee calle avenida via viale piazza rua plaza carrer impasse ulica ul");
    private static final WordMap NO_PARTICLES = new WordMap().with(1, "in on at and of to is was by for as or it");
    private static final String[] ENDINGS = {
        "strasse", "straße", "str", "weg", "gasse", "platz", "allee", "straat", "laan", "gatan", "vej"
    };

    private final DataClass street;

    private Street(DataClass street) {
        this.street = street;
    }

    public static Kind kind() {
        var builder = Kind.of("address.street")
                .headers("street,address,street address,strasse,straße,str,adresse,anschrift,direccion,calle,rue,"
                        + "address line,address1,address2,addr,addr1,addr2,address line 1,address line 2,address 1,"
                        + "address 2,indirizzo,via,endereco,adres,home address,mailing address,billing address,"
                        + "shipping address,wohnort strasse,domicilio,hausnummer,hausnr,haus nr,house number,huisnummer,husnummer,numero civico,residence,postal address,"
                        + "birthplace street,full address,location address")
                .whole(0, Shape.ANY, 1, 200, Street::whole)
                .alone(0.01, 0.3)
                .aloneIf(mask -> (mask & Shape.BLANK) != 0 && (mask & Shape.DIGIT) != 0 && (mask & Shape.LETTERS) != 0);
        return builder.detector(new Street(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "street";
    }

    private static int whole(String value, Shape shape) {
        if (shape.letters() < 3) {
            return shape.digits() > 0 && shape.digits() < 6 ? WholeValue.SHAPED : WholeValue.NO;
        }
        if (shape.has(Shape.AT) || shape.digits() == 0 || shape.blanks() == 0 || shape.blanks() > 12) {
            return shape.has(Shape.AT) ? WholeValue.NO : WholeValue.SHAPED;
        }
        int i = 0;
        int length = value.length();
        while (i < length) {
            if (!Chars.letter(value.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            long h = Words.start();
            while (i < length && Chars.letter(value.charAt(i))) {
                h = Words.add(h, value.charAt(i));
                i++;
            }
            if (KNOWN.get(Words.finish(h)) != 0 || ending(value, start, i)) {
                return WholeValue.CHECKED;
            }
        }
        return WholeValue.SHAPED;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0 && (mask & Shape.LETTERS) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int w = 0; w < text.words(); w++) {
            text.tick();
            beforeCity(text, w, sink);
            int known = KNOWN.get(text.wordHash(w));
            if ((known & AFTER_NUMBER) != 0) {
                afterNumber(text, w, sink);
            }
            if ((known & BEFORE_NAME) != 0) {
                beforeName(text, w, sink);
            } else if (known == 0 && ending(text.string(), text.wordStart(w), text.wordEnd(w))) {
                int number = numberAfter(text, w);
                if (number > 0) {
                    int start = text.wordEnd(w) - text.wordStart(w) > 5 ? text.wordStart(w) : startOfName(text, w);
                    sink.add(street, start, number, 0.85, "ending+number");
                }
            }
        }
    }

    private static int startOfName(Text text, int w) {
        return w > 0 && text.wordStart(w) - text.wordEnd(w - 1) <= 1 ? text.wordStart(w - 1) : text.wordStart(w);
    }

    private static boolean ending(String text, int start, int end) {
        for (String ending : ENDINGS) {
            if (end - start > ending.length() + 1 && ends(text, end, ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String text, int end, String ending) {
        for (int i = 1; i <= ending.length(); i++) {
            if (Words.fold(text.charAt(end - i)) != ending.charAt(ending.length() - i)) {
                return false;
            }
        }
        return true;
    }

    /** Goes back over at most four words that begin with a capital (or the number's line is all lower case). */
    private void afterNumber(Text text, int w, FindingSink sink) {
        boolean upper = Chars.upper(text.at(text.wordStart(w)));
        boolean capitals = upper || (KNOWN.get(text.wordHash(w)) & EVERYDAY) != 0;
        int first = w;
        for (int back = 1; back <= 4 && first > 0; back++) {
            int gap = text.wordStart(first) - text.wordEnd(first - 1);
            boolean near = gap == 1 || (gap == 2 && text.at(text.wordEnd(first - 1)) == '.');
            boolean fits = Chars.upper(text.at(text.wordStart(first - 1))) || !capitals;
            if (!near || !fits) {
                break;
            }
            first--;
            int number = numberBefore(text, text.wordStart(first));
            boolean ordinal = number >= 0 && Chars.letter(text.at(text.wordStart(first) - 2));
            if (number >= 0 && (upper || !ordinal)) {
                boolean abbreviated = text.wordEnd(w) - text.wordStart(w) <= 2;
                sink.add(street, number, text.wordEnd(w), abbreviated && !upper ? 0.4 : 0.85, "number+street");
                return;
            }
        }
    }

    /** Whatever the street is called: {@code 135 Dietrich Green, Cambridge, MA 02138}, {@code … in Cambridge, MA 02138}. */
    private void beforeCity(Text text, int state, FindingSink sink) {
        int end = text.wordEnd(state);
        if (end - text.wordStart(state) != 2
                || state < 2
                || !Chars.upper(text.at(end - 1))
                || !Chars.upper(text.at(end - 2))
                || !Chars.blank(text.at(end))
                || !zip(text, end + 1)) {
            return;
        }
        int first = state;
        boolean city = false;
        for (int back = 1; back <= 8 && first > 0; back++) {
            int before = first - 1;
            int gap = text.wordStart(first) - text.wordEnd(before);
            boolean comma = text.at(text.wordEnd(before)) == ',';
            boolean in = city
                    && text.wordEnd(before) - text.wordStart(before) == 2
                    && text.at(text.wordStart(before)) == 'i';
            boolean fits = Chars.upper(text.at(text.wordStart(before))) || in;
            if (!fits || gap > 2 || gap == 2 && !comma) {
                return;
            }
            if (comma && city || in) {
                int last = in ? before - 1 : before;
                int number = numberOfName(text, last);
                if (number >= 0) {
                    sink.add(street, number, text.wordEnd(last), 0.8, "number+city");
                }
                return;
            }
            city |= comma;
            first = before;
        }
    }

    private static boolean zip(Text text, int start) {
        for (int i = start; i < start + 5; i++) {
            if (!Chars.digit(text.at(i))) {
                return false;
            }
        }
        return !Chars.asciiAlphanumeric(text.at(start + 5));
    }

    /** Where the number before a name of at most four capitalised words begins, or -1. */
    private static int numberOfName(Text text, int last) {
        for (int word = last; word >= 0 && word > last - 4 && Chars.upper(text.at(text.wordStart(word))); word--) {
            int number = numberBefore(text, text.wordStart(word));
            if (number >= 0) {
                return number;
            }
            if (word > 0 && text.wordStart(word) - text.wordEnd(word - 1) != 1) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the number (or ordinal, as in {@code 5th}) begins that stands right before an offset, or -1. */
    private static int numberBefore(Text text, int offset) {
        int i = offset - 1;
        if (!Chars.blank(text.at(i))) {
            return -1;
        }
        i -= text.at(i - 1) == ',' ? 1 : 0;
        int limit = i - 8;
        int start = i;
        while (start > limit
                && (Chars.asciiAlphanumeric(text.at(start - 1))
                        || text.at(start - 1) == '-'
                        || text.at(start - 1) == '/')) {
            start--;
        }
        boolean digit = false;
        for (int k = start; k < i; k++) {
            digit |= Chars.digit(text.at(k));
        }
        boolean apart = !Chars.letter(text.at(start - 1)) && "$€£.:".indexOf(text.at(start - 1)) < 0;
        return digit && start < i && Chars.digit(text.at(start)) && apart ? start : -1;
    }

    private void beforeName(Text text, int w, FindingSink sink) {
        int last = w;
        while (last - w < 5
                && last + 1 < text.words()
                && text.wordStart(last + 1) - text.wordEnd(last) <= 2
                && text.at(text.wordEnd(last)) != '\n'
                && text.at(text.wordEnd(last)) != ',') {
            boolean upper = Chars.upper(text.at(text.wordStart(last + 1)));
            boolean particle = text.wordEnd(last + 1) - text.wordStart(last + 1) <= 3
                    && NO_PARTICLES.get(text.wordHash(last + 1)) == 0;
            if (!upper && !particle) {
                break;
            }
            last++;
        }
        while (last > w && !Chars.upper(text.at(text.wordStart(last)))) {
            last--;
        }
        if (last == w) {
            return;
        }
        int before = numberBefore(text, text.wordStart(w));
        if (before >= 0) {
            sink.add(street, before, text.wordEnd(last), 0.8, "number+street");
            return;
        }
        int after = numberAfter(text, last);
        if (after > 0) {
            sink.add(street, text.wordStart(w), after, 0.8, "street+number");
        }
    }

    /** The end of the number that follows a word, or -1. */
    private static int numberAfter(Text text, int w) {
        int i = text.wordEnd(w);
        int limit = i + 4;
        while (i < limit && (text.at(i) == ' ' || text.at(i) == '.' || text.at(i) == ',' || text.at(i) == '\u00a0')) {
            i++;
        }
        int start = i;
        while (i - start < 5 && Chars.digit(text.at(i))) {
            i++;
        }
        if (i == start || i - start > 4) {
            return -1;
        }
        return Chars.asciiLetter(text.at(i)) && !Chars.letter(text.at(i + 1))
                ? i + 1
                : Chars.letter(text.at(i)) ? -1 : i;
    }
}
