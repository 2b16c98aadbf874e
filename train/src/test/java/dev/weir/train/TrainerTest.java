package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import dev.weir.detect.tagger.Model;
import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.Tag;
import dev.weir.detect.tagger.Tagger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final String[] WORDS = {"zorv", "mipel", "draxu", "kelin", "botar", "sulme"};

    private static Sample sample(String before, String name, String after, boolean marked) {
        int start = before.length();
        return new Sample(
                before + name + after,
                marked ? List.of(new Span(start, start + name.length(), Tag.PERSON.name())) : List.of());
    }

    private static int[] labels(Trainer trainer, String text) {
        var segment = new Segment();
        segment.open(Text.of(text));
        assertThat(segment.next()).isTrue();
        var model = Model.of(trainer.rowBits(), trainer.weights(), trainer.transitions(), 24);
        return java.util.Arrays.copyOf(new Tagger(model).tag(segment), segment.size());
    }

    private static List<Sample> greetedAndPainted() {
        var samples = new ArrayList<Sample>();
        for (String word : WORDS) {
            samples.add(sample("greet ", word, " today", true));
            samples.add(sample("paint ", word, " today", false));
        }
        return samples;
    }

    @Test
    void itLearnsWhatTheContextSaysAndTheLossFalls() {
        var samples = greetedAndPainted();
        var trainer = new Trainer(12, 1, Map.of());
        var parts = List.of(new Trainer.Part(samples, EnumSet.allOf(Tag.class), 0, 0.3));
        double first = trainer.pass(parts, 1);
        double last = first;
        for (int i = 0; i < 20; i++) {
            last = trainer.pass(parts, 1);
        }
        assertThat(last).isLessThan(first / 4);
        assertThat(labels(trainer, "greet fondu today")).containsExactly(0, Tag.PERSON.begin(), 0);
        assertThat(labels(trainer, "paint fondu today")).containsExactly(0, 0, 0);
    }

    @Test
    void theMeanOfALastPassStillKnowsWhatWasLearned() {
        var samples = greetedAndPainted();
        var trainer = new Trainer(12, 1, Map.of());
        var parts = List.of(new Trainer.Part(samples, EnumSet.allOf(Tag.class), 0, 0.3));
        for (int i = 0; i < 20; i++) {
            trainer.pass(parts, 1);
        }
        float[] before = trainer.weights().clone();
        trainer.averagedPass(parts, 0.5);
        assertThat(trainer.weights()).isNotEqualTo(before);
        assertThat(labels(trainer, "greet fondu today")).containsExactly(0, Tag.PERSON.begin(), 0);
        assertThat(labels(trainer, "paint fondu today")).containsExactly(0, 0, 0);
    }

    @Test
    void aWordOfOneTextOnlyIsNotLearned() {
        var samples = new ArrayList<Sample>();
        for (String word : WORDS) {
            samples.add(sample("greet ", word, " today", false));
        }
        samples.add(sample("greet ", "xylofant", " today", true));
        var trainer = new Trainer(18, 1, Map.of());
        var parts = List.of(new Trainer.Part(samples, EnumSet.allOf(Tag.class), 0, 0));
        for (int i = 0; i < 100; i++) {
            trainer.pass(parts, 1);
        }
        assertThat(labels(trainer, "greet xylofant today")).containsExactly(0, 0, 0);
        samples.add(sample("meet ", "xylofant", " there", true));
        var other = new Trainer(18, 1, Map.of());
        var more = List.of(new Trainer.Part(samples, EnumSet.allOf(Tag.class), 0, 0));
        for (int i = 0; i < 100; i++) {
            other.pass(more, 1);
        }
        assertThat(labels(other, "greet xylofant today")).containsExactly(0, Tag.PERSON.begin(), 0);
    }

    @Test
    void whatACorpusDoesNotAnnotateIsNotUnlearnedThere() {
        var marked = new ArrayList<Sample>();
        var silent = new ArrayList<Sample>();
        for (String word : WORDS) {
            marked.add(sample("greet ", word, " today", true));
            for (int i = 0; i < 4; i++) {
                silent.add(sample("greet ", word, " today", false));
            }
        }
        var lexicon = new java.util.HashMap<String, Tag>();
        for (String word : WORDS) {
            lexicon.put(word, Tag.PERSON);
        }
        var trainer = new Trainer(12, 1, lexicon);
        var parts = List.of(
                new Trainer.Part(marked, EnumSet.allOf(Tag.class), 0, 0),
                new Trainer.Part(silent, EnumSet.of(Tag.PLACE), 0, 0));
        for (int i = 0; i < 10; i++) {
            trainer.pass(parts, 1);
        }
        assertThat(labels(trainer, "greet zorv today")).containsExactly(0, Tag.PERSON.begin(), 0);
    }

    @Test
    void whatNobodyIsSureOfTeachesNothing() {
        var samples = greetedAndPainted();
        for (int i = 0; i < 40; i++) {
            samples.add(new Sample("greet zorv today", List.of(new Span(6, 10, Span.UNSURE))));
        }
        var trainer = new Trainer(12, 1, Map.of());
        var parts = List.of(new Trainer.Part(samples, EnumSet.allOf(Tag.class), 0, 0.3));
        for (int i = 0; i < 20; i++) {
            trainer.pass(parts, 1);
        }
        assertThat(labels(trainer, "greet zorv today")).containsExactly(0, Tag.PERSON.begin(), 0);
        assertThat(labels(trainer, "paint zorv today")).containsExactly(0, 0, 0);
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        var samples = new Generator(9).samples(60);
        var parts = List.of(new Trainer.Part(samples, EnumSet.allOf(Tag.class), 0.2, 0.2));
        var one = new Trainer(10, 3, Map.of());
        var other = new Trainer(10, 3, Map.of());
        one.pass(parts, 1);
        other.pass(parts, 1);
        assertThat(one.weights()).isEqualTo(other.weights());
    }
}
