package dev.hindsight.task;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.cause.Cause;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.workspace.CurrentWorkspace;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.write.createtask.TaskCreation;
import dev.hindsight.task.write.createtask.TaskCreation.Item;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class TakesKeysWithoutGapsIT {

    private static final int TRANSACTIONS = 40;

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    TaskCreation creation;

    /** As the threads that hear of publications. */
    private static final ThreadFactory EVERYWHERE =
            CurrentWorkspace.everywhere(Thread.ofPlatform().factory());

    @Test
    void whenManyCreateAtOnceAndSomeOfThemFail() {
        try (var executor = Executors.newFixedThreadPool(8, EVERYWHERE)) {
            var all = IntStream.range(0, TRANSACTIONS)
                    .mapToObj(n -> runAsync(() -> createTwoTasks(n, n % 4 == 0), executor)
                            .exceptionally(failed -> null))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }

        int expected = 2 * (TRANSACTIONS - TRANSACTIONS / 4);
        var reader = Api.as(port, "victor", "/gapless/viewer");
        Tasks.titles(reader, "gapless", expected);
        assertThat(reader.get("gapless/tasks?limit=200").texts("items", "key"))
                .containsExactlyElementsOf(IntStream.range(0, expected)
                        .mapToObj(n -> "TASK-" + (expected - n))
                        .toList());
    }

    @Test
    void whenTheSameItemsAreCreatedAtOnce() {
        try (var executor = Executors.newFixedThreadPool(8, EVERYWHERE)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(n ->
                            runAsync(() -> create(items("same", 1)), executor).exceptionally(failed -> null))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
        create(items("same", 2));

        var reader = Api.as(port, "victor", "/same/viewer");
        Tasks.titles(reader, "same", 4);
        assertThat(reader.get("same/tasks").texts("items", "key"))
                .containsExactly("TASK-4", "TASK-3", "TASK-2", "TASK-1");
    }

    private void createTwoTasks(int postmortem, boolean fails) {
        commands.inOneTransaction(() -> {
            creation.createMissing(items("gapless", postmortem));
            if (fails) {
                throw new IllegalStateException("Something later in the transaction went wrong");
            }
            return postmortem;
        });
    }

    private void create(List<Item> items) {
        commands.inOneTransaction(() -> {
            creation.createMissing(items);
            return items.size();
        });
    }

    private static List<Item> items(String workspace, int postmortem) {
        return IntStream.of(1, 2)
                .mapToObj(index -> new Item(
                        workspace,
                        new TaskFields("Item " + index, null, null, null),
                        null,
                        StoredFacts.source(workspace + ":postmortem:" + postmortem, index),
                        "paula",
                        new Cause("postmortem.published", "1")))
                .toList();
    }
}
