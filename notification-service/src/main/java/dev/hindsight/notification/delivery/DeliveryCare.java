package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.support.workspace.CurrentWorkspace;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows how much waits, and forgets what is old. */
@Component
class DeliveryCare {

    private static final Logger log = LoggerFactory.getLogger(DeliveryCare.class);
    private static final int AT_ONCE = 5_000;

    private static final String FORGOTTEN =
            """
            , attempts as (delete from delivery_attempt where delivery_id in (select id from forgotten))
            delete from delivery where id in (select id from forgotten)
            """;
    /** What is being queued again at this moment is not old; what waits is not either, unless its endpoint is switched off. */
    private static final String OLD =
            """
            with forgotten as (
                select id from delivery
                where queued_at < now() - :seconds * interval '1 second'
                  and (state <> 'waiting' or exists (
                      select from subscription where endpoint_id = delivery.endpoint_id and not active))
                order by queued_at limit :most for update of delivery skip locked)
            """
                    + FORGOTTEN;

    /** From one endpoint to the next by an index, however much there is of each. */
    private static final String OF_REMOVED =
            """
            with recursive endpoint as (
                (select endpoint_id from delivery order by endpoint_id limit 1)
                union all
                select next.endpoint_id from endpoint cross join lateral (
                    select endpoint_id from delivery where delivery.endpoint_id > endpoint.endpoint_id
                    order by endpoint_id limit 1) next
            ), forgotten as (
                select its.id from endpoint cross join lateral (
                    select id from delivery where delivery.endpoint_id = endpoint.endpoint_id limit :most) its
                where not exists (select from subscription where subscription.endpoint_id = endpoint.endpoint_id)
                limit :most)
            """
                    + FORGOTTEN;

    private static final String UNSENT =
            """
            delete from announcement where id in (
                select id from announcement
                where created_at < now() - :seconds * interval '1 second'
                  and not exists (select from delivery where announcement_id = announcement.id)
                order by created_at limit :most for update skip locked)
            """;

    private final JdbcClient jdbc;
    private final DeliverySettings settings;

    DeliveryCare(JdbcClient jdbc, DeliverySettings settings, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.settings = settings;
        Gauge.builder("hindsight.deliveries.waiting", this::waiting)
                .description("Deliveries that have neither succeeded nor been given up")
                .register(meters);
    }

    /** Whoever reads the figures has no workspace. */
    private long waiting() {
        try (var _ = CurrentWorkspace.everywhere()) {
            return jdbc.sql("select count(*) from delivery where state = 'waiting'")
                    .query(Long.class)
                    .single();
        }
    }

    /** First that nothing waits for ever; what cannot be done now is done the next time, and keeps nothing else from it. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetTheOld() {
        List.<Runnable>of(
                        this::openMissingLanes,
                        () -> inBatches(OLD),
                        () -> inBatches(OF_REMOVED),
                        () -> inBatches(UNSENT),
                        this::forgetOldReplays,
                        this::closeEmptyLanes)
                .forEach(DeliveryCare::tryTo);
    }

    private static void tryTo(Runnable step) {
        try {
            step.run();
        } catch (DataAccessException failed) {
            log.warn("A part of the care for deliveries is put off", failed);
        }
    }

    /** None is ever missing, as far as we know; without one a delivery would wait for ever. */
    private void openMissingLanes() {
        jdbc.sql(
                        """
                        insert into lane (endpoint_id, subject, last_position, due_at)
                        select endpoint_id, subject, max(position), now() from delivery
                        join subscription using (endpoint_id)
                        where state = 'waiting'
                          and not exists (select from lane where lane.endpoint_id = delivery.endpoint_id
                                                             and lane.subject = delivery.subject)
                        group by endpoint_id, subject order by endpoint_id, subject
                        on conflict do nothing
                        """)
                .update();
    }

    private void forgetOldReplays() {
        jdbc.sql("delete from replay where requested_at < now() - interval '2 days'")
                .update();
    }

    /** Only when nothing has been added to them meanwhile. */
    private void closeEmptyLanes() {
        jdbc.sql(
                        """
                        delete from lane using (
                            select endpoint_id, subject, last_position from lane
                            where not exists (select from delivery
                                              where delivery.endpoint_id = lane.endpoint_id
                                                and delivery.subject = lane.subject and delivery.state = 'waiting')
                            order by endpoint_id, subject for update skip locked) empty
                        where lane.endpoint_id = empty.endpoint_id and lane.subject = empty.subject
                          and lane.last_position = empty.last_position
                        """)
                .update();
    }

    /** A statement that forgets everything at once might run into its timeout. */
    private void inBatches(String statement) {
        var forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = jdbc.sql(statement)
                    .param("seconds", settings.keptFor().toSeconds())
                    .param("most", AT_ONCE)
                    .update();
        }
    }
}
