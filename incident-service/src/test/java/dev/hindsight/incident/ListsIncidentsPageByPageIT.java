package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IncidentServiceTest
class ListsIncidentsPageByPageIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void showsTheNewestFirst(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("One");
        bob.open("Two");

        var list = bob.get("incidents");

        assertThat(list.each("key")).containsExactly("INC-2", "INC-1");
        assertThat(list.json().path("next_cursor").isNull()).isTrue();
        assertThat(list.json().path("items").path(0))
                .isEqualTo(bob.get("incidents/INC-2").json());
    }

    /** Otherwise one that waited would stand before those that were counted before it. */
    @Test
    void takesForTheTimeOfEachWhenItWasCounted(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("The first");
        var transaction = transactions.getTransaction(null);
        jdbc.sql("select last from incident_number where workspace = ? for update")
                .param(workspace.slug())
                .query()
                .singleRow();
        var waiting = CompletableFuture.supplyAsync(() -> bob.open("The second"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                        .query(Boolean.class)
                        .single());
        var counted = Instant.now().truncatedTo(ChronoUnit.MICROS);
        transactions.commit(transaction);

        var second = bob.get("incidents/" + waiting.join());

        assertThat(Instant.parse(second.text("created_at"))).isAfterOrEqualTo(counted);
        assertThat(Instant.parse(second.text("detected_at"))).isBeforeOrEqualTo(counted);
    }

    @Test
    void isEmptyInAnEmptyWorkspace(Workspace workspace) {
        assertThat(workspace.viewer("dora").get("incidents").response().body())
                .isEqualTo("{\"items\":[],\"next_cursor\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&service=web", "&tag=dns", "&service=web&tag=dns", "&service=web&status=open&q=title"})
    void turnsPagesWithoutARepetitionWhileNewOnesArrive(String narrowed, Workspace workspace) {
        var bob = workspace.engineer("bob");
        var labels = ", \"services\": [\"web\"], \"tags\": [\"dns\"]";
        var expected = new ArrayList<String>();
        for (int number = 1; number <= 5; number++) {
            expected.addFirst(bob.open("Same title", labels));
        }

        var first = bob.get("incidents?limit=2" + narrowed);
        bob.open("Same title", labels);
        var second = bob.get("incidents?limit=2" + narrowed + "&cursor=" + first.text("next_cursor"));
        var third = bob.get("incidents?limit=2" + narrowed + "&cursor=" + second.text("next_cursor"));

        var seen = new ArrayList<>(first.each("key"));
        seen.addAll(second.each("key"));
        seen.addAll(third.each("key"));
        assertThat(seen).isEqualTo(expected);
        assertThat(third.json().path("next_cursor").isNull()).isTrue();
    }

    @Test
    void endsWithAFullPage(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("One");
        bob.open("Two");

        assertThat(bob.get("incidents?limit=2").json().path("next_cursor").isNull())
                .isTrue();
    }

    @Test
    void isNarrowedByStatusSeverityServiceAndTag(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var web = bob.open("Web", ", \"severity\": \"P0\", \"services\": [\"web\", \"api\"], \"tags\": [\"dns\"]");
        var api = bob.open("Api", ", \"severity\": \"P0\", \"services\": [\"api\"], \"tags\": [\"tls\"]");
        bob.put("incidents/" + api + "/resolution", null);

        assertThat(keys(bob, "status=open")).containsExactly(web);
        assertThat(keys(bob, "status=resolved")).containsExactly(api);
        assertThat(keys(bob, "severity=P0")).containsExactly(api, web);
        assertThat(keys(bob, "severity=critical")).containsExactly(api, web);
        assertThat(keys(bob, "severity=p3")).isEmpty();
        assertThat(keys(bob, "service=web")).containsExactly(web);
        assertThat(keys(bob, "service=we")).isEmpty();
        assertThat(keys(bob, "tag=tls")).containsExactly(api);
        assertThat(keys(bob, "service=api&tag=dns&status=open&severity=sev1")).containsExactly(web);
        assertThat(keys(bob, "status=&severity=&service=&tag=&q=&from=&to=")).containsExactly(api, web);
    }

    @Test
    void isNarrowedToDrillsOrToBackfilledOnes(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var drill = bob.open("Drill", ", \"drill\": true");
        var backfilled = bob.open("Past", ", \"backfill\": true");

        assertThat(keys(bob, "drill=true")).containsExactly(drill);
        assertThat(keys(bob, "drill=false")).containsExactly(backfilled);
        assertThat(keys(bob, "backfill=true")).containsExactly(backfilled);
        assertThat(keys(bob, "drill=&backfill=false")).containsExactly(drill);
        assertThat(bob.get("incidents?drill=perhaps").invalidFields()).containsExactly("drill");
    }

    @ParameterizedTest
    @CsvSource({"P0, sev1, critical", "P1, sev2, major", "P2, sev3, minor", "P3, sev4, none"})
    void knowsEachSeverityByAllItsNames(String severity, String number, String word, Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Other", ", \"severity\": \"%s\"".formatted(severity.equals("P0") ? "P1" : "P0"));
        var key = bob.open("Slow", ", \"severity\": \"%s\"".formatted(word));

        assertThat(bob.get("incidents/" + key).text("severity")).isEqualTo(severity);
        for (var name : new String[] {severity, number, word}) {
            assertThat(keys(bob, "severity=" + name)).containsExactly(key);
        }
        assertThat(bob.get("incidents?severity=p9").invalidFields()).containsExactly("severity");
    }

    @Test
    void isNarrowedByTheServicesAndTagsThatItHasAfterACorrection(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Web", ", \"services\": [\"web\", \"api\", \"web\"], \"tags\": [\"dns\"]");
        bob.open("Other", ", \"services\": [\"web\"]");

        bob.patch("incidents/" + key, "{\"services\": [\"api\", \"mail\"], \"tags\": []}", "If-Match", "*");

        assertThat(keys(bob, "service=web")).containsExactly("INC-2");
        assertThat(keys(bob, "service=api")).containsExactly(key);
        assertThat(keys(bob, "service=mail")).containsExactly(key);
        assertThat(keys(bob, "tag=dns")).isEmpty();
    }

    @Test
    void isSearchedForWordsAsTheyStand(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var percent = bob.open("Pool 100% full");
        var underscore = bob.open("snake_case breaks");
        var described = bob.open("Other", ", \"description\": \"The POOL is fine \\\\ really\"");

        assertThat(keys(bob, "q=pool")).containsExactly(described, percent);
        assertThat(keys(bob, "q=" + Api.encoded("100%"))).containsExactly(percent);
        assertThat(keys(bob, "q=" + Api.encoded("%"))).containsExactly(percent);
        assertThat(keys(bob, "q=_")).containsExactly(underscore);
        assertThat(keys(bob, "q=" + Api.encoded("\\"))).containsExactly(described);
        assertThat(keys(bob, "q=" + Api.encoded("' or 1=1 --"))).isEmpty();
    }

    @Test
    void isNarrowedToATimeInWhichTheIncidentBegan(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var january = bob.open("Old", ", \"backfill\": true, \"started_at\": \"2025-01-10T00:00:00Z\"");
        var february = bob.open("Less old", ", \"backfill\": true, \"detected_at\": \"2025-02-10T00:00:00Z\"");
        var now = bob.open("New");

        assertThat(keys(bob, "from=2025-01-10T00:00:00Z&to=2025-02-10T00:00:00Z"))
                .describedAs("the first moment is in it, the last is not")
                .containsExactly(january);
        assertThat(keys(bob, "to=2025-03-01T00:00:00Z")).containsExactly(february, january);
        assertThat(keys(bob, "from=" + Api.encoded("2025-02-10T01:00:00+01:00")))
                .containsExactly(now, february);
    }

    private static List<String> keys(Api api, String query) {
        var list = api.get("incidents?" + query);
        assertThat(list.status()).describedAs("%s", list).isEqualTo(200);
        return list.each("key");
    }
}
