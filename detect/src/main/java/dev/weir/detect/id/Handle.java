package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.detect.name.Lexicon;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names that people have online, by the words around them: {@code Instagram: @jane_doe}, {@code on Telegram as jdoe99},
 * {@code logged in as jdoe}, {@code user=jdoe}, {@code user jdoe from 10.0.0.1}. A mention such as {@code @jane} without such a word is none: half of them
 * are firms and commands.
 */
final class Handle implements Detector {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;
    /** Words and marks between a service and the name. */
    private static final int GAP = 40;

    private static final String SERVICES =
            "twitter,instagram,insta,telegram,tiktok,snapchat,discord,skype,github,gitlab,mastodon,bluesky,reddit,twitch,"
                    + "wechat,linkedin,facebook,youtube,keybase,steam,threads,handle,gamertag";
    private static final String AS =
            "logged in as,signed in as,log in as,angemeldet als,eingeloggt als,connecte en tant que,"
                    + "conectado como,collegato come,ingelogd als,inloggad som,logget ind som,ligado como";
    private static final String EQUALS =
            "user=,user:,usr=,login=,login:,uname=,benutzer=,utilisateur=,usuario=,utente=,utilizador=,"
                    + "gebruiker=,bruger=";
    private static final String LOGGED =
            "user,account,login for,password for,publickey for,authentication failure for,access for";
    /** What a log says behind the name of a user. */
    private static final Set<String> EVENTS =
            Set.of("from", "logged", "signed", "failed", "authenticated", "disconnected", "locked", "id", "uid");

    private static final WordMap FILLERS = new WordMap()
            .with(
                    1,
                    "handle is as account user name username id nick under at on ist unter als auf profile profil cuenta"
                            + " compte como me my the mein mi es est e konto");
    private static final WordMap NOBODY = new WordMap()
            .with(
                    1,
                    "true false null none nil undefined user admin root guest nobody system yes no self this me name string id");

    private final List<Trigger> triggers = new ArrayList<>();
    private final int services;
    private final int as;
    private final int equals;
    private final DataClass userName = Taxonomy.standard().get("person.user-name");

    Handle() {
        for (String service : SERVICES.split(",")) {
            triggers.add(Trigger.endingWord(service));
        }
        services = triggers.size();
        for (String phrase : AS.split(",")) {
            triggers.add(Trigger.endingWord(phrase));
        }
        as = triggers.size();
        for (String key : EQUALS.split(",")) {
            triggers.add(Trigger.of(key));
        }
        equals = triggers.size();
        for (String word : LOGGED.split(",")) {
            triggers.add(Trigger.endingWord(word));
        }
    }

    @Override
    public String name() {
        return "handle";
    }

    @Override
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int from = hits.end(hit);
            char before = text.at(hits.start(hit) - 1);
            if (Chars.asciiAlphanumeric(before) || before == '_') {
                continue;
            }
            if (hits.trigger(hit) < services) {
                service(text, from, sink);
            } else if (hits.trigger(hit) < as) {
                int start = text.at(from) == ' ' ? from + 1 : -1;
                start += start > 0 && text.at(start) == '@' ? 1 : 0;
                add(text, start, start > 0 && Chars.upper(text.at(start)), sink, "logged in as");
            } else if (hits.trigger(hit) >= equals) {
                int end = text.at(from) == ' ' ? end(text, from + 1) : -1;
                if (end > 0 && event(text, end)) {
                    add(text, from + 1, false, sink, "user of a log");
                }
            } else {
                boolean prose = text.at(from - 1) == ':';
                int start = prose && text.at(from) == ' ' ? from + 1 : from;
                int quote = text.at(start) == '"' || text.at(start) == '\'' ? 1 : 0;
                add(text, start + quote, prose, sink, "user=");
            }
        }
    }

    private static boolean event(Text text, int end) {
        int i = end;
        while (i - end < 3 && " (".indexOf(text.at(i)) >= 0) {
            i++;
        }
        int last = text.lettersEnd(i);
        String event = text.string().substring(i, last);
        // from an address
        return i > end && EVENTS.contains(event) && (!event.equals("from") || Chars.digit(text.at(last + 1)));
    }

    private void service(Text text, int from, FindingSink sink) {
        boolean announced = false;
        int i = from;
        while (i < from + GAP) {
            char c = text.at(i);
            if (c == '\n') {
                return;
            }
            if (c == '@') {
                add(text, i + 1, false, sink, "service+at");
                return;
            }
            if (Chars.letter(c)) {
                int end = text.lettersEnd(i);
                long word = Words.hash(text.string(), i, end);
                boolean filler = FILLERS.get(word) != 0 && text.at(end) != '_' && !Chars.digit(text.at(end));
                if (!filler) {
                    if (announced) {
                        add(text, i, true, sink, "service+word");
                    }
                    return;
                }
                announced = true;
                i = end;
                continue;
            }
            announced |= c == ':' || c == '=';
            if (" :=\"'(-\u00a0".indexOf(c) < 0) {
                return;
            }
            i++;
        }
    }

    /**
     * Adds the name that starts here, if it looks like one and not like a constant of a program; {@code marked} asks for a digit,
     * underscore or dot in it.
     */
    private void add(Text text, int start, boolean marked, FindingSink sink, String evidence) {
        int end = start < 0 ? -1 : end(text, start);
        if (end < 0) {
            return;
        }
        boolean telling = false;
        boolean letter = false;
        boolean constant = true;
        for (int i = start; i < end; i++) {
            telling |= Chars.digit(text.at(i)) || text.at(i) == '_' || text.at(i) == '.';
            letter |= Chars.letter(text.at(i));
            constant &= Chars.upper(text.at(i)) || text.at(i) == '_';
        }
        long word = Words.hash(text.string(), start, end);
        boolean common = NOBODY.get(word) != 0 || (Lexicon.of(word) & Lexicon.COMMON) != 0;
        if (letter && !common && !constant && (telling || !marked)) {
            sink.add(userName, start, end, telling ? 0.75 : 0.6, evidence);
        }
    }

    private static int end(Text text, int start) {
        int i = start;
        while (i - start <= LONGEST
                && (Chars.asciiAlphanumeric(text.at(i))
                        || text.at(i) == '_'
                        || text.at(i) == '.'
                        || text.at(i) == '-')) {
            i++;
        }
        while (i > start && (text.at(i - 1) == '.' || text.at(i - 1) == '-')) {
            i--;
        }
        char after = text.at(i);
        boolean code = after == '('
                || after == '['
                || after == '{'
                || after == '$'
                || after == '@'
                || after == '/'
                || Chars.letter(after);
        return i - start >= SHORTEST && i - start <= LONGEST && !code ? i : -1;
    }
}
