package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.Words;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/**
 * Passwords, and keys without a form of their own, by what they are assigned to: the name must be one of a credential and
 * not of something about it ({@code passwordLength}), and {@link CredentialValue} must believe the value.
 */
final class CredentialDetector implements Detector {
    /** A part of a longer word too, as in {@code dbpassword}. */
    private static final List<String> PASSWORDS = List.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "passwort",
            "kennwort",
            "contrasena",
            "senha",
            "passcode",
            "mot de passe",
            "motdepasse",
            "wachtwoord",
            "losenord");

    private static final List<String> SHORT_PASSWORDS = List.of("pass", "pw", "psk", "pswd");
    private static final List<String> SECRETS = List.of("secret", "credential", "credentials");
    private static final List<String> KEYS = List.of(
            "apikey",
            "api_key",
            "api-key",
            "api key",
            "access_key",
            "access-key",
            "accesskey",
            "access key",
            "auth_key",
            "authkey",
            "private_key",
            "privatekey",
            "client_key",
            "encryption_key",
            "encryptionkey",
            "signing_key",
            "signingkey",
            "master_key",
            "secret_key",
            "secretkey",
            "secret-key",
            "secret key",
            "token",
            "app_key",
            "appkey",
            "license_key",
            "auth",
            "jwt",
            "cookie_secret",
            "session_key",
            "hmac_key",
            "salt");
    private static final String[] ABOUT = {
        "field",
        "label",
        "input",
        "encoder",
        "len",
        "min",
        "max",
        "policy",
        "reset",
        "url",
        "uri",
        "path",
        "file",
        "dir",
        "type",
        "kind",
        "hint",
        "prompt",
        "pattern",
        "regex",
        "message",
        "msg",
        "error",
        "strength",
        "expir",
        "ttl",
        "time",
        "date",
        "age",
        "count",
        "size",
        "limit",
        "format",
        "header",
        "name",
        "column",
        "index",
        "valid",
        "required",
        "enabled",
        "attempt",
        "manager",
        "provider",
        "factory",
        "service",
        "source",
        "store",
        "placeholder",
        "title",
        "prop",
        "env",
        "ref",
        "alg",
        "charset",
        "iteration",
        "prefix",
        "suffix",
        "auth",
        "check",
        "confirm",
        "mode",
        "page",
        "form",
        "link",
        "button",
        "desc",
        "help",
        "rule",
        "test_id",
        "version",
        "status",
        "class",
        "tokens",
        "_id",
        "ize",
        "key_id",
        "public"
    };

    private final DataClass password = Taxonomy.standard().get("secret.password");
    private final DataClass key = Taxonomy.standard().get("secret.api-key");
    private final List<Trigger> triggers = new ArrayList<>();

    CredentialDetector() {
        for (List<String> names : List.of(PASSWORDS, SHORT_PASSWORDS, SECRETS, KEYS)) {
            names.forEach(name -> triggers.add(Trigger.of(name)));
        }
    }

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        var assignment = new Assignment();
        var value = new CredentialValue();
        int passed = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int number = hits.trigger(hit);
            int start = hits.start(hit);
            int end = hits.end(hit);
            if (start < passed) {
                continue;
            }
            boolean insideWord = number < PASSWORDS.size();
            if (!named(text, start, end, insideWord)
                    || !assignment.read(text, start, end, 0)
                    || about(text, end, assignment)) {
                continue;
            }
            passed = assignment.passed(passed);
            boolean passwordName = number < PASSWORDS.size() + SHORT_PASSWORDS.size();
            boolean either = !passwordName && number < PASSWORDS.size() + SHORT_PASSWORDS.size() + SECRETS.size();
            value.read(text, assignment);
            double asPassword = passwordName || either ? value.password(either) : 0;
            double asKey = passwordName ? 0 : value.key();
            if (Math.max(asPassword, asKey) > 0) {
                String name = triggers.get(number).literal().replace(' ', '-');
                sink.add(
                        asKey >= asPassword ? key : password,
                        assignment.start,
                        assignment.end,
                        Math.max(asPassword, asKey),
                        "name " + name + ", value " + (asKey >= asPassword ? "entropy" : value.why()));
            }
        }
    }

    /** Whether the keyword is a name's, or a part of one that a hump or a mark sets off. */
    private static boolean named(Text text, int start, int end, boolean insideWord) {
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean begins = !Chars.letter(before) || (Chars.upper(text.at(start)) && !Chars.upper(before)) || insideWord;
        boolean plural = after == 's' && !Chars.asciiLetter(text.at(end + 1));
        boolean goesOn = Chars.letter(after) && !Chars.upper(after) && !plural;
        boolean shouting = Chars.upper(after) && Chars.upper(text.at(end - 1));
        return begins && !goesOn && !shouting;
    }

    /** Whether the rest of the name says that it is something about a credential. */
    private static boolean about(Text text, int end, Assignment assignment) {
        if (assignment.nameEnd == end) {
            return false;
        }
        String rest = Words.fold(text.string().substring(end, assignment.nameEnd));
        for (String word : ABOUT) {
            if (rest.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
