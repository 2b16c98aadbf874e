package dev.weir.protect.synthetic;

import dev.weir.protect.date.DateText;
import dev.weir.protect.keyed.Hmac;
import java.util.Locale;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Plausible values in place of real ones: of the same kind and locale, always the same for the same original under one
 * key, and never the original. Different originals may get the same value. Names and places come from {@link Pools};
 * e-mail, web and IP addresses lie in ranges reserved for documentation (RFC 2606, 5737); for cards, social security and
 * telephone numbers and IBANs see {@link Numbers}. A value that isn't of its class's form, or of a class without an own
 * generator, is made after its shape ({@link Shapes}), which tells its length. That goes for attributes of few values, such
 * as sex, too: a plausible other value would tell the original.
 *
 * <p>Used by one thread at a time.
 */
public final class Synthesis {
    private static final int TRIES = 8;
    private static final String[] DOMAINS = {"example.com", "example.org", "example.net"};
    private static final String[] NETWORKS = {"192.0.2.", "198.51.100.", "203.0.113."};

    private final String dataClass;
    private final Pools pools;
    private final Hmac hmac;
    private final Draw draw = new Draw();
    private final DateText date = new DateText();

    public Synthesis(SecretKey key, String dataClass, Locale locale) {
        this.hmac = new Hmac(key);
        this.dataClass = dataClass;
        this.pools = Pools.of(locale);
    }

    /** The synthetic value, or null when the value has nothing to replace. */
    public @Nullable String of(String value) {
        if (value.isEmpty()) {
            return null;
        }
        long seed = hmac.number(value);
        for (int i = 0; i < TRIES; i++) {
            draw.seed(seed + i);
            var made = make(value);
            if (made == null) {
                draw.seed(seed + i);
                made = Shapes.like(value, draw);
            }
            if (made == null || !made.equals(value)) {
                return made;
            }
        }
        return null;
    }

    private @Nullable String make(String value) {
        return switch (dataClass) {
            case "person.name" -> name(value);
            case "person.name.given" -> cased(draw.pick(pools.given), value);
            case "person.name.family" -> cased(draw.pick(pools.family), value);
            case "person.user-name" -> userName();
            case "person.birth-date" -> date(value, 1930, 2005);
            case "general.date" -> date(value, 2000, 2024);
            case "contact.email" -> userName() + "@" + draw.pick(DOMAINS);
            case "contact.url" -> "https://" + draw.pick(DOMAINS) + "/" + draw.between(1000, 9_999_999);
            case "contact.phone" -> Numbers.phone(value, draw);
            case "address" -> street() + ", " + draw.pick(pools.cities);
            case "address.street" -> street();
            case "address.city" -> cased(draw.pick(pools.cities), value);
            case "address.state" -> value.length() <= 3 ? null : cased(draw.pick(pools.states), value);
            case "address.country" -> value.length() <= 3 ? null : cased(draw.pick(pools.countries), value);
            case "person.occupation" -> draw.pick(pools.jobs);
            case "person.age" -> Integer.toString(draw.between(18, 89));
            case "id.us.ssn", "id.us.itin" -> Numbers.socialSecurity(value, draw);
            case "finance.card" -> Numbers.card(value, draw);
            case "finance.iban" -> Numbers.iban(value, draw);
            case "network.ip" -> value.indexOf('.') > 0 ? draw.pick(NETWORKS) + draw.between(1, 254) : null;
            default -> null;
        };
    }

    private String name(String value) {
        var given = draw.pick(pools.given);
        var family = draw.pick(pools.family);
        return cased(value.indexOf(',') > 0 ? family + ", " + given : given + " " + family, value);
    }

    /** All capitals where the original is. */
    private static String cased(String made, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isLowerCase(value.charAt(i))) {
                return made;
            }
        }
        return value.length() > 1 ? made.toUpperCase(Locale.ROOT) : made;
    }

    private String userName() {
        var name = new StringBuilder(32);
        plain(draw.pick(pools.given), name);
        name.append('.');
        plain(draw.pick(pools.family), name);
        return name.append(draw.between(10, 9999)).toString();
    }

    /** The ASCII letters of a name, lower case, or {@code x} when it has none. */
    private static void plain(String name, StringBuilder out) {
        int before = out.length();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                out.append((char) (c | 0x20));
            }
        }
        if (out.length() == before) {
            out.append('x');
        }
    }

    private String street() {
        var street = draw.pick(pools.streets);
        int number = draw.between(1, 999);
        return pools.numberFirst ? number + " " + street : street + " " + number;
    }

    private @Nullable String date(String value, int from, int to) {
        if (!date.read(value)) {
            return null;
        }
        int year = draw.between(from, to);
        int month = draw.between(1, 12);
        int day = draw.between(1, 28);
        var time = date.time();
        if (!time.isEmpty()) {
            int hour = draw.between(0, 23);
            int minute = draw.between(0, 59);
            time = time.charAt(0) + (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute + seconds(time);
        }
        return date.write(year, month, day, time);
    }

    /** What stands behind hours and minutes, its seconds' and their fraction's digits 0; the zone stays. */
    private static String seconds(String time) {
        var out = new StringBuilder(time.substring(6));
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '+' || c == '-') {
                break;
            }
            if (c >= '0' && c <= '9') {
                out.setCharAt(i, '0');
            }
        }
        return out.toString();
    }
}
