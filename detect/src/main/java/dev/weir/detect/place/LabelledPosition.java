package dev.weir.detect.place;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;

/** Latitude and longitude with their names beside them: {@code lat=48.8566 lon=2.3522}, {@code "latitude": 48.8566, …}. */
final class LabelledPosition implements Detector {
    private static final DataClass POSITION = Taxonomy.standard().get("place.position");
    private static final List<String> LATITUDE = List.of("lat", "latitude", "latitud", "breitengrad", "breite");
    private static final List<String> LONGITUDE =
            List.of("lon", "lng", "long", "longitude", "longitud", "laengengrad", "längengrad");
    /** Between a name and its number. */
    private static final int GAP = 6;
    /** Between the first number and the second name. */
    private static final int APART = 24;

    private final List<Trigger> triggers =
            LATITUDE.stream().map(Trigger::endingWord).toList();

    @Override
    public String name() {
        return "labelled-position";
    }

    @Override
    public List<Trigger> triggers() {
        return triggers;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        var hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int latitude = number(text, hits.end(hit));
            int end = end(text, latitude, 90);
            if (end < 0) {
                continue;
            }
            int name = end;
            while (name - end < APART && !Chars.letter(text.at(name)) && text.at(name) != '\n') {
                name++;
            }
            // geo_lat=… geo_lon=…
            int last = text.lettersEnd(name);
            while (text.at(last) == '_' && last - name < APART) {
                name = last + 1;
                last = text.lettersEnd(name);
            }
            String word = text.string().substring(name, last).toLowerCase(java.util.Locale.ROOT);
            if (LONGITUDE.contains(word)) {
                int longitude = number(text, last);
                int longitudeEnd = end(text, longitude, 180);
                if (longitudeEnd > 0) {
                    sink.add(POSITION, latitude, end, 0.8, "latitude beside longitude");
                    sink.add(POSITION, longitude, longitudeEnd, 0.8, "longitude beside latitude");
                }
            }
        }
    }

    /** Where a number begins behind a name, or -1. */
    private static int number(Text text, int from) {
        int i = from;
        while (i - from < GAP && " \t\"':=>".indexOf(text.at(i)) >= 0) {
            i++;
        }
        return i > from && (Chars.digit(text.at(i)) || text.at(i) == '-' || text.at(i) == '+') ? i : -1;
    }

    private static int end(Text text, int start, int most) {
        int end = start < 0 ? -1 : Position.degrees(text.string(), start, text.length(), most);
        if (end < 0 || Chars.letter(text.at(end)) || text.at(end) == '.') {
            return -1;
        }
        return Position.decimals(text.string(), start, end) >= Position.DECIMALS ? end : -1;
    }
}
