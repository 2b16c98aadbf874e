package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Properties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {
    @TempDir
    Path folder;

    private static MimeBodyPart attachment(String name, String type, byte[] bytes) throws Exception {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setFileName(name);
        return part;
    }

    private static byte[] word(String footnote) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("body of the attachment");
            document.createFootnotes();
            document.createFootnote().createParagraph().createRun().setText("unrelated");
            document.createFootnote().createParagraph().createRun().setText(footnote);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] mail() throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress("sender@example.org", "Jörg Beispiel", "utf-8"));
        message.setRecipients(Message.RecipientType.CC, "copy@example.org");
        message.setSubject(
                "Röntgen für Käthe, a subject that is so long that it has to be written in many encoded words"
                        + " one after another, Łódź",
                "utf-8");
        var text = new MimeBodyPart();
        text.setText("SSN 123-45-6789, grüße", "iso-8859-1");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        var html = new MimeBodyPart();
        html.setContent("<p>in <b>H</b>TML</p><img alt='the alternative'>", "text/html; charset=utf-8");
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text);
        alternative.addBodyPart(html);
        var body = new MimeBodyPart();
        body.setContent(alternative);
        var inner = new MimeMessage(Session.getInstance(new Properties()));
        inner.setSubject("the inner subject");
        inner.setText("the inner body");
        inner.saveChanges();
        var forwarded = new MimeBodyPart();
        forwarded.setContent(inner, "message/rfc822");
        var parts = new MimeMultipart("mixed");
        parts.addBodyPart(body);
        parts.addBodyPart(attachment("a.docx", "application/octet-stream", word("the footnote")));
        parts.addBodyPart(
                attachment("Käthe.csv", "text/csv", "name,ssn\nthe record,1".getBytes(StandardCharsets.UTF_8)));
        parts.addBodyPart(attachment("photo.png", "image/png", Pngs.small()));
        parts.addBodyPart(forwarded);
        message.setContent(parts);
        message.saveChanges();
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void headersBodiesAndAttachmentsAreRead() throws Exception {
        var read = Reads.read(folder, "a.eml", mail());
        assertThat(read.text())
                .contains(
                        "Subject: Röntgen für Käthe, a subject that is so long that it has to be written in many encoded"
                                + " words one after another, Łódź\n")
                .contains("From: Jörg Beispiel <sender@example.org>\n")
                .contains("SSN 123-45-6789, grüße")
                .contains("in HTML\n")
                .contains("the alternative", "Käthe.csv");
        assertThat(at(read, "Röntgen")).isEqualTo("header Subject");
        assertThat(at(read, "copy@example.org")).isEqualTo("header Cc");
        assertThat(at(read, "123-45-6789")).isEqualTo("body");
        assertThat(at(read, "in HTML")).isEqualTo("body: line 1");
        assertThat(at(read, "the footnote")).isEqualTo("attachment a.docx: footnote 2");
        assertThat(at(read, "the record")).isEqualTo("attachment Käthe.csv");
        assertThat(at(read, "the inner subject")).endsWith("header Subject");
        assertThat(read.text()).contains("the inner body");
        assertThat(unread(read)).containsExactly("attachment photo.png: an image");
    }

    @Test
    void aMailThatIsCutOffWithinItsPartsIsTold() throws Exception {
        String mail = new String(mail(), StandardCharsets.ISO_8859_1);
        int half = mail.indexOf("a.docx") + 2000;
        var read = Reads.read(folder, "a.eml", mail.substring(0, half).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.text()).contains("123-45-6789");
        assertThat(unread(read)).contains("body: cut off: the end of its parts is missing");
    }

    @Test
    void whatStandsBeforeAndAfterThePartsIsRead() throws IOException {
        var read = Reads.read(folder, "a.eml", """
                From: a@example.org
                X-Raw: Jörg
                X-Quoted: "=?utf-8?Q?K=C3=A4the?=" <k@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                in the preamble
                --b
                Content-Type: text/plain; charset=no-such-charset
                Content-Description: the description

                in the part
                --b--
                in the epilogue
                """.replace("\n", "\r\n"));
        assertThat(at(read, "in the preamble")).isEqualTo("before the first part");
        assertThat(at(read, "in the epilogue")).isEqualTo("after the last part");
        assertThat(read.text()).contains("in the part", "the description", "Jörg", "\"Käthe\" <k@example.org>");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void encryptedAndSignedMailIsTold() throws IOException {
        String encrypted =
                "From: a@example.org\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nMIIB\r\n";
        assertThat(unread(Reads.read(folder, "a.eml", encrypted))).containsExactly("body: encrypted");
        String broken = "From: a@example.org\r\nContent-Type: application/pdf; name=a.pdf\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n";
        assertThat(unread(Reads.read(folder, "a.eml", broken)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("attachment a.pdf");
    }

    @Test
    void mailsInMailsEndAtTheLimit() throws IOException {
        var mail = new StringBuilder("From: a@example.org\r\n\r\nat the bottom");
        for (int i = 0; i < 12; i++) {
            mail.insert(0, "From: a@example.org\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        assertThat(unread(Reads.read(folder, "a.eml", mail.toString())))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("a document that lies too deep in others");
    }

    @Test
    void whatIsNoMailIsRefused() {
        assertThatThrownBy(() -> Reads.read(folder, "a.eml", "\r\n\r\n")).isInstanceOf(DocumentException.class);
        var inside = new LinkedHashMap<String, byte[]>();
        inside.put("x", new byte[0]);
        assertThatThrownBy(() -> Reads.read(folder, "a.eml", Zips.of(inside)))
                .isInstanceOfSatisfying(
                        DocumentException.class, e -> assertThat(e.code()).isEqualTo(DocumentException.Code.MISNAMED));
    }
}
