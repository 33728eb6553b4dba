package dev.hindsight.support.rebuild;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows which projections of this service are being rebuilt, so that what they do not show may exist all the same. */
public class Rebuilding {

    private final JdbcClient jdbc;
    private final String showingWhatExists;

    /** @param showingWhatExists the projection that decides whether something is there */
    Rebuilding(JdbcClient jdbc, String showingWhatExists) {
        this.jdbc = jdbc;
        this.showingWhatExists = showingWhatExists;
    }

    /** Whether something may be there although it does not show; other projections do not matter for that. */
    public boolean isUnderWay() {
        return isUnderWay(showingWhatExists);
    }

    /** Whether what a projection shows is not complete, or soon will not be. */
    public boolean isUnderWay(String projection) {
        return jdbc.sql("select exists (select 1 from projection where processor = ? and rebuild_asked_at is not null)")
                .param(projection)
                .query(Boolean.class)
                .single();
    }
}
