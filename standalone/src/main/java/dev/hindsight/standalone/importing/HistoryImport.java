package dev.hindsight.standalone.importing;

import dev.hindsight.console.login.LoginRefused;
import dev.hindsight.console.login.OriginUnreachable;
import dev.hindsight.standalone.api.ApiRefusal;
import dev.hindsight.standalone.api.ApiUnavailable;
import dev.hindsight.standalone.api.WorkspaceApi;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Imports a history, a line an incident. The lines are independent of each other: several are told at once, and a broken
 * one keeps no other from being told.
 */
public final class HistoryImport {

    private final WorkspaceApi api;
    private final Semaphore places;
    private final int atOnce;
    private final Consumer<String> failures;
    private final Tally tally = new Tally();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException end;

    /**
     * @param atOnce how many incidents are told at the same time
     * @param failures told which lines failed, and why
     */
    public HistoryImport(WorkspaceApi api, int atOnce, Consumer<String> failures) {
        this.api = api;
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce);
        this.failures = failures;
    }

    /** What has been done so far; it may be asked for at any time. */
    public Tally tally() {
        return tally;
    }

    /** The keys of the incidents that have been told, by their ids in the history. */
    public Map<String, String> keys() {
        return Map.copyOf(keys);
    }

    /**
     * Tells all lines. What had been told before is not changed.
     *
     * @throws ApiUnavailable when the API has gone
     * @throws ApiRefusal when the person may not import into the workspace, or there is none
     */
    public void tellAll(List<String> lines) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= lines.size() && end == null; number++) {
                var line = lines.get(number - 1);
                if (!line.isBlank()) {
                    var n = number;
                    places.acquireUninterruptibly();
                    threads.execute(() -> tell(n, line));
                }
            }
            places.acquireUninterruptibly(atOnce);
            places.release(atOnce);
        }
        if (end != null) {
            throw end;
        }
    }

    private void tell(int number, String line) {
        try {
            var incident = StatuspageIncident.read(line);
            var retelling = new Retelling(api, incident);
            retelling.tell();
            keys.put(incident.id(), retelling.key());
            tally.add(retelling);
        } catch (ApiUnavailable | LoginRefused | OriginUnreachable forAllLines) {
            end = forAllLines;
        } catch (ApiRefusal refusal) {
            if (refusal.isForEveryRequest()) {
                end = refusal;
            } else {
                failed(number, refusal);
            }
        } catch (RuntimeException broken) {
            failed(number, broken);
        } finally {
            places.release();
        }
    }

    private void failed(int number, RuntimeException why) {
        tally.addFailure();
        failures.accept("line " + number + ": " + why.getMessage());
    }
}
