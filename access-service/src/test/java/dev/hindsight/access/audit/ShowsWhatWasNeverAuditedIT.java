package dev.hindsight.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.audit.verification.Finding;
import dev.hindsight.access.audit.verification.Patience;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored and not in the log was kept from it, unless it is on its way. */
class ShowsWhatWasNeverAuditedIT extends TamperedAudit {

    @Test
    void ofAnEventThatWasNeverAudited() {
        var hidden = stored(6);
        append(List.of(stored(7)));

        assertThat(verified())
                .singleElement()
                .asString()
                .startsWith("event " + hidden.id())
                .endsWith("has no entry");
    }

    @Test
    void ofALogThatWasDeletedAsAWhole() {
        var oldest = stored(6, LONG_AGO);
        append(List.of(oldest));

        delete("true");
        jdbc.sql("delete from audit_head where workspace = ?").param(workspace).update();

        assertThat(verified()).containsExactly(notSince(oldest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "never"})
    void ofAnOldEventThatIsNotToldThoughNoneCameAfterIt(String timestamp) {
        var forgotten = stored(6);
        jdbc.sql("update domainevententry set timestamp = ? where eventidentifier = ?")
                .params(timestamp, forgotten.id())
                .update();

        assertThat(verified())
                .singleElement()
                .asString()
                .contains(forgotten.id())
                .endsWith("log since " + timestamp);
    }

    @Test
    void ofAnOldEventAlsoWhileNewEntriesArrive() {
        var forgotten = storedIn(workspace + "-too", 6, LONG_AGO);
        var fresh = stored(7);

        var report = verification(new Patience(1, () -> append(List.of(fresh)))).verify(count -> {});

        assertThat(report.findings()).extracting(Finding::what).contains(notSince(forgotten));
    }

    @Test
    void butNotOfAnEventWhoseEntryIsOnItsWay() {
        stored(6);

        assertThat(verified()).isEmpty();
        assertThat(verification().verify(count -> {}).underWay()).isPositive();
        assertThat(verification().verify(count -> {}).isCatchingUp()).isFalse();
    }

    @Test
    void butNotOfAnEventBeforeOthersOfAnotherWorkspace() {
        stored(6);
        var other = storedIn(workspace + "-too", 7, Instant.now());

        append(List.of(other));

        assertThat(verified()).isEmpty();
    }

    @Test
    void butAsksForPatienceWhileOldEntriesArrive() {
        var late = stored(6, LONG_AGO);
        stored(7, LONG_AGO);

        var report = verification(new Patience(1, () -> append(List.of(late)))).verify(count -> {});

        assertThat(ofWorkspace(report)).isEmpty();
        assertThat(report.isCatchingUp()).isTrue();
    }
}
