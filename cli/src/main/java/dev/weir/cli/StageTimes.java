package dev.weir.cli;

import dev.weir.pipeline.Progress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Takes the time of each stage, for {@code --timings}. */
final class StageTimes implements Progress {
    private final Progress next;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private String stage = "start";
    private long since = System.nanoTime();

    StageTimes(Progress next) {
        this.next = next;
    }

    @Override
    public synchronized void begin(String stage, String source, long records) {
        turn(stage);
        next.begin(stage, source, records);
    }

    @Override
    public void advance(long records) {
        next.advance(records);
    }

    private void turn(String to) {
        long now = System.nanoTime();
        nanos.merge(stage, now - since, Long::sum);
        stage = to;
        since = now;
    }

    /** One line a stage. */
    synchronized void print(Terminal terminal) {
        turn("end");
        nanos.forEach((name, time) ->
                terminal.err.println(String.format(Locale.ROOT, "weir: %-8s %7.3f s", name, time / 1e9)));
    }
}
