package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;

/**
 * Passwords that a command, a statement or a setting takes without a name before them, each as its manual says: {@code mysql
 * -pSECRET}, {@code curl --user name:SECRET}, {@code net user name SECRET}, {@code IDENTIFIED BY 'SECRET'}, {@code requirepass
 * SECRET}.
 */
final class CommandLine implements Detector {
    /** Where the password stands. */
    private enum Way {
        /** Directly behind the command. */
        FIRST,
        /** Behind an option. */
        NEXT,
        /** In one word with an option. */
        GLUED,
        /** Behind or within an option, after a name and a colon. */
        AFTER_COLON,
        /** In one word with an option, after a name and a percent sign. */
        AFTER_PERCENT,
        /** The third argument, after the file and the name. */
        THIRD,
        /** The second argument. */
        SECOND,
        /** Behind the word {@code password} or {@code secret}, over line ends. */
        KEYWORD,
        /** Between a slash and an at sign. */
        AFTER_SLASH,
        /** What is written into a command that asks for it. */
        PIPED,
        /** The third field of the line from here. */
        FIELD
    }

    /**
     * A command.
     *
     * @param sure whether even a word of letters alone is a password here
     */
    private record Command(String literal, Way way, boolean sure, List<String> options) {
        static Command of(String literal, Way way, boolean sure, String... options) {
            return new Command(literal, way, sure, List.of(options));
        }
    }

    private static final List<Command> COMMANDS = List.of(
            Command.of("mysql", Way.GLUED, true, "-p"),
            Command.of("mariadb", Way.GLUED, true, "-p"),
            Command.of("7z", Way.GLUED, true, "-p"),
            Command.of("7za", Way.GLUED, true, "-p"),
            Command.of("sshpass", Way.GLUED, true, "-p"),
            Command.of("sshpass", Way.NEXT, true, "-p"),
            Command.of("xfreerdp", Way.GLUED, true, "/p:"),
            Command.of("wfreerdp", Way.GLUED, true, "/p:"),
            Command.of("rdesktop", Way.NEXT, true, "-p"),
            Command.of("login", Way.NEXT, false, "-p"),
            Command.of("redis-cli", Way.NEXT, true, "-a"),
            Command.of("mongo", Way.NEXT, true, "-p"),
            Command.of("ldap", Way.NEXT, true, "-w"),
            Command.of("snmp", Way.NEXT, false, "-c"),
            Command.of("zip", Way.NEXT, true, "-P"),
            Command.of("unzip", Way.NEXT, true, "-P"),
            Command.of("useradd", Way.NEXT, true, "-p", "--password"),
            Command.of("usermod", Way.NEXT, true, "-p", "--password"),
            Command.of("sqlcmd", Way.NEXT, true, "-P"),
            Command.of("sqlcmd", Way.GLUED, true, "-P"),
            Command.of("bcp", Way.NEXT, true, "-P"),
            Command.of("bcp", Way.GLUED, true, "-P"),
            Command.of("keytool", Way.NEXT, true, "-storepass", "-keypass", "-srcstorepass", "-deststorepass"),
            Command.of("jarsigner", Way.NEXT, true, "-storepass", "-keypass"),
            Command.of("curl", Way.AFTER_COLON, true, "-u", "--user", "-U", "--proxy-user"),
            Command.of("wget", Way.AFTER_COLON, true, "-u"),
            Command.of("ftp", Way.AFTER_COLON, true, "-u", "--user"),
            Command.of("lftp", Way.AFTER_COLON, true, "-u", "--user"),
            Command.of("smbclient", Way.AFTER_PERCENT, true, "-U", "--user"),
            Command.of("rpcclient", Way.AFTER_PERCENT, true, "-U", "--user"),
            Command.of("htpasswd", Way.THIRD, true),
            Command.of("net user", Way.SECOND, false),
            Command.of("net use", Way.SECOND, false),
            Command.of("requirepass", Way.FIRST, true),
            Command.of("masterauth", Way.FIRST, true),
            Command.of("bindpw", Way.FIRST, true),
            Command.of("rootpw", Way.FIRST, true),
            Command.of("identified by", Way.FIRST, false),
            Command.of("convertto-securestring", Way.FIRST, false),
            Command.of("machine", Way.KEYWORD, true),
            Command.of("username", Way.KEYWORD, false),
            Command.of("sqlplus", Way.AFTER_SLASH, true),
            Command.of("jdbc:oracle:thin:", Way.AFTER_SLASH, true),
            Command.of("echo", Way.PIPED, true),
            Command.of("printf", Way.PIPED, true),
            Command.of(":5432:", Way.FIELD, true));
    /** What asks for a password on its standard input. */
    private static final List<String> ASKING =
            List.of("sudo -s", "passwd --stdin", "--password-stdin", "chpasswd", "kinit", "su -");

    private final DataClass password = Taxonomy.standard().get("secret.password");
    private final List<Trigger> triggers =
            COMMANDS.stream().map(command -> Trigger.of(command.literal())).toList();

    @Override
    public String name() {
        return "command-line";
    }

    @Override
    public List<Trigger> triggers() {
        return triggers;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        var hits = text.hits();
        var arguments = new Arguments();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            var command = COMMANDS.get(hits.trigger(hit));
            int from = behind(text, hits, hit, command);
            if (from < 0) {
                continue;
            }
            switch (command.way()) {
                case FIELD -> field(text, hits.start(hit), from, command, sink);
                case PIPED -> {
                    arguments.read(text, from, false);
                    piped(text, arguments, command, sink);
                }
                default -> {
                    arguments.read(text, from, command.way() == Way.KEYWORD);
                    arguments(text, arguments, command, sink);
                }
            }
        }
    }

    /** Where the arguments begin, or -1 if this is not the command: {@code mysqldump} is, {@code mysql://} is not. */
    private static int behind(Text text, Hits hits, int hit, Command command) {
        Way way = command.way();
        char before = text.at(hits.start(hit) - 1);
        int i = hits.end(hit);
        if (way == Way.FIELD) {
            return Chars.asciiAlphanumeric(before) ? i : -1;
        }
        if (Chars.letter(before) || Chars.digit(before) || before == '_' || before == '-' || before == '.') {
            return -1;
        }
        if (text.at(i - 1) == ':') {
            return i;
        }
        while (Chars.asciiLetter(text.at(i)) || text.at(i) == '-' || text.at(i) == '.') {
            i++;
        }
        boolean family = i > hits.end(hit);
        boolean program = way == Way.GLUED || way == Way.NEXT;
        boolean asWritten = !program || text.string().startsWith(command.literal(), hits.start(hit));
        return Chars.blank(text.at(i)) && asWritten && (program || !family) ? i : -1;
    }

    private void arguments(Text text, Arguments words, Command command, FindingSink sink) {
        switch (command.way()) {
            case FIRST -> first(text, words, command, sink);
            case SECOND, THIRD -> positional(text, words, command, sink);
            case KEYWORD -> keyword(text, words, command, sink);
            case AFTER_SLASH -> {
                int w = 0;
                while (w < words.size() && words.isOption(w)) {
                    w++;
                }
                if (w < words.size()) {
                    parted(text, words.valueStart(w, 0), words.valueEnd(w, 0), '/', command, sink);
                }
            }
            default -> options(text, words, command, sink);
        }
    }

    private void options(Text text, Arguments words, Command command, FindingSink sink) {
        for (int w = 0; w < words.size(); w++) {
            for (String option : command.options()) {
                if (!words.begins(w, option)) {
                    continue;
                }
                boolean whole = words.is(w, option);
                // --user=…, or -u…, but not --username
                int skip = option.startsWith("--") ? option.length() + 1 : option.length();
                boolean within =
                        !whole && (!option.startsWith("--") || text.at(words.start(w) + option.length()) == '=');
                int word = whole ? w + 1 : w;
                int from = whole ? 0 : skip;
                if (word >= words.size() || !whole && !within) {
                    continue;
                }
                int start = words.valueStart(word, from);
                int end = words.valueEnd(word, from);
                switch (command.way()) {
                    case NEXT -> {
                        if (whole && !words.isOption(word)) {
                            add(text, start, end, words.quoted(word, from), command, sink);
                        }
                    }
                    case GLUED -> {
                        if (!whole) {
                            add(text, start, end, words.quoted(word, from), command, sink);
                        }
                    }
                    case AFTER_COLON -> parted(text, start, end, ':', command, sink);
                    default -> parted(text, start, end, '%', command, sink);
                }
            }
        }
    }

    private void first(Text text, Arguments words, Command command, FindingSink sink) {
        int w = 0;
        while (w < words.size() && (words.is(w, "-String") || words.is(w, "PASSWORD") || words.is(w, "password"))) {
            w++;
        }
        // rows are identified by much else
        boolean statement = !command.literal().equals("identified by");
        if (w < words.size() && (statement || words.quoted(w, 0) || text.at(words.valueEnd(w, 0)) == ';')) {
            add(text, words.valueStart(w, 0), words.valueEnd(w, 0), words.quoted(w, 0), command, sink);
        }
    }

    /** {@code htpasswd -b file name SECRET}, {@code net user name SECRET /add}, {@code net use x: \\host\share SECRET}. */
    private void positional(Text text, Arguments words, Command command, FindingSink sink) {
        int wanted = command.way() == Way.THIRD ? 3 : 2;
        boolean inline = command.way() == Way.SECOND;
        for (int w = 0; w < words.size() && wanted > 0; w++) {
            if (words.isOption(w)) {
                inline |= text.string()
                                .substring(words.start(w), words.valueEnd(w, 0))
                                .indexOf('b')
                        > 0;
                continue;
            }
            boolean drive = text.at(words.start(w) + 1) == ':';
            wanted -= drive ? 0 : 1;
            if (wanted == 0 && inline) {
                add(text, words.valueStart(w, 0), words.valueEnd(w, 0), words.quoted(w, 0), command, sink);
            }
        }
    }

    /** {@code machine … login … password SECRET}, {@code username … password 0 SECRET}. */
    private void keyword(Text text, Arguments words, Command command, FindingSink sink) {
        boolean machine = command.literal().equals("machine");
        if (machine && (words.size() < 5 || !words.is(1, "login"))) {
            return;
        }
        for (int w = 1; w + 1 < words.size(); w++) {
            if (words.is(w, "password") || words.is(w, "secret")) {
                int value = w + 1;
                boolean kind = value + 1 < words.size() && words.valueEnd(value, 0) - words.start(value) == 1;
                value += kind && Chars.digit(text.at(words.start(value))) ? 1 : 0;
                add(text, words.valueStart(value, 0), words.valueEnd(value, 0), words.quoted(value, 0), command, sink);
                return;
            }
        }
    }

    /** {@code echo SECRET | sudo -S …}, {@code echo name:SECRET | chpasswd}. */
    private void piped(Text text, Arguments words, Command command, FindingSink sink) {
        int at = words.end();
        if (words.size() == 0 || text.at(at) != '|') {
            return;
        }
        int lineEnd = at;
        while (lineEnd < text.length() && lineEnd - at < 80 && text.at(lineEnd) != '\n') {
            lineEnd++;
        }
        String rest = text.string().substring(at, lineEnd).toLowerCase(java.util.Locale.ROOT);
        int last = words.size() - 1;
        int start = words.valueStart(last, 0);
        int end = words.valueEnd(last, 0);
        if (rest.contains("chpasswd")) {
            parted(text, start, end, ':', command, sink);
        } else if (ASKING.stream().anyMatch(rest::contains)) {
            add(text, start, end, words.quoted(last, 0), command, sink);
        }
    }

    /** {@code host:5432:database:user:SECRET}, a line of {@code .pgpass}. */
    private void field(Text text, int port, int from, Command command, FindingSink sink) {
        int i = from;
        for (int fields = 0; fields < 2; fields++) {
            while (i - from < 200 && !Chars.blank(text.at(i)) && text.at(i) != ':' && i < text.length()) {
                i++;
            }
            if (text.at(i) != ':') {
                return;
            }
            i++;
        }
        int end = i;
        while (end - i < 200 && end < text.length() && !Chars.blank(text.at(end)) && text.at(end) != '"') {
            end++;
        }
        if (port > 0) {
            add(text, i, end, false, command, sink);
        }
    }

    /** The part behind the first sign, up to an at sign if it stands before a host. */
    private void parted(Text text, int start, int end, char sign, Command command, FindingSink sink) {
        int at = start;
        while (at < end && text.at(at) != sign) {
            at++;
        }
        int last = end;
        for (int i = at; sign == '/' && i < end; i++) {
            last = text.at(i) == '@' ? Math.min(last, i) : last;
        }
        if (at > start && at < end) {
            add(text, at + 1, last, false, command, sink);
        }
    }

    private void add(Text text, int start, int end, boolean quoted, Command command, FindingSink sink) {
        int length = end - start;
        if (length < 4 || length > 128 || Placeholder.is(text.chars(), start, end)) {
            return;
        }
        char first = text.at(start);
        if (first == '-' || first == '$' || first == '`' || first == '<' || first == '%') {
            return;
        }
        int letters = 0;
        int digits = 0;
        int slashes = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            letters += Chars.letter(c) ? 1 : 0;
            digits += Chars.digit(c) ? 1 : 0;
            slashes += c == '/' || c == '\\' ? 1 : 0;
        }
        boolean path = first == '/' && slashes > 1 || first == '.' && slashes > 0;
        boolean strong = letters > 0 && letters < length;
        if (path || letters + digits < 3 || !(strong && digits > 0 || quoted || command.sure())) {
            return;
        }
        if (!strong && digits == length && length < 6) {
            return;
        }
        sink.add(password, start, end, strong ? 0.85 : 0.55, "argument of " + command.literal());
    }
}
