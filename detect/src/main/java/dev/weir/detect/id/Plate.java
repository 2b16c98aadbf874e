package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;

/**
 * Vehicle registration plates, by the word before them: up to four groups of capitals and digits, ten characters at
 * most, with both a letter or two groups and a digit.
 */
public final class Plate {
    private Plate() {}

    public static Kind kind() {
        return Kind.of("vehicle.plate")
                .headers(
                        "license plate,licence plate,number plate,plate,plate number,vehicle registration,registration plate,"
                                + "kennzeichen,kfz kennzeichen,nummernschild,immatriculation,plaque,plaque immatriculation,matricula,"
                                + "placa,targa,kenteken,registreringsnummer,nummerplade,tablica rejestracyjna,spz,vrm,chapa")
                .whole(
                        Shape.DIGIT,
                        Shape.DIGIT | Shape.UPPER | Shape.LOWER | Shape.DASH | Shape.BLANK,
                        4,
                        14,
                        Plate::whole)
                .label(
                        "license plate,licence plate,number plate,plate number,registration plate,kennzeichen,kfz kennzeichen,"
                                + "nummernschild,immatriculation,plaque d immatriculation,matricula,placa,targa,kenteken,"
                                + "registreringsnummer,nummerplade,plate",
                        0.91,
                        Plate::end)
                .build();
    }

    private static int whole(String value, Shape shape) {
        int count = shape.digits() + shape.letters();
        return count >= 4 && count <= 10 && shape.blanks() <= 3 ? WholeValue.SHAPED : WholeValue.NO;
    }

    private static int end(Text text, int start) {
        int end = -1;
        int count = 0;
        int digits = 0;
        int letters = 0;
        int groups = 0;
        int i = start;
        while (groups < 4 && count <= 10) {
            int from = i;
            while (Chars.digit(text.at(i)) || (Chars.upper(text.at(i)) && text.at(i) < 'À' + 32)) {
                digits += Chars.digit(text.at(i)) ? 1 : 0;
                letters += Chars.digit(text.at(i)) ? 0 : 1;
                i++;
            }
            if (i == from || Chars.letter(text.at(i))) {
                break;
            }
            count += i - from;
            groups++;
            if (count <= 10) {
                end = i;
            }
            char c = text.at(i);
            if (c != ' ' && c != '-' && c != '\u00b7') {
                break;
            }
            i++;
        }
        boolean mixed = digits >= 1 && (letters >= 1 || groups > 1);
        return mixed && digits + letters >= 4 ? end : -1;
    }
}
