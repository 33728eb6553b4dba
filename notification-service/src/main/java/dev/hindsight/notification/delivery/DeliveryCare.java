package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.support.workspace.CurrentWorkspace;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows how much waits, and forgets what is old. */
@Component
class DeliveryCare {

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
                where queued_at < now() - ? * interval '1 second'
                  and (state <> 'waiting' or exists (
                      select from subscription where endpoint_id = delivery.endpoint_id and not active))
                order by queued_at limit ? for update of delivery skip locked)
            """
                    + FORGOTTEN;

    private static final String OF_REMOVED =
            """
            with forgotten as (
                select id from delivery
                where not exists (select from subscription where subscription.endpoint_id = delivery.endpoint_id)
                limit ?)
            """
                    + FORGOTTEN;
    private static final String UNSENT =
            """
            delete from announcement where id in (
                select id from announcement
                where created_at < now() - ? * interval '1 second'
                  and not exists (select from delivery where announcement_id = announcement.id)
                order by created_at limit ? for update skip locked)
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

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetTheOld() {
        inBatches(OLD, settings.keptFor().toSeconds(), AT_ONCE);
        inBatches(OF_REMOVED, AT_ONCE);
        inBatches(UNSENT, settings.keptFor().toSeconds(), AT_ONCE);
        jdbc.sql("delete from replay where requested_at < now() - interval '2 days'")
                .update();
        closeEmptyLanes();
        openMissingLanes();
    }

    /** Only when nothing has been added to them meanwhile. */
    private void closeEmptyLanes() {
        jdbc.sql(
                        """
                        delete from lane using (
                            select endpoint_id, subject, last_position from lane
                            where not exists (select from delivery
                                              where delivery.endpoint_id = lane.endpoint_id
                                                and delivery.subject = lane.subject and delivery.state = 'waiting')) empty
                        where lane.endpoint_id = empty.endpoint_id and lane.subject = empty.subject
                          and lane.last_position = empty.last_position
                        """)
                .update();
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
                        group by endpoint_id, subject
                        on conflict do nothing
                        """)
                .update();
    }

    /** A statement that forgets everything at once might run into its timeout. */
    private void inBatches(String statement, Object... parameters) {
        var forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = jdbc.sql(statement).params(parameters).update();
        }
    }
}
