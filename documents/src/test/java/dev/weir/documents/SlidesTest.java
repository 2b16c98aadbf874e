package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlidesTest {
    @TempDir
    Path folder;

    private static void box(XSLFSlide slide, String... runs) {
        var box = slide.createTextBox();
        box.setAnchor(new Rectangle(10, 10, 300, 50));
        var paragraph = box.addNewTextParagraph();
        for (String run : runs) {
            paragraph.addNewTextRun().setText(run);
        }
    }

    @Test
    void slidesHaveThePlaceThatAPersonSeesAndNotesBelongToThem() throws IOException {
        try (var show = new XMLSlideShow()) {
            var first = show.createSlide();
            box(first, "made first 123-", "45-6789");
            var second = show.createSlide();
            box(second, "made second");
            second.setHidden(true);
            show.setSlideOrder(second, 0);
            show.getNotesSlide(first).getPlaceholder(1).setText("the notes");
            var table = second.createTable(1, 2);
            table.setAnchor(new Rectangle(10, 100, 300, 50));
            table.getCell(0, 0).setText("name");
            table.getCell(0, 1).setText("value");
            var picture = second.createPicture(show.addPicture(Pngs.small(), PictureData.PictureType.PNG));
            picture.setAnchor(new Rectangle(0, 0, 9, 9));
            ((org.openxmlformats.schemas.presentationml.x2006.main.CTPicture) picture.getXmlObject())
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr("the alternative");
            show.getProperties().getCoreProperties().setTitle("the title");
            var out = new ByteArrayOutputStream();
            show.write(out);
            var read = Reads.read(folder, "a.pptx", out.toByteArray());
            assertThat(read.text()).contains("made first 123-45-6789\n").contains("name\tvalue\n");
            assertThat(at(read, "made second")).isEqualTo("slide 1");
            assertThat(at(read, "made first")).isEqualTo("slide 2");
            assertThat(at(read, "the notes")).isEqualTo("slide 2 notes");
            assertThat(at(read, "the alternative")).isEqualTo("slide 1");
            assertThat(at(read, "the title")).isEqualTo("properties");
            // the template that POI starts from has a thumbnail, as the files of PowerPoint have
            assertThat(unread(read)).containsExactly("slide 1: an image", "thumbnail: an image");
        }
    }

    @Test
    void thePromptsOfALayoutAreNoTextButWhatSomebodyWroteThereIs() throws IOException {
        try (var show = new XMLSlideShow()) {
            var slide = show.createSlide();
            box(slide, "Second level");
            var layout = slide.getSlideLayout();
            var box = layout.createTextBox();
            box.setText("for Ann Example only");
            var prompt = layout.createTextBox();
            prompt.setText("Titelmasterformat durch Klicken bearbeiten");
            var out = new ByteArrayOutputStream();
            show.write(out);
            var read = Reads.read(folder, "a.pptx", out.toByteArray());
            assertThat(at(read, "for Ann Example only")).startsWith("slide layout");
            assertThat(at(read, "Second level")).isEqualTo("slide 1");
            assertThat(read.text())
                    .containsOnlyOnce("Second level")
                    .doesNotContain("Click to edit Master", "Fifth level", "Titelmasterformat");
        }
    }
}
