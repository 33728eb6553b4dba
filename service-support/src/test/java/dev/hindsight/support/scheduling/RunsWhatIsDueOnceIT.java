package dev.hindsight.support.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.hindsight.support.workspace.CurrentWorkspace;
import dev.hindsight.testsupport.infrastructure.TestDatabase;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsWhatIsDueOnceIT {

    private static final TaskDescriptor<Letter> WRITE = TaskDescriptor.of("write", Letter.class);

    private final TestDatabase database = TestInfrastructure.current().createDatabase();
    private final Queue<Letter> written = new ConcurrentLinkedQueue<>();
    private final Task<Letter> write =
            Tasks.oneTime(WRITE).onFailure(Retries.forTwoDays()).execute((task, _) -> written.add(task.getData()));

    @BeforeEach
    void migrate() {
        database.migrate("scheduling", "latest");
    }

    @Test
    void thoughTwoReplicasLookForIt() {
        var letters = IntStream.range(0, 200)
                .mapToObj(n -> new Letter("acme", "no. " + n))
                .toList();
        try (var one = replica(write).start();
                var _ = replica(write).start();
                var _ = CurrentWorkspace.of("acme")) {
            letters.forEach(letter -> schedule(one, letter));

            untilAsserted(() -> assertThat(written).containsExactlyInAnyOrderElementsOf(letters));
            untilAsserted(() -> assertThat(scheduled(one)).isEmpty());
            assertThat(one.meters
                            .find("dbscheduler_task_completions")
                            .tag("task", "write")
                            .counters())
                    .isNotEmpty();
        }
        assertThat(written).hasSameSizeAs(letters);
    }

    @Test
    void andNeverWhatATransactionTookBack() {
        try (var replica = replica(write).start();
                var _ = CurrentWorkspace.of("acme")) {
            replica.transactions.executeWithoutResult(transaction -> {
                schedule(replica, new Letter("acme", "taken back"));
                transaction.setRollbackOnly();
            });
            replica.transactions.executeWithoutResult(_ -> schedule(replica, new Letter("acme", "meant")));

            untilAsserted(() -> assertThat(scheduled(replica)).isEmpty());
        }
        assertThat(written).containsExactly(new Letter("acme", "meant"));
    }

    @Test
    void againWhereAReplicaDiedWhileItRan() throws InterruptedException {
        var running = new CountDownLatch(1);
        var died = new CountDownLatch(1);
        Task<Letter> slow = Tasks.oneTime(WRITE).execute((_, _) -> {
            running.countDown();
            awaitQuietly(died);
        });
        try (var first = replica(slow).start();
                var _ = CurrentWorkspace.of("acme")) {
            schedule(first, new Letter("acme", "urgent"));
            running.await();
            first.loseItsDatabase();
            died.countDown();
        }
        var muchLater = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));

        try (var second = new Replica(database, muchLater, write).start();
                var _ = CurrentWorkspace.of("acme")) {
            untilAsserted(() -> assertThat(scheduled(second)).isEmpty());
        }
        assertThat(written).containsExactly(new Letter("acme", "urgent"));
    }

    @Test
    void notBeforeItsTimeAndAlsoAfterARestart() {
        var now = Clock.systemUTC().instant();
        var letter = new Letter("acme", "for tomorrow");
        try (var before = replica(write).start();
                var _ = CurrentWorkspace.of("acme")) {
            var tomorrow = WRITE.instance("acme:letter:1").data(letter).scheduledTo(now.plus(Duration.ofDays(1)));
            assertThat(before.scheduler.scheduleIfNotExists(tomorrow)).isTrue();
            assertThat(before.scheduler.scheduleIfNotExists(tomorrow)).isFalse();
            schedule(before, new Letter("acme", "for now"));
            untilAsserted(() -> assertThat(written).containsExactly(new Letter("acme", "for now")));
        }
        written.clear();

        var theDayAfter = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        try (var _ = new Replica(database, theDayAfter, write).start()) {
            untilAsserted(() -> assertThat(written).containsExactly(letter));
        }
    }

    @Test
    void againLaterWhereItFailed() {
        Task<Letter> failing = Tasks.oneTime(WRITE)
                .onFailure(Retries.forTwoDays())
                .execute((_, _) -> {
                    throw new IllegalStateException("no ink");
                });
        try (var first = replica(failing).start();
                var _ = CurrentWorkspace.of("acme")) {
            schedule(first, new Letter("acme", "second try"));
            untilAsserted(() -> assertThat(failures(first)).containsExactly(1));
        }
        var aMinuteLater = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        try (var _ = new Replica(database, aMinuteLater, write).start()) {
            untilAsserted(() -> assertThat(written).containsExactly(new Letter("acme", "second try")));
        }
    }

    @Test
    void forAllWorkspacesThoughEachSeesOnlyItsOwn() {
        try (var replica = replica(write)) {
            try (var _ = CurrentWorkspace.of("acme")) {
                schedule(replica, new Letter("acme", "a"));
            }
            try (var _ = CurrentWorkspace.of("globex")) {
                schedule(replica, new Letter("globex", "g"));
                assertThat(scheduled(replica)).containsExactly("globex:letter:g");
            }
            replica.start();

            untilAsserted(() ->
                    assertThat(written).containsExactlyInAnyOrder(new Letter("acme", "a"), new Letter("globex", "g")));
        }
    }

    private Replica replica(Task<?> task) {
        return new Replica(database, Clock.systemUTC(), task);
    }

    private static void schedule(Replica replica, Letter letter) {
        replica.scheduler.schedule(WRITE.instance(letter.workspace() + ":letter:" + letter.text())
                .data(letter)
                .scheduledTo(Clock.systemUTC().instant()));
    }

    private static List<String> scheduled(Replica replica) {
        return replica.jdbc
                .sql("select task_instance from scheduled_tasks")
                .query(String.class)
                .list();
    }

    /** On this thread, which says whose rows it sees. */
    private static void untilAsserted(ThrowingRunnable assertion) {
        await().pollInSameThread().untilAsserted(assertion);
    }

    /** Of those that wait for another try. */
    private static List<Integer> failures(Replica replica) {
        return replica.jdbc
                .sql("select consecutive_failures from scheduled_tasks where not picked and execution_time > now()")
                .query(Integer.class)
                .list();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Letter(String workspace, String text) {}
}
