package dev.weir.bench;

import java.util.Locale;

/**
 * One result: Weir beside a peer, medians of the same run.
 *
 * @param ratio above 1 when Weir is better
 */
record Line(String bench, String name, double ours, double peer, String peerName, String unit, double ratio) {
    /** Less is better: seconds, bytes. */
    static Line lessIsBetter(String bench, String name, double ours, double peer, String peerName, String unit) {
        return new Line(bench, name, ours, peer, peerName, unit, peer / ours);
    }

    /** More is better: megabytes a second. */
    static Line moreIsBetter(String bench, String name, double ours, double peer, String peerName, String unit) {
        return new Line(bench, name, ours, peer, peerName, unit, ours / peer);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"case\":\"%s\",\"ours\":%.4f,\"peer\":%.4f,\"peer_name\":\"%s\",\"unit\":\"%s\",\"ratio\":%.4f}",
                bench,
                name,
                ours,
                peer,
                peerName,
                unit,
                ratio);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%-14s %-28s weir %10.3f %-4s  %s %10.3f %-4s  ratio %.3f",
                bench,
                name,
                ours,
                unit,
                peerName,
                peer,
                unit,
                ratio);
    }
}
