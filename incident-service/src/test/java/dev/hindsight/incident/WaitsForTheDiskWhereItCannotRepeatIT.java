package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class WaitsForTheDiskWhereItCannotRepeatIT {

    @Autowired
    Commands commands;

    @Autowired
    TokenStore tokens;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void butNotInAProcessorThatOnlyFollowsTheEvents() {
        assertThat(waitsAfter(() -> {})).isEqualTo("off");
    }

    @Test
    void alsoInAProcessorThatSendsCommands() {
        assertThat(waitsAfter(() -> {
                    try {
                        commands.send(new SetSeverity(
                                "nobody:incident:1", null, Severity.P1, null, Instant.EPOCH, new Actor("eve", true)));
                    } catch (Refused thereIsNone) {
                        // It was sent all the same.
                    }
                }))
                .isEqualTo("local");
    }

    private String waitsAfter(Runnable handling) {
        var processor = "probe-" + UUID.randomUUID();
        transactions.executeInTransaction(() -> {
            tokens.initializeTokenSegments(processor, 1);
            tokens.fetchToken(processor, 0);
        });
        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("something happened"));
        batch.attachTransaction(transactions);
        try {
            handling.run();
            // Servers of tests may be set to never wait.
            jdbc.sql("set local synchronous_commit = local").update();
            tokens.storeToken(new GlobalSequenceTrackingToken(1), processor, 0);
            return synchronousCommit();
        } finally {
            batch.rollback();
        }
    }

    private String synchronousCommit() {
        return jdbc.sql("select current_setting('synchronous_commit')")
                .query(String.class)
                .single();
    }
}
