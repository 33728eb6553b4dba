package dev.hindsight.standalone.system;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections of a running instance, seen from another process through the databases of its services. */
public final class RunningProjections {

    private static final String PROGRESS =
            "select processor, coalesce(position, -1) as position, newest, rebuild_asked_at is not null as rebuilding,"
                    + " complete_at from projection_progress";

    private final ServiceDatabases databases;

    private RunningProjections(ServiceDatabases databases) {
        this.databases = databases;
    }

    public static RunningProjections of(Path data, RunFile.Run run) {
        return new RunningProjections(new ServiceDatabases(data, run));
    }

    public List<Projection> all() {
        return Arrays.stream(HostedService.values())
                .flatMap(service -> of(service, "").stream())
                .toList();
    }

    /** The same one as it is now. */
    public Projection again(Projection projection) {
        return of(HostedService.named(projection.service()), projection.name()).getFirst();
    }

    private List<Projection> of(HostedService service, String name) {
        return database(service)
                .sql(PROGRESS + " where ? in ('', processor) order by processor")
                .param(name)
                .query((row, n) -> projection(service, row))
                .list();
    }

    /** Asks for it; the service does it within seconds, or after its next start. */
    public void rebuild(Projection projection) {
        database(HostedService.named(projection.service()))
                .sql("update projection set rebuild_asked_at = now(), complete_at = null where processor = ?")
                .param(projection.name())
                .update();
    }

    private JdbcClient database(HostedService service) {
        return JdbcClient.create(databases.of(service));
    }

    private static Projection projection(HostedService service, ResultSet row) throws SQLException {
        return new Projection(
                service.shortName(),
                row.getString("processor"),
                row.getLong("position"),
                row.getLong("newest"),
                row.getBoolean("rebuilding"),
                Optional.ofNullable(row.getObject("complete_at", Long.class)));
    }

    /**
     * How far a projection is.
     *
     * @param position of the last event that it shows
     * @param newest position of the last event that is stored
     * @param rebuilding whether it is being rebuilt, or soon will be
     * @param completeAt position at which the rebuilding ends; empty until it has begun
     */
    public record Projection(
            String service, String name, long position, long newest, boolean rebuilding, Optional<Long> completeAt) {

        public long behind() {
            return Math.max(0, newest - position);
        }
    }
}
