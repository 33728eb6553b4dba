package dev.hindsight.notification.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BoundedLookUpsTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void holdsNoVirtualThreadWhileTheSystemLooksANameUp() throws Exception {
        var isVirtual = new AtomicBoolean(true);
        var names = new BoundedLookUps(host -> {
            isVirtual.set(Thread.currentThread().isVirtual());
            return Addresses.of("93.184.215.14");
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.submit(() -> names.lookUp("hooks.example.org")).get())
                    .containsExactly(InetAddress.ofLiteral("93.184.215.14"));
        }
        assertThat(isVirtual).isFalse();
    }

    @Test
    void givesANameUpWhoseServerIsSilentAndAsksForItOnce() {
        var silent = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var names = new BoundedLookUps(
                host -> {
                    asked.incrementAndGet();
                    await(silent);
                    return Addresses.of("93.184.215.14");
                },
                SHORT);

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> names.lookUp("silent.example.org")).isInstanceOf(UnknownHostException.class);
        }
        assertThat(asked).hasValue(1);
        silent.countDown();
    }

    @Test
    void looksAnotherNameUpMeanwhileAndTheSameOneAgainAfterwards() throws Exception {
        var silent = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var names = new BoundedLookUps(
                host -> {
                    if (host.startsWith("silent")) {
                        await(silent);
                    }
                    return Addresses.of("93.184.215." + asked.incrementAndGet());
                },
                Duration.ofSeconds(5));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> names.lookUp("silent.example.org"));
            assertThat(names.lookUp("hooks.example.org")).containsExactly(Addresses.of("93.184.215.1"));
            assertThat(names.lookUp("other.example.org")).containsExactly(Addresses.of("93.184.215.2"));
            silent.countDown();
            assertThat(waiting.get()).containsExactly(Addresses.of("93.184.215.3"));
        }
    }

    @Test
    void looksMoreNamesUpThanItHasThreads() throws Exception {
        var names = new BoundedLookUps(_ -> Addresses.of("93.184.215.14"));
        var many = IntStream.range(0, 2_000)
                .<Callable<InetAddress[]>>mapToObj(number -> () -> names.lookUp(number + ".example.org"))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(many)).allMatch(answer -> answer.resultNow().length == 1);
        }
    }

    @Test
    void leavesThreadsForOthersWhenAllNamesOfAnOwnerAreSilent() throws Exception {
        try (var silence = new Silence()) {
            var names = new BoundedLookUps(silence, Duration.ofSeconds(1));
            silence.of(names, number -> number + ".silent" + number % 7 + ".silent.co.uk");

            assertThat(silence.asked()).hasSize(32);
            assertThat(names.lookUp("hooks.honest.co.uk")).containsExactly(Addresses.of("93.184.215.14"));
        }
    }

    @Test
    void waitsForAThreadWhenAllAreTakenAndLooksNothingUpForThoseWhoHaveGivenUp() throws Exception {
        try (var silence = new Silence();
                var threads = Executors.newSingleThreadExecutor()) {
            var names = new BoundedLookUps(silence, Duration.ofSeconds(2));
            silence.of(names, number -> "hooks.silent" + number + ".org");
            assertThat(silence.asked()).hasSize(256);
            assertThatThrownBy(() -> names.lookUp("late.example.org")).hasRootCauseInstanceOf(TimeoutException.class);

            var waiting = new AtomicReference<Thread>();
            var patient = threads.submit(() -> {
                waiting.set(Thread.currentThread());
                return names.lookUp("patient.example.org");
            });
            Awaitility.await()
                    .until(() -> waiting.get() != null && waiting.get().getState() == Thread.State.TIMED_WAITING);
            silence.end();

            assertThat(patient.get()).containsExactly(Addresses.of("93.184.215.14"));
            assertThat(silence.asked()).contains("patient.example.org").doesNotContain("late.example.org");
        }
    }

    @Test
    void saysThatANameIsUnknown() {
        var names = new BoundedLookUps(OutboundCorpus.names());

        assertThatThrownBy(() -> names.lookUp("unknown.example.org"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("unknown.example.org");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server of names that says nothing of those that are silent. */
    private static final class Silence implements HostNames, AutoCloseable {

        private final CountDownLatch over = new CountDownLatch(1);
        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        @Override
        public InetAddress[] lookUp(String host) {
            asked.add(host);
            if (host.contains("silent")) {
                await(over);
            }
            return Addresses.of("93.184.215.14");
        }

        /** Lets somebody ask for 300 names until they give up. */
        void of(HostNames names, IntFunction<String> name) throws InterruptedException {
            var silent = IntStream.range(0, 300)
                    .<Callable<InetAddress[]>>mapToObj(number -> () -> names.lookUp(name.apply(number)))
                    .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(threads.invokeAll(silent)).allMatch(answer -> answer.state() == Future.State.FAILED);
            }
        }

        Set<String> asked() {
            return asked;
        }

        void end() {
            over.countDown();
        }

        @Override
        public void close() {
            end();
        }
    }
}
