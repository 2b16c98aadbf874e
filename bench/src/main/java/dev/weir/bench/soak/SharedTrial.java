package dev.weir.bench.soak;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that share one scanner find what one alone finds. */
final class SharedTrial implements Trial {
    private static final int TEXTS = 40;
    private static final int MOST = 4000;
    private static final int THREADS = 8;

    private final Texts texts;
    private final TextScanner scanner;

    SharedTrial(Texts texts, TextScanner scanner) {
        this.texts = texts;
        this.scanner = scanner;
    }

    @Override
    public String name() {
        return "shared scanner";
    }

    @Override
    public void run(Random random) throws Exception {
        var some = new ArrayList<String>();
        var alone = new ArrayList<Verdict>();
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next(random, MOST);
            some.add(text);
            alone.add(scanner.scan(text));
        }
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < THREADS; i++) {
            var order = new Random(random.nextLong());
            boolean keepsBuffers = i % 2 == 0;
            tasks.add(() -> firstDifference(some, alone, order, keepsBuffers));
        }
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> task : pool.invokeAll(tasks)) {
                if (task.get() >= 0) {
                    throw new Difference(
                            "text " + task.get() + " of the round has other findings beside other threads");
                }
            }
        }
    }

    private int firstDifference(List<String> some, List<Verdict> alone, Random random, boolean keepsBuffers) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < some.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        var reader = scanner.reader();
        for (int i : order) {
            Verdict verdict = keepsBuffers ? reader.scan(some.get(i)) : scanner.scan(some.get(i));
            if (!verdict.equals(alone.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
