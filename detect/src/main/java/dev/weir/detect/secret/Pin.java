package dev.weir.detect.secret;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;

/** Personal identification numbers (ISO 9564) and codes for one use: digits that only what calls them so gives away. */
public final class Pin {
    private Pin() {}

    public static Kind kind() {
        return Kind.of("secret.pin")
                .headers(
                        "pin,pin code,pin number,atm pin,card pin,security pin,otp,one time code,one time password,passcode,geheimzahl,"
                                + "code secret,codigo secreto")
                .whole(Shape.DIGIT, Shape.DIGIT, 4, 8, (value, shape) -> WholeValue.SHAPED)
                .label(
                        "pin,pin code,pin number,pin nummer,atm pin,geheimzahl,code secret,code pin,codigo pin,codice pin,"
                                + "pincode,pinkod,pinkode",
                        0.8,
                        Tokens.digits(4, 6))
                .label(
                        "otp,one time code,one time password,one time passcode,verification code,passcode,two factor code,"
                                + "mfa code,login code,sms code,authentication code,security pin,sms tan,mtan,"
                                + "gate code,door code,alarm code,access code,entry code,lock code,lockbox code,turcode,"
                                + "zugangscode,digicode,code d acces,codigo de acceso,codigo de la alarma,codice di accesso,"
                                + "toegangscode,portkod,dorkode,"
                                + "bestatigungscode,sicherheitscode,code de verification,code de confirmation,"
                                + "codigo de verificacion,codigo de verificacao,codice di verifica,codice di conferma,"
                                + "verificatiecode,bevestigingscode,verifieringskod,engangskod,bekraeftelseskode,engangskode",
                        0.8,
                        Tokens.digits(4, 8))
                .build();
    }
}
