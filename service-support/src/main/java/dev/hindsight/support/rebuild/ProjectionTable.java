package dev.hindsight.support.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the replicas of a service agree on about its projections. */
class ProjectionTable {

    private final JdbcClient jdbc;

    ProjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those that are new, and removes those of other releases: nobody would ever rebuild them. */
    void keep(Collection<String> projections) {
        var names = projections.toArray(String[]::new);
        jdbc.sql("insert into projection (processor) select unnest(?::text[]) on conflict do nothing")
                .param(names)
                .update();
        jdbc.sql("delete from projection where processor <> all (?::text[])")
                .param(names)
                .update();
    }

    List<Rebuild> rebuilds() {
        return jdbc.sql("select * from projection where rebuild_asked_at is not null")
                .query((row, n) -> rebuild(row))
                .list();
    }

    /** Takes on to empty a projection, until the transaction ends; false if somebody else does, or has done it. */
    boolean takeOn(Rebuild rebuild) {
        return jdbc.sql(
                        """
                        select 1 from projection
                        where processor = ? and rebuild_asked_at = ? and complete_at is null
                        for update skip locked
                        """)
                .params(rebuild.projection(), Timestamp.from(rebuild.askedAt()))
                .query()
                .optionalValue()
                .isPresent();
    }

    void emptied(Rebuild rebuild, long newest) {
        jdbc.sql("update projection set complete_at = ? where processor = ?")
                .params(newest, rebuild.projection())
                .update();
    }

    /** By segment, as they were last stored. */
    Map<Integer, Long> positions(String projection) {
        var positions = new HashMap<Integer, Long>();
        jdbc.sql("select segment, position from projection_position where processor = ?")
                .param(projection)
                .query(row -> {
                    positions.put(row.getInt("segment"), row.getLong("position"));
                });
        return positions;
    }

    /** False if somebody else was faster, or it has been asked for again. */
    boolean finish(Rebuild rebuild) {
        return jdbc.sql(
                                """
                                update projection set rebuild_asked_at = null, complete_at = null
                                where processor = ? and rebuild_asked_at = ?
                                """)
                        .params(rebuild.projection(), Timestamp.from(rebuild.askedAt()))
                        .update()
                == 1;
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getString("processor"),
                row.getTimestamp("rebuild_asked_at").toInstant(),
                row.getObject("complete_at", Long.class));
    }
}
