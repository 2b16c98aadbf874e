package dev.weir.cli;

import dev.weir.pipeline.Progress;
import java.util.concurrent.atomic.AtomicLong;

/** A live bar for the source that is being worked on, on a terminal's last line. */
final class Bars implements Progress {
    private static final long EVERY = 80_000_000;
    private static final int WIDTH = 24;

    private final Terminal terminal;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lastShown = new AtomicLong();
    private volatile String label = "";
    private volatile long total;

    private Bars(Terminal terminal) {
        this.terminal = terminal;
    }

    static Progress on(Terminal terminal) {
        return terminal.bars ? new Bars(terminal) : Progress.NONE;
    }

    @Override
    public void begin(String stage, String source, long records) {
        label = stage + " " + Terminal.safe(source);
        total = records;
        done.set(0);
        show();
    }

    @Override
    public void advance(long records) {
        done.addAndGet(records);
        long now = System.nanoTime();
        long last = lastShown.get();
        if (now - last > EVERY && lastShown.compareAndSet(last, now)) {
            show();
        }
    }

    private void show() {
        String name = label.length() > 40 ? label.substring(0, 39) + "…" : label;
        String bar = "";
        if (total > 1) {
            double share = Math.min(1, (double) done.get() / total);
            int full = (int) Math.round(share * WIDTH);
            bar = " " + "█".repeat(full) + "░".repeat(WIDTH - full) + String.format(" %3.0f %%", 100 * share);
        }
        terminal.err.print("\r\u001b[K" + name + bar);
        terminal.err.flush();
    }

    /** Takes the bar away. */
    static void clear(Terminal terminal) {
        if (terminal.bars) {
            terminal.err.print("\r\u001b[K");
            terminal.err.flush();
        }
    }
}
