package dev.weir.detect.tagger;

import dev.weir.detect.WordMap;

/**
 * Words for those of a country or a faith, which look like names of places: {@code the Palestinian leaders}, {@code Sunni
 * Arabs}; and storms, which bear names of people. Where they tell of a person, the vocabulary finds them.
 */
final class Groups {
    private static final WordMap NATIONS = new WordMap()
            .with(
                    1,
                    "afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian"
                            + " austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian"
                            + " british bulgarian burmese cambodian cameroonian canadian chechen chilean chinese"
                            + " colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian"
                            + " english eritrean estonian ethiopian european filipino finnish french georgian german"
                            + " ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian"
                            + " iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean"
                            + " kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian"
                            + " macedonian malaysian maltese mexican moldovan mongolian montenegrin moroccan mozambican"
                            + " namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian"
                            + " panamanian paraguayan persian peruvian polish portuguese qatari romanian russian rwandan"
                            + " salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali spanish"
                            + " sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish"
                            + " turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian"
                            + " zimbabwean");
    private static final WordMap MANY = new WordMap()
            .with(
                    1,
                    "afghans africans albanians algerians americans arabs argentinians armenians asians australians"
                            + " austrians belgians bosnians brazilians brits bulgarians canadians chechens chileans"
                            + " colombians croats cubans czechs danes egyptians ethiopians europeans filipinos finns"
                            + " georgians germans greeks haitians hungarians indians indonesians iranians iraqis israelis"
                            + " italians jordanians kazakhs kenyans koreans kurds kuwaitis latvians libyans lithuanians"
                            + " malaysians mexicans moroccans nigerians norwegians pakistanis palestinians persians"
                            + " peruvians romanians russians saudis scots serbs slovaks somalis spaniards swedes syrians"
                            + " tibetans tunisians turks ukrainians venezuelans yemenis zionists christians muslims"
                            + " moslems jews hindus buddhists sikhs catholics protestants mormons sunnis shiites shias"
                            + " latinos hispanics");
    private static final WordMap FAITHS = new WordMap()
            .with(
                    1,
                    "christian muslim moslem islamic jewish hindu buddhist sikh catholic protestant sunni shiite shia"
                            + " zionist latino hispanic");
    private static final WordMap STORMS = new WordMap().with(1, "hurricane typhoon cyclone");

    private Groups() {}

    /** Whether all words of a span are such words; of one word for one person, which is a surname too, not if it may be one. */
    static boolean only(Tag tag, Segment segment, int first, int end) {
        int words = 0;
        boolean many = false;
        for (int i = first; i < end; i++) {
            if (!segment.isWord(i)) {
                return false;
            }
            long hash = segment.text().wordHash(segment.word(i));
            boolean plural = MANY.get(hash) != 0;
            if (!plural && NATIONS.get(hash) == 0 && FAITHS.get(hash) == 0) {
                return false;
            }
            words++;
            many |= plural;
        }
        return tag != Tag.PERSON || words > 1 || many;
    }

    /** Whether a span is the name of a storm. */
    static boolean storm(Segment segment, int first, int end) {
        return storm(segment, first) && end - first > 1 || first > 0 && storm(segment, first - 1);
    }

    private static boolean storm(Segment segment, int token) {
        return segment.isWord(token) && STORMS.get(segment.text().wordHash(segment.word(token))) != 0;
    }
}
