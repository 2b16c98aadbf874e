package dev.weir.detect.mail;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Offsets;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;

/** E-mail addresses: a local part of up to 64 characters (RFC 5321), a domain with at least one dot. */
public final class Email implements Detector {
    private static final int LOCAL = 64;
    private static final int DOMAIN = 253;

    private final DataClass email;

    private Email(DataClass email) {
        this.email = email;
    }

    public static Kind kind() {
        var builder = Kind.of("contact.email")
                .headers("email,e mail,mail,email address,correo,correo electronico,courriel,mel,e post,epost,"
                        + "mailadresse,emailadresse,posta elettronica,adresse mail")
                .whole(
                        Shape.AT | Shape.DOT,
                        Shape.ANY & ~Shape.BLANK & ~Shape.COLON & ~Shape.PAREN,
                        6,
                        320,
                        Email::whole)
                .alone(0);
        DataClass email = builder.build().dataClass();
        return builder.detector(new Email(email))
                .detector(new SpelledEmail(email))
                .build();
    }

    @Override
    public String name() {
        return "email";
    }

    private static int whole(String value, Shape shape) {
        int at = value.indexOf('@');
        return at > 0 && start(value, at, 0) == 0 && end(value, at) == value.length()
                ? WholeValue.CHECKED
                : WholeValue.NO;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & (Shape.AT | Shape.DOT)) == (Shape.AT | Shape.DOT);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        String string = text.string();
        int floor = 0;
        Offsets ats = text.ats();
        for (int i = 0; i < ats.size(); i++) {
            text.tick();
            int at = ats.get(i);
            int start = start(string, at, floor);
            int end = start < at ? end(string, at) : -1;
            if (end > 0) {
                sink.add(email, start, end, 0.95, "address");
                floor = end;
            }
        }
    }

    private static boolean local(char c) {
        return Chars.asciiAlphanumeric(c)
                || c == '.'
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '%'
                || c == '\''
                || c == '&'
                || c == '#'
                || (c > 127 && Chars.letter(c));
    }

    private static int start(String text, int at, int floor) {
        int i = at;
        int limit = Math.max(floor, at - LOCAL);
        while (i > limit && local(text.charAt(i - 1))) {
            i--;
        }
        while (i < at && ".'-&#%".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The end of the domain after the sign, or -1. */
    private static int end(String text, int at) {
        int limit = Math.min(text.length(), at + 1 + DOMAIN);
        int i = at + 1;
        int label = i;
        int end = -1;
        int dots = 0;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == '.') {
                if (i == label) {
                    break;
                }
                dots++;
                label = i + 1;
            } else if (Chars.asciiAlphanumeric(c) || (c > 127 && Chars.letter(c))) {
                if (dots > 0 && i - label >= 1 && Chars.letter(text.charAt(label))) {
                    end = i + 1;
                }
            } else if (c != '-') {
                break;
            }
            i++;
        }
        return end;
    }
}
