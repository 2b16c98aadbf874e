package dev.weir.documents;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail (RFC 5322, MIME): all headers, decoded; all parts, attachments and mails within it; what stands before the first
 * part and after the last.
 */
final class MailReader {
    private static final Set<String> BUILD = Set.of(
            "content-type", "content-transfer-encoding", "mime-version", "content-disposition", "content-length");
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^?\\s]{1,60}\\?[bBqQ]\\?[^?]*\\?=");

    private final Gathered gathered;
    private int attachments;

    private MailReader(Gathered gathered) {
        this.gathered = gathered;
    }

    static void read(byte[] bytes, Gathered gathered) throws IOException {
        var properties = new Properties();
        // an attachment's name in an encoded word, as many programs write it
        properties.setProperty("mail.mime.address.strict", "false");
        try {
            var message = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(bytes));
            var headers = Collections.list(message.getAllHeaders());
            if (headers.isEmpty()) {
                throw new IOException("no headers");
            }
            var reader = new MailReader(gathered);
            for (Header header : headers) {
                reader.header(header);
            }
            reader.part(message, 0);
        } catch (MessagingException e) {
            throw new IOException("not a mail");
        }
    }

    private void header(Header header) {
        if (!BUILD.contains(header.getName().toLowerCase(Locale.ROOT))) {
            gathered.line("header " + header.getName(), header.getName() + ": " + decoded(header.getValue()));
        }
    }

    /** Encoded words decoded wherever they stand, also within quotes; bytes above 127 as UTF-8 if they are that. */
    private static String decoded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String unfolded = MimeUtility.unfold(value).replaceAll("\\?=\\s+=\\?", "?==?");
        unfolded = Decoding.text(unfolded.getBytes(StandardCharsets.ISO_8859_1), "");
        return ENCODED_WORD.matcher(unfolded).replaceAll(match -> {
            String word = match.group();
            try {
                word = MimeUtility.decodeWord(word);
            } catch (UnsupportedEncodingException | jakarta.mail.internet.ParseException e) {
                // stays as it is
            }
            return java.util.regex.Matcher.quoteReplacement(word);
        });
    }

    private void part(MimePart part, int depth) throws IOException, MessagingException {
        gathered.budget().entry();
        if (depth > gathered.budget().limits().depth() * 4) {
            gathered.unread("", "parts in parts too deep");
            return;
        }
        ContentType type = type(part);
        String base = type.getBaseType().toLowerCase(Locale.ROOT);
        if (base.equals("multipart/encrypted") || base.contains("pkcs7-mime")) {
            gathered.unread("body", "encrypted");
        } else if (type.match("multipart/*")) {
            multipart(part, type, depth);
        } else {
            leaf(part, type, base);
        }
    }

    private static ContentType type(MimePart part) throws MessagingException {
        String stated = part.getContentType();
        try {
            return new ContentType(stated == null ? "text/plain" : stated);
        } catch (jakarta.mail.internet.ParseException e) {
            return new ContentType("application/octet-stream");
        }
    }

    private void multipart(MimePart part, ContentType type, int depth) throws IOException, MessagingException {
        byte[] raw;
        try (InputStream in = raw(part)) {
            raw = in.readAllBytes();
        }
        var parts = new MimeMultipart(new ByteArrayDataSource(raw, part.getContentType()));
        int count = parts.getCount();
        if (!parts.isComplete()) {
            gathered.unread("body", "cut off: the end of its parts is missing");
        }
        String preamble = parts.getPreamble();
        gathered.line("before the first part", preamble == null ? "" : preamble);
        for (int i = 0; i < count; i++) {
            var each = (MimeBodyPart) parts.getBodyPart(i);
            for (Header header : Collections.list(each.getAllHeaders())) {
                header(header);
            }
            part(each, depth + 1);
        }
        String boundary = type.getParameter("boundary");
        if (boundary != null) {
            String text = new String(raw, StandardCharsets.ISO_8859_1);
            String end = "--" + boundary + "--";
            int at = text.lastIndexOf(end);
            if (at >= 0) {
                String rest = text.substring(at + end.length());
                gathered.line("after the last part", Decoding.text(rest.getBytes(StandardCharsets.ISO_8859_1), ""));
            }
        }
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        return part instanceof MimeBodyPart body ? body.getRawInputStream() : ((MimeMessage) part).getRawInputStream();
    }

    private void leaf(MimePart part, ContentType type, String base) throws IOException, MessagingException {
        String name = name(part, type);
        boolean text = base.equals("text/plain") || base.equals("text/html");
        boolean body = name.isEmpty() && text;
        if (!body) {
            attachments++;
        }
        String location = body ? "body" : "attachment " + (name.isEmpty() ? "" + attachments : name);
        if (!body) {
            gathered.heading(location);
        }
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            gathered.unread(location, "damaged or cut off: not in the encoding that is stated");
            return;
        }
        gathered.budget().unpacked(bytes.length, 0, -1);
        if (base.equals("application/pgp-encrypted")) {
            gathered.unread(location, "encrypted");
        } else if (base.endsWith("pkcs7-signature")) {
            gathered.unread(location, "a signature with its signer's certificate");
        } else if (body && base.equals("text/plain")) {
            String charset = type.getParameter("charset");
            gathered.endLine()
                    .place(location)
                    .append(Decoding.text(bytes, charset == null ? "" : MimeUtility.javaCharset(charset)))
                    .endLine();
        } else {
            Documents.nested(new Content.InMemory(name, bytes), type.toString(), gathered, location);
        }
    }

    private static String name(MimePart part, ContentType type) throws MessagingException {
        String name;
        try {
            name = part.getFileName();
        } catch (jakarta.mail.internet.ParseException e) {
            name = null;
        }
        if (name == null) {
            name = type.getParameter("name");
        }
        return name == null ? "" : decoded(name);
    }
}
