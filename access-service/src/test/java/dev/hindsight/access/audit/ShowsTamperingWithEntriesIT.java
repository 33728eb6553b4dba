package dev.hindsight.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hindsight.access.audit.chain.Seals;
import dev.hindsight.access.audit.verification.Finding;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries of the log are changed, taken out, put in or written anew. */
class ShowsTamperingWithEntriesIT extends TamperedAudit {

    @Autowired
    MeterRegistry meters;

    @Test
    void ofAnEntryThatWasChanged() {
        jdbc.sql("update audit_entry set entry = jsonb_set(entry, '{user}', '\"nobody\"') where workspace = ?"
                        + " and position = 3")
                .param(workspace)
                .update();

        assertThat(verified()).containsExactly("entry 3 was changed");
    }

    @Test
    void ofAnEntryThatWasDeleted() {
        delete("position = 3");

        assertThat(verified()).containsExactly("entry 3 is missing");
    }

    @Test
    void ofAnEndThatWasCut() {
        delete("position > 3");

        assertThat(verified()).containsExactly("entry 4 and those after it are missing: the end was cut, it had 5");
    }

    @Test
    void ofAnEndThatWasCutWithItsHeadAlsoAfterMoreWasAppended() {
        delete("position > 3");
        jdbc.sql(
                        """
                        update audit_head set position = 3, hash = (
                            select hash from audit_entry entry where entry.workspace = audit_head.workspace and position = 3)
                        where workspace = ?
                        """)
                .param(workspace)
                .update();
        append(List.of(stored(6)));

        assertThat(verified()).singleElement().asString().contains("not sealed by this installation");
    }

    @Test
    void ofAnEntryThatWasInserted() {
        jdbc.sql("update audit_entry set position = position + 1 where workspace = ? and position = 5")
                .param(workspace)
                .update();
        insert(5, entry(workspace, UUID.randomUUID().toString(), null));

        assertThat(verified()).containsExactly("entry 6 was changed");
    }

    @Test
    void ofEntriesThatWereExchanged() {
        jdbc.sql(
                        """
                        update audit_entry set entry = (
                            select entry from audit_entry other where other.workspace = audit_entry.workspace
                                and other.position = 5 - audit_entry.position) || jsonb_build_object('id', 'x' || position)
                        where workspace = ? and position in (2, 3)
                        """)
                .param(workspace)
                .update();

        assertThat(verified()).containsExactly("entry 2 was changed");
    }

    @Test
    void ofAWholeChainThatWasWrittenAnewWithoutTheKey() {
        delete("true");
        jdbc.sql("delete from audit_head where workspace = ?").param(workspace).update();
        entries.remove(2);
        var position = 0L;
        for (var entry : entries) {
            insert(position + 1, entry);
            position++;
        }
        var head = new Seals("a guess").sealed(workspace, position, hashOf(position));
        jdbc.sql("insert into audit_head (workspace, position, hash, seal) values (?, ?, ?, ?)")
                .params(workspace, position, head.hash(), String.valueOf(head.seal()))
                .update();

        assertThat(verified()).singleElement().asString().contains("not sealed by this installation");
    }

    @Test
    void inOneLogAlsoWhereAnotherCannotBeRead() {
        var second = workspace + "-too";
        append(List.of(storedIn(second, 1, Instant.now())));
        jdbc.sql("update audit_entry set previous_hash = '\"' where workspace = ? and position = 2")
                .param(workspace)
                .update();
        jdbc.sql("update audit_head set seal = '' where workspace = ?")
                .param(second)
                .update();

        assertThat(verification().verify(count -> {}).findings())
                .extracting(Finding::workspace)
                .contains(workspace, second);
        assertThat(verified()).containsExactly("entry 2 was changed");
    }

    @Test
    void andSaysWhenALogBegins() {
        assertThat(meters.counter("hindsight.audit.begun").count()).isPositive();
        var before = meters.counter("hindsight.audit.begun").count();

        append(List.of(stored(6)));
        assertThat(meters.counter("hindsight.audit.begun").count()).isEqualTo(before);

        delete("true");
        jdbc.sql("delete from audit_head where workspace = ?").param(workspace).update();
        append(entries);
        assertThat(meters.counter("hindsight.audit.begun").count()).isEqualTo(before + 1);
    }

    @Test
    void andTheTableItselfRefusesFirst() {
        jdbc.sql("alter table audit_entry enable trigger user").update();

        for (var change :
                List.of("update audit_entry set hash = ''", "delete from audit_entry", "truncate table audit_entry")) {
            assertThat(catchThrowable(() -> jdbc.sql(change).update())).hasMessageContaining("only grows");
        }
        jdbc.sql("alter table audit_entry disable trigger user").update();
    }
}
