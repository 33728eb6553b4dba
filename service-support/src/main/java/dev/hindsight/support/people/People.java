package dev.hindsight.support.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who were seen in each workspace, in the table {@code person} of a service that has {@link PeopleDirectory}. */
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers who was seen, in one statement: of each person the latest, in whatever order they come, unless something
     * later is remembered already; what was not seen last stays known.
     */
    public void remember(List<KnownPerson> seen) {
        if (seen.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into person (workspace, user_name, display_name, email, time_zone, role, last_seen_at)
                        select workspace, user_name,
                            (array_agg(seen.display_name order by latest) filter (where seen.display_name is not null))[1],
                            (array_agg(seen.email order by latest) filter (where seen.email is not null))[1],
                            (array_agg(seen.time_zone order by latest) filter (where seen.time_zone is not null))[1],
                            (array_agg(seen.role order by latest))[1],
                            max(seen.last_seen_at)
                        from (
                            select *, row_number() over (order by last_seen_at desc, place) as latest
                            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                                with ordinality as it (
                                    workspace, user_name, display_name, email, time_zone, role, last_seen_at, place)
                        ) as seen
                        left join person as known using (workspace, user_name)
                        where known.last_seen_at is null or known.last_seen_at < seen.last_seen_at
                        group by workspace, user_name
                        order by workspace, user_name
                        on conflict (workspace, user_name) do update set
                            display_name = coalesce(excluded.display_name, person.display_name),
                            email = coalesce(excluded.email, person.email),
                            time_zone = coalesce(excluded.time_zone, person.time_zone),
                            role = excluded.role, last_seen_at = excluded.last_seen_at
                        where person.last_seen_at < excluded.last_seen_at
                        """)
                .param(texts(seen, KnownPerson::workspace))
                .param(texts(seen, KnownPerson::user))
                .param(texts(seen, KnownPerson::displayName))
                .param(texts(seen, KnownPerson::email))
                .param(texts(seen, KnownPerson::timeZone))
                .param(texts(seen, KnownPerson::role))
                .param(texts(seen, it -> it.lastSeenAt().toString()))
                .update();
    }

    private static @Nullable String[] texts(List<KnownPerson> seen, Function<KnownPerson, @Nullable String> text) {
        return seen.stream().map(text).toArray(String[]::new);
    }

    /** Somebody, if they were seen in the workspace. */
    public Optional<KnownPerson> find(String workspace, String user) {
        return jdbc.sql("select * from person where workspace = ? and user_name = ?")
                .params(workspace, user)
                .query((row, _) -> person(row))
                .optional();
    }

    /** Which of those names are of people who were seen in the workspace. */
    public Set<String> known(String workspace, Collection<String> names) {
        return jdbc.sql("select user_name from person where workspace = ? and user_name = any(?)")
                .param(workspace)
                .param(names.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** The names of those who were admins or owners of the workspace when they were seen last. */
    public Set<String> admins(String workspace) {
        return jdbc.sql("select user_name from person where workspace = ? and role in ('admin', 'owner')")
                .param(workspace)
                .query(String.class)
                .set();
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        return new KnownPerson(
                Objects.requireNonNull(row.getString("workspace")),
                Objects.requireNonNull(row.getString("user_name")),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("time_zone"),
                Objects.requireNonNull(row.getString("role")),
                Objects.requireNonNull(row.getTimestamp("last_seen_at")).toInstant());
    }
}
