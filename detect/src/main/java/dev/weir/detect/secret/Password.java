package dev.weir.detect.secret;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;

/** Passwords: known by label or header only. */
public final class Password {
    private Password() {}

    public static Kind kind() {
        return Kind.of("secret.password")
                .headers("password,passwd,pwd,pass,passphrase,passwort,kennwort,mot de passe,contrasena,clave,senha,"
                        + "parola,user password,secret,pin,pin code,api key,apikey,access token,auth token,token,"
                        + "secret key,client secret,password hash,private key")
                .whole(0, Shape.ANY, 1, 4096, (value, shape) -> WholeValue.SHAPED)
                .label(
                        "password,passwd,pwd,pass,passphrase,passwort,kennwort,mot de passe,contrasena,senha,pw,"
                                + "secret,api key,apikey,token,secret key",
                        true,
                        0.85,
                        Tokens.anything(4, 256))
                .build();
    }
}
