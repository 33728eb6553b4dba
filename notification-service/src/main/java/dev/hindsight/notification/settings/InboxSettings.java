package dev.hindsight.notification.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people's inboxes are kept and shown live.
 *
 * @param keptFor how long notifications are shown
 * @param streamsPerPerson most streams that one person has open to this process
 * @param streams most streams that are open to this process
 * @param heartbeat longest silence on a stream
 */
@ConfigurationProperties("hindsight.notification.inbox")
public record InboxSettings(
        @DefaultValue("90d") Duration keptFor,
        @DefaultValue("30") int streamsPerPerson,
        @DefaultValue("2000") int streams,
        @DefaultValue("15s") Duration heartbeat) {

    public InboxSettings {
        if (!keptFor.isPositive() || !heartbeat.isPositive()) {
            throw new IllegalArgumentException("Times of inboxes are positive");
        }
        if (streamsPerPerson < 1 || streams < 1) {
            throw new IllegalArgumentException("At least one stream may be open");
        }
    }
}
