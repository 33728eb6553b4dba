package dev.hindsight.support.rebuild;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows whether projections of this service are being rebuilt, so that what they do not show may exist all the same. */
public class Rebuilding {

    private final JdbcClient jdbc;

    Rebuilding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether what any projection shows is not complete, or soon will not be. */
    public boolean isUnderWay() {
        return jdbc.sql("select exists (select 1 from projection where rebuild_asked_at is not null)")
                .query(Boolean.class)
                .single();
    }
}
