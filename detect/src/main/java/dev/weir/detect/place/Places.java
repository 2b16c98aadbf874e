package dev.weir.detect.place;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;
import dev.weir.detect.name.Lexicon;
import java.util.Locale;
import java.util.Set;

/** Cities, states, countries and positions. */
public final class Places {
    private static final int ALLOWED = Shape.LETTERS
            | Shape.BLANK
            | Shape.DASH
            | Shape.DOT
            | Shape.COMMA
            | Shape.PAREN
            | Shape.SLASH
            | Shape.OTHER
            | Shape.DIGIT;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Places() {}

    private static int listed(String value, Shape shape, int bit) {
        return (Lexicon.of(shape.wordHash(value)) & bit) != 0 ? WholeValue.CHECKED : WholeValue.SHAPED;
    }

    public static Kind city() {
        return Kind.of("address.city")
                .headers(
                        "city,town,stadt,ort,wohnort,ville,ciudad,citta,cidade,municipality,localidad,location,birthplace,"
                                + "place of birth,geburtsort,city name,cityname,commune,poblacion,comune,gemeinde,locality,place,"
                                + "hometown,stad,county")
                .whole(
                        0,
                        ALLOWED,
                        2,
                        80,
                        (value, shape) -> shape.letters() < 2 ? WholeValue.NO : listed(value, shape, Lexicon.CITY))
                .alone(0.15, 0.6)
                .aloneIf(mask -> (mask & Shape.DIGIT) == 0 && (mask & Shape.LETTERS) != 0)
                .build();
    }

    public static Kind state() {
        return Kind.of("address.state")
                .headers(
                        "state,province,region,bundesland,statefull,state code,provincia,estado,departement,kanton,canton,"
                                + "state province,st,prov,territory,state abbr")
                .whole(
                        0,
                        ALLOWED,
                        2,
                        60,
                        (value, shape) -> shape.letters() < 2
                                ? WholeValue.NO
                                : States.abbreviation(value) && Chars.upper(value.charAt(0))
                                        ? WholeValue.CHECKED
                                        : listed(value, shape, Lexicon.STATE))
                .alone(0.3, 0.9)
                .aloneIf(mask -> (mask & Shape.DIGIT) == 0 && (mask & Shape.LETTERS) != 0)
                .build();
    }

    public static Kind country() {
        return Kind.of("address.country")
                .headers("country,land,pays,pais,paese,nation,nationality,native country,country code,countryfull,"
                        + "staatsangehorigkeit,nationalite,nacionalidad,citizenship,birth country,country of birth,"
                        + "cntry,country name,ctry")
                .whole(
                        0,
                        ALLOWED,
                        2,
                        80,
                        (value, shape) -> shape.letters() < 2
                                ? WholeValue.NO
                                : value.length() == 2
                                        ? COUNTRIES.contains(value) ? WholeValue.SHAPED : WholeValue.NO
                                        : listed(value, shape, Lexicon.COUNTRY))
                .alone(0.05, 0.7)
                .aloneIf(mask -> (mask & Shape.DIGIT) == 0 && (mask & Shape.LETTERS) != 0)
                .build();
    }

    public static Kind position() {
        return Kind.of("place.position")
                .headers(
                        "latitude,longitude,lat,lon,lng,long,coordinates,gps,geo,geolocation,lat lon,latlng,breitengrad,"
                                + "langengrad,coords,position,geo point,latlong,coordenadas,latitud,longitud")
                .whole(
                        Shape.DIGIT,
                        Shape.DIGIT | Shape.DOT | Shape.DASH | Shape.COMMA | Shape.BLANK | Shape.PLUS | Shape.PAREN,
                        1,
                        48,
                        (value, shape) -> !shape.has(Shape.COMMA)
                                ? Position.degrees(value, 0, value.length(), 180) == value.length()
                                        ? WholeValue.SHAPED
                                        : WholeValue.NO
                                : Position.end(value, 0, value.length()) == value.length()
                                        ? WholeValue.CHECKED
                                        : WholeValue.NO)
                .alone(0)
                .aloneIf(mask -> (mask & Shape.COMMA) != 0)
                .detector(new Position())
                .detector(new LabelledPosition())
                .build();
    }
}
