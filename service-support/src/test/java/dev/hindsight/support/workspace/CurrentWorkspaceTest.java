package dev.hindsight.support.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CurrentWorkspaceTest {

    @Test
    void isNoneUntilItIsSaid() {
        assertThat(CurrentWorkspace.current()).isEmpty();
    }

    @Test
    void goesBackToWhatItWasBefore() {
        try (var _ = CurrentWorkspace.everywhere()) {
            try (var _ = CurrentWorkspace.of("acme")) {
                assertThat(CurrentWorkspace.current()).isEqualTo("acme");
            }
            assertThat(CurrentWorkspace.current()).isEqualTo("*");
        }
        assertThat(CurrentWorkspace.current()).isEmpty();
    }

    @Test
    void isNotPassedOnToOtherThreads() throws InterruptedException {
        var seen = new ArrayList<String>();
        try (var _ = CurrentWorkspace.of("acme")) {
            Thread.ofPlatform()
                    .start(() -> seen.add(CurrentWorkspace.current()))
                    .join();
        }
        assertThat(seen).containsExactly("");
    }

    @Test
    void isEveryOneOnThreadsThatAreMadeSo() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor(
                CurrentWorkspace.everywhere(Thread.ofPlatform().factory()))) {
            assertThat(threads.submit(CurrentWorkspace::current).get()).isEqualTo("*");
            // Also after a task that said something else.
            threads.submit(() -> {
                        try (var _ = CurrentWorkspace.of("acme")) {
                            return CurrentWorkspace.current();
                        }
                    })
                    .get();
            assertThat(threads.submit(CurrentWorkspace::current).get()).isEqualTo("*");
        }
    }

    @Test
    void isNeverEveryOneBecauseSomebodyCallsAWorkspaceSo() {
        assertThatThrownBy(() -> CurrentWorkspace.of("*")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CurrentWorkspace.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
