package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralTest {
    private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

    @Test
    void theAnswersAreInOrderWhoeverGaveThem() {
        for (int threads : new int[] {1, 2, 7}) {
            assertThat(Several.map(MANY, threads, i -> "n" + i))
                    .hasSize(MANY.size())
                    .element(7777)
                    .isEqualTo("n7777");
        }
        assertThat(Several.map(List.of(), 4, i -> i)).isEmpty();
    }

    @Test
    void asManyThreadsAsSaidWorkAtOnce() {
        var all = new CountDownLatch(3);
        var workers = ConcurrentHashMap.newKeySet();
        Several.map(List.of(1, 2, 3), 3, i -> {
            workers.add(Thread.currentThread());
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return i;
        });
        assertThat(workers).hasSize(3);
    }

    @Test
    void aFailureIsThrownAndNoFurtherOneIsBegun() {
        var begun = new AtomicInteger();
        assertThatThrownBy(() -> Several.map(MANY, 2, i -> {
                    begun.incrementAndGet();
                    if (i >= 5) {
                        throw WeirException.source("t" + i, "is bad");
                    }
                    return i;
                }))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("is bad");
        assertThat(begun).hasValueLessThan(20);
        assertThatThrownBy(() -> Several.map(MANY, 2, i -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }
}
