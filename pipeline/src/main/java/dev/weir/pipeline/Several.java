package dev.weir.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does the same with each of many by several threads. */
final class Several {
    private Several() {}

    /** What became of one. */
    private record Done<B>(@Nullable B answer, @Nullable Throwable failure) {}

    /**
     * The answers, in order. After a failure no further one is begun; of several failures the first in order is thrown.
     *
     * @param threads at most so many, this one among them
     */
    static <A, B> List<B> map(List<A> all, int threads, Function<A, B> work) {
        var next = new AtomicInteger();
        var done = new ArrayList<@Nullable Done<B>>(java.util.Collections.nCopies(all.size(), null));
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                Done<B> each;
                try {
                    each = new Done<>(work.apply(all.get(i)), null);
                } catch (RuntimeException | Error e) {
                    each = new Done<>(null, e);
                    next.set(all.size());
                }
                synchronized (done) {
                    done.set(i, each);
                }
            }
        };
        var others = new Thread[Math.max(0, Math.min(threads, all.size()) - 1)];
        Arrays.setAll(
                others,
                t -> Thread.ofPlatform().daemon().name("weir-several-" + t).start(worker));
        worker.run();
        try {
            for (var other : others) {
                other.join();
            }
        } catch (InterruptedException e) {
            next.set(all.size());
            Thread.currentThread().interrupt();
            throw WeirException.check("interrupted; nothing was released");
        }
        var answers = new ArrayList<B>();
        synchronized (done) {
            for (var each : done) {
                switch (each) {
                    case null -> {}
                    case Done<B>(var __, RuntimeException e) -> throw e;
                    case Done<B>(var __, Error e) -> throw e;
                    case Done<B>(var answer, var __) when answer != null -> answers.add(answer);
                    default -> throw new IllegalStateException("no answer");
                }
            }
        }
        if (answers.size() != all.size()) {
            throw new IllegalStateException("not all were done");
        }
        return answers;
    }
}
