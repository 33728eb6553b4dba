package dev.hindsight.support.rebuild;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this replica does for a projection that is to be rebuilt. At the first sight of the rebuild it lets go of it, as all
 * replicas do. Whoever finds it in nobody's hands empties it and puts it before the first event, in one transaction; then all
 * take it up again.
 */
class ProjectionHere {

    private static final Logger log = LoggerFactory.getLogger(ProjectionHere.class);

    private final StreamingEventProcessor processor;
    private final EventStore events;
    private final TransactionManager transactions;
    private final ProjectionTable table;
    private @Nullable Instant letGoFor;
    private boolean letGo;

    ProjectionHere(
            StreamingEventProcessor processor,
            EventStore events,
            TransactionManager transactions,
            ProjectionTable table) {
        this.processor = processor;
        this.events = events;
        this.transactions = transactions;
        this.table = table;
    }

    String name() {
        return processor.getName();
    }

    /** @param rebuild that is under way, or null when there is none */
    void follow(@Nullable Rebuild rebuild) {
        if (rebuild != null && !rebuild.askedAt().equals(letGoFor)) {
            letGo = true;
            processor.shutDown();
            letGoFor = rebuild.askedAt();
        }
        if (rebuild == null || rebuild.completeAt() != null || empty(rebuild)) {
            takeUp();
        }
        if (rebuild != null
                && rebuild.completeAt() != null
                && isComplete(rebuild.completeAt())
                && table.finish(rebuild)) {
            log.info("{} is rebuilt", name());
        }
    }

    private boolean empty(Rebuild rebuild) {
        try {
            return transactions.fetchInTransaction(() -> {
                if (!table.takeOn(rebuild)) {
                    return false;
                }
                processor.resetTokens();
                table.emptied(rebuild, newest());
                log.info("{} is emptied and will be rebuilt", name());
                return true;
            });
        } catch (UnableToClaimTokenException inOtherHands) {
            log.debug("{} is still in the hands of another replica", name(), inOtherHands);
            return false;
        }
    }

    private long newest() {
        var head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    private void takeUp() {
        if (letGo) {
            // If it failed before, Axon would wait for up to a minute, as if emptying it had not helped.
            table.positions(name())
                    .keySet()
                    .forEach(segment -> processor.releaseSegment(segment, 0, TimeUnit.MILLISECONDS));
            processor.start();
            letGo = false;
        }
    }

    /** A position is stored seconds late when other segments have the last events; here it is known at once. */
    private boolean isComplete(long completeAt) {
        var reached = table.positions(name());
        processor
                .processingStatus()
                .forEach((segment, status) -> advance(reached, segment, status.getCurrentPosition()));
        return reached.values().stream().allMatch(position -> position >= completeAt);
    }

    private static void advance(Map<Integer, Long> reached, int segment, OptionalLong position) {
        position.ifPresent(here -> reached.merge(segment, here, Math::max));
    }
}
