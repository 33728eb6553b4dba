package dev.hindsight.notification.inapp;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets every process know that something happened in an inbox, once that is committed. */
@Component
public class Arrivals {

    /** Names the inbox and nothing that is in it: whoever is told reads that with their own rights. */
    static final String CHANNEL = "inbox";

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Announces it with the surrounding transaction. */
    public void announce(List<Inbox> inboxes) {
        if (!inboxes.isEmpty()) {
            jdbc.sql("select count(pg_notify('" + CHANNEL + "', it)) from unnest(?::text[]) it")
                    .param(inboxes.stream().map(Inbox::name).toArray(String[]::new))
                    .query(Long.class)
                    .single();
        }
    }
}
