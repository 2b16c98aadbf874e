package dev.weir.detect.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands where a secret would: variables, examples, look-ups, words such as {@code changeme}. */
final class Placeholder {
    private static final Set<String> WORDS = Set.copyOf(List.of(
            ("null none nil undefined true false yes no on off string str text char int integer bool boolean object any"
                            + " required optional empty blank unset default password passwd pwd pass passphrase passwort secret"
                            + " token apikey key value username user tbd todo n/a na unknown invalid missing incorrect wrong"
                            + " correct expired changed reset protected encrypted hashed stored hidden plaintext bearer basic"
                            + " this self that new not the your func function lambda var let const final static void return"
                            + " number array list map dict bytes byte[] string[] char[] varchar must should cannot can will")
                    .split(" ")));
    private static final String[] PARTS = {
        "example",
        "changeme",
        "change_me",
        "change-me",
        "changeit",
        "placeholder",
        "replace",
        "your_",
        "your-",
        "yourpass",
        "your ",
        "yourapi",
        "yourtoken",
        "yoursecret",
        "insert",
        "dummy",
        "fixme",
        "redacted",
        "masked",
        "removed",
        "xxxx",
        "****",
        "....",
        "${",
        "{{",
        "#{",
        "<%",
        "$(",
        "getenv",
        "environ",
        "process.env",
        "os.env",
        "todo",
        "foobar",
        "lorem",
        "enter_",
        "enter-",
        "put_",
        "goes_here",
        "goes-here",
        "goes here",
        "1234567890abcdef",
        "abcdefghijklm",
        "\u2022",
        "\u2026",
        "not_a_real",
        "fake",
        "mysecret",
        "mypassword",
        "my-secret",
        "my_secret",
        "my-password",
        "my_password"
    };
    private static final String[] REFERENCES = {
        "vault:",
        "secret:",
        "ref+",
        "arn:",
        "op://",
        "enc[",
        "enc(",
        "env:",
        "env.",
        "secrets.",
        "file:",
        "ssm:",
        "kms:",
        "!ref",
        "!env",
        "!sub",
        "@@",
        "var.",
        "data.",
        "local.",
        "self.",
        "this.",
        "config.",
        "settings.",
        "process.",
        "http://",
        "https://"
    };

    private Placeholder() {}

    static boolean is(char[] text, int start, int end) {
        int length = end - start;
        char first = text[start];
        char last = text[end - 1];
        boolean bracketed = (first == '<' && last == '>')
                || (first == '[' && last == ']')
                || (first == '{' && last == '}')
                || (first == '(' && last == ')')
                || (first == '%' && (last == '%' || length <= 3))
                || (first == '_' && last == '_');
        boolean variable = first == '$'
                && length > 1
                && (Character.isLetter(text[start + 1]) || text[start + 1] == '{')
                && nameOnly(text, start + 1, end);
        if (bracketed || variable || monotonous(text, start, end)) {
            return true;
        }
        String value = new String(text, start, Math.min(length, 200)).toLowerCase(Locale.ROOT);
        if (WORDS.contains(value)) {
            return true;
        }
        for (String part : PARTS) {
            if (value.contains(part)) {
                return true;
            }
        }
        for (String reference : REFERENCES) {
            if (value.startsWith(reference)) {
                return true;
            }
        }
        return false;
    }

    /** A shell variable: letters, digits and underscores, of one case. */
    private static boolean nameOnly(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (!(Character.isLetterOrDigit(c) || "_{}:-.".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is one or two characters again and again, or nothing but signs. */
    static boolean monotonous(char[] text, int start, int end) {
        int distinct = 0;
        boolean substance = false;
        for (int i = start; i < end; i++) {
            substance |= Character.isLetterOrDigit(text[i]) && text[i] != 'x' && text[i] != 'X';
            boolean seen = false;
            for (int j = start; j < i && !seen; j++) {
                seen = text[j] == text[i];
            }
            distinct += seen ? 0 : 1;
            if (distinct > 2) {
                break;
            }
        }
        return distinct <= 1 || (distinct == 2 && end - start >= 6) || (!substance && distinct <= 2);
    }
}
