package dev.weir.detect.secret;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;

/** Passwords: known by context in text, by header in tables. Brings the detectors of all secrets. */
public final class Password {
    private Password() {}

    public static Kind kind() {
        var builder = Kind.of("secret.password")
                .headers("password,passwd,pwd,pass,passphrase,passwort,kennwort,mot de passe,contrasena,clave,senha,"
                        + "parola,user password,secret,api key,apikey,access token,auth token,token,"
                        + "secret key,client secret,password hash,private key")
                .whole(0, Shape.ANY, 1, 4096, (value, shape) -> WholeValue.SHAPED);
        Secrets.detectors().forEach(builder::detector);
        return builder.build();
    }
}
