package dev.weir.bench.generate;

import java.util.List;
import java.util.Random;

/** Where the hospital's patients live: towns around Boston, in three areas of three ZIP digits. */
final class Region {
    /** A ZIP code, its town and the area codes of its telephones. */
    record Town(String city, String zip, String areaCode) {}

    static final String STATE = "MA";

    static final List<Town> TOWNS = List.of(
            new Town("Boston", "02116", "617"),
            new Town("Boston", "02118", "617"),
            new Town("Boston", "02124", "857"),
            new Town("Cambridge", "02138", "617"),
            new Town("Cambridge", "02139", "617"),
            new Town("Somerville", "02143", "617"),
            new Town("Malden", "02148", "781"),
            new Town("Chelsea", "02150", "617"),
            new Town("Revere", "02151", "781"),
            new Town("Medford", "02155", "781"),
            new Town("Quincy", "02169", "617"),
            new Town("Braintree", "02184", "781"),
            new Town("Woburn", "01801", "781"),
            new Town("Burlington", "01803", "781"),
            new Town("Andover", "01810", "978"),
            new Town("Billerica", "01821", "978"),
            new Town("Chelmsford", "01824", "978"),
            new Town("Lowell", "01851", "978"),
            new Town("Lowell", "01854", "978"),
            new Town("Reading", "01867", "781"),
            new Town("Wakefield", "01880", "781"),
            new Town("Lynn", "01902", "781"),
            new Town("Lynn", "01905", "781"),
            new Town("Saugus", "01906", "781"),
            new Town("Beverly", "01915", "978"),
            new Town("Danvers", "01923", "978"),
            new Town("Gloucester", "01930", "978"),
            new Town("Peabody", "01960", "978"),
            new Town("Salem", "01970", "978"));

    private Region() {}

    static Town draw(Random random) {
        return TOWNS.get(random.nextInt(TOWNS.size()));
    }
}
