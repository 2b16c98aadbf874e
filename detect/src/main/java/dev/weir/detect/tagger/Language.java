package dev.weir.detect.tagger;

import dev.weir.detect.Text;
import dev.weir.detect.WordMap;

/** The language of a text by a vote of its function words; {@link #UNKNOWN} if too few are seen or two are as likely. */
@SuppressWarnings("EnumOrdinal")
public enum Language {
    UNKNOWN(""),
    ENGLISH(
            "the and of to in is that it for was on are with as he be at by i this had not but from or have an they which"
                    + " you were her she there been their we him has when who will no if out so what up my your please"),
    GERMAN("der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er"
            + " hat dass sie nach wird bei einer um am sind noch wie einem uber so zum war haben nur oder aber vor zur"
            + " bis ich wir ihr sehr bitte herr frau wurde"),
    FRENCH("de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont la son avec aux"
            + " elle nous vous ont ete cette je mais ou ses leur bonjour monsieur madame chez"),
    SPANISH("de la que el en y los se del las un por con no una su para es al lo como mas o pero sus le ha me si sin"
            + " sobre este ya entre cuando todo esta ser son dos fue paciente anos senor desde muy"),
    PORTUGUESE("de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das seu sua ou"
            + " quando muito nos ja eu tambem so pelo pela ate isso ela foi esta sao voce"),
    ITALIAN("di e il la che in un a per del non con una le dei da si al sono i della nel ha gli alla come anche piu lo"
            + " ma su questo o dalla suo sua delle era signor presso essere"),
    DUTCH(
            "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar door heeft"
                    + " hij wordt over tot je ze mijn deze was geen wij mevrouw meneer"),
    SWEDISH("och i att det som en pa ar av for med den till inte har de om ett han men var jag sig fran vi sa kan nar"
            + " ska hon under ocksa efter eller nu sin dar vid mot skulle"),
    DANISH(
            "og i at det som en pa er af for med den til ikke har de om et han men var jeg sig fra vi sa kan nar skal hun"
                    + " under ogsa efter eller nu sin der ved mod skulle blev hvor vaere meget");

    /** Words looked at. */
    private static final int MOST = 400;

    private static final Language[] ALL = values();
    private static final WordMap WORDS = new WordMap();

    static {
        for (Language language : ALL) {
            WORDS.with(1 << language.ordinal(), language.words);
        }
    }

    private final String words;

    Language(String words) {
        this.words = words;
    }

    /** Its place in the order, from 0; a part of the model's features. */
    public int number() {
        return ordinal();
    }

    static boolean isFunctionWord(long hash) {
        return WORDS.get(hash) != 0;
    }

    /** The language of the most function words among the first 400 words. */
    public static Language of(Text text) {
        int[] votes = new int[ALL.length];
        int n = Math.min(MOST, text.words());
        for (int w = 0; w < n; w++) {
            int bits = WORDS.get(text.wordHash(w));
            if (bits != 0) {
                // a word of one language says more than one of five
                int weight = 12 / Integer.bitCount(bits);
                for (int rest = bits; rest != 0; rest &= rest - 1) {
                    votes[Integer.numberOfTrailingZeros(rest)] += weight;
                }
            }
        }
        int best = 0;
        int second = 0;
        for (int l = 1; l < votes.length; l++) {
            if (votes[l] > votes[best]) {
                second = votes[best];
                best = l;
            } else {
                second = Math.max(second, votes[l]);
            }
        }
        return votes[best] > second && votes[best] >= 8 ? ALL[best] : UNKNOWN;
    }
}
