package dev.weir.pipeline.document;

import dev.weir.documents.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What of a document was not looked at, in words. */
public final class Unseen {
    private static final int PLACES = 20;

    private Unseen() {}

    /** How many images. */
    public static long images(List<Unread> unread) {
        return unread.stream().filter(each -> each.kind() == Unread.Kind.IMAGE).count();
    }

    /**
     * For people: {@code 2 images were not looked at: page 1, page 3}. The places may hold names out of the document.
     */
    public static Optional<String> withPlaces(List<Unread> unread) {
        var places = new LinkedHashMap<String, List<String>>();
        for (var each : unread) {
            places.computeIfAbsent(each.kind() == Unread.Kind.IMAGE ? "" : each.reason(), reason -> new ArrayList<>())
                    .add(each.location().isEmpty() ? "the document" : each.location());
        }
        var words = new ArrayList<String>();
        places.forEach((reason, all) -> words.add(
                (reason.isEmpty() ? images(all.size()) + " not looked at: " : "not looked at: " + reason + ": ")
                        + listed(all)));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    private static String listed(List<String> places) {
        var counts = new LinkedHashMap<String, Integer>();
        places.forEach(place -> counts.merge(place, 1, Integer::sum));
        var first = counts.keySet().stream().limit(PLACES).toList();
        int more = counts.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more places" : "");
    }

    /** {@code 2 images were}. */
    private static String images(long count) {
        return count == 1 ? "1 image was" : count + " images were";
    }

    /** For the record, without anything out of the document: {@code 2 images were not looked at}. */
    public static Optional<String> imagesCounted(List<Unread> unread) {
        long count = images(unread);
        return count == 0 ? Optional.empty() : Optional.of(images(count) + " not looked at");
    }

    /** For the record, without anything out of the document: {@code not looked at: encrypted (2)}. */
    public static Optional<String> othersCounted(List<Unread> unread) {
        var counts = new TreeMap<String, Integer>();
        for (var each : unread) {
            if (each.kind() != Unread.Kind.IMAGE) {
                counts.merge(each.reason(), 1, Integer::sum);
            }
        }
        var words = new ArrayList<String>();
        counts.forEach((reason, count) -> words.add(reason + (count > 1 ? " (" + count + ")" : "")));
        return words.isEmpty() ? Optional.empty() : Optional.of("not looked at: " + String.join("; ", words));
    }
}
