/**
 * The text of documents: PDF, Word, Excel, PowerPoint, HTML, mail, RTF, and ZIP files of these.
 *
 * <p>{@link dev.weir.documents.Documents#read} gives a {@link dev.weir.documents.DocumentText}: one text, the place in
 * the document of each stretch of it, and a list of what could not be looked at. The rule for all readers: whatever a
 * person or a program could get out of the file is in the text (hidden sheets, comments, footnotes, notes, tracked
 * deletions, properties, attributes, names of attachments), or stands in that list, or the file is refused. Text that is
 * cut without a word is a defect.
 *
 * <pre>{@code
 * DocumentText document = Documents.read(Path.of("report.pdf"), Limits.standard());
 * document.at(document.text().indexOf("Example")); // "page 3"
 * document.unread();                               // [image, page 3]
 * }</pre>
 */
@NullMarked
package dev.weir.documents;

import org.jspecify.annotations.NullMarked;
