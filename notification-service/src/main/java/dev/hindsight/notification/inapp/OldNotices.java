package dev.hindsight.notification.inapp;

import dev.hindsight.notification.settings.InboxSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what people were told long ago, read or not. */
@Component
class OldNotices {

    /** A statement that forgets everything at once might run into its timeout. */
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final InboxSettings settings;

    OldNotices(JdbcClient jdbc, InboxSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void forget() {
        var forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = jdbc.sql(
                            """
                            delete from notification where id in (
                                select id from notification where told_at < now() - ? * interval '1 second'
                                order by told_at limit ? for update skip locked)
                            """)
                    .params(settings.keptFor().toSeconds(), AT_ONCE)
                    .update();
        }
    }
}
