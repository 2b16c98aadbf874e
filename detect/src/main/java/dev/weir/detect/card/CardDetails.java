package dev.weir.detect.card;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;

/** What belongs to a card beside its number: the verification code and the expiry date, known by what calls them so. */
public final class CardDetails {
    private CardDetails() {}

    /** The three or four digits printed on the card (CVV2, CVC2, CID), which nobody may store (PCI DSS 4.0, 3.3.1). */
    public static Kind code() {
        return Kind.of("finance.card.code")
                .headers(
                        "cvv,cvv2,cvv code,cvc,cvc2,csc,card code,card security code,card verification,card verification value,"
                                + "card verification code,security code,kartenprufnummer,prufnummer,cryptogramme,codigo seguridad")
                .whole(Shape.DIGIT, Shape.DIGIT, 3, 4, (value, shape) -> WholeValue.SHAPED)
                .label(
                        "cvv,cvv2,cvc,cvc2,csc,card verification value,card verification code,card security code,"
                                + "security code,kartenprufnummer,prufnummer,cryptogramme,cryptogramme visuel,"
                                + "code de securite,codigo de seguridad,codice di sicurezza,codigo de seguranca,"
                                + "beveiligingscode,sakerhetskod,sikkerhedskode,kontrolcifre",
                        0.85,
                        Tokens.digits(3, 4))
                .build();
    }

    /** Month and year, {@code 08/27}, {@code 08/2027}. */
    public static Kind expiry() {
        return Kind.of("finance.card.expiry")
                .headers(
                        "card expiry,card exp,cc exp,cc expiry,exp,exp date,expiry,expiry date,expiration,expiration date,"
                                + "valid thru,ablaufdatum,date expiration,fecha caducidad,fecha vencimiento,scadenza,validade")
                .whole(Shape.DIGIT | Shape.SLASH, Shape.DIGIT | Shape.SLASH, 4, 7, CardDetails::whole)
                .label(
                        "exp,exp date,expiry,expiry date,expires,expiration,expiration date,valid thru,valid through,"
                                + "valid until,good thru,gultig bis,verfallsdatum,ablaufdatum,date d expiration,expire fin,"
                                + "expire en,caducidad,caduca,fecha de caducidad,fecha de vencimiento,valida hasta,vence,"
                                + "scadenza,data di scadenza,scade,validade,valido ate,vervaldatum,geldig tot,"
                                + "utgangsdatum,giltig till,udlobsdato,gyldig til",
                        0.7,
                        CardDetails::monthAndYear)
                .build();
    }

    private static int whole(String value, Shape shape) {
        return monthAndYear(value, 0) == value.length() ? WholeValue.SHAPED : WholeValue.NO;
    }

    private static int monthAndYear(Text text, int start) {
        int end = monthAndYear(text.string(), start);
        char after = text.at(end);
        boolean goesOn = Chars.joins(after) || "/-.".indexOf(after) >= 0 && Chars.digit(text.at(end + 1));
        return end > 0 && !goesOn ? end : -1;
    }

    /** The end of a month, a slash or dash, and a year of two or four digits, or -1. */
    private static int monthAndYear(String text, int start) {
        int mark = digitsEnd(text, start);
        long month = mark - start <= 2 ? Chars.number(text, start, mark) : -1;
        if (month < 1 || month > 12 || mark == text.length() || "/-".indexOf(text.charAt(mark)) < 0) {
            return -1;
        }
        int end = digitsEnd(text, mark + 1);
        int digits = end - mark - 1;
        return digits == 2 || digits == 4 && text.startsWith("20", mark + 1) ? end : -1;
    }

    private static int digitsEnd(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < 5 && Chars.digit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
