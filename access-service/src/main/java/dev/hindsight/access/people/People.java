package dev.hindsight.access.people;

import dev.hindsight.support.read.SearchPlans;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are remembered. */
@Component
public class People {

    private final JdbcClient jdbc;
    private final JdbcClient searches;

    People(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.searches = SearchPlans.over(database);
    }

    /**
     * Remembers what was seen, in one statement: of each person the latest, in whatever order they come, unless something
     * later is remembered already; what was not seen last stays known.
     */
    public void remember(List<Sighted> sighted) {
        if (sighted.isEmpty()) {
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
                .param(texts(sighted, Sighted::workspace))
                .param(texts(sighted, it -> it.person().user()))
                .param(texts(sighted, it -> it.person().displayName()))
                .param(texts(sighted, it -> it.person().email()))
                .param(texts(sighted, it -> it.person().timeZone()))
                .param(texts(sighted, it -> it.person().role()))
                .param(texts(sighted, it -> it.person().lastSeenAt().toString()))
                .update();
    }

    private static @Nullable String[] texts(List<Sighted> sighted, Function<Sighted, @Nullable String> text) {
        return sighted.stream().map(text).toArray(String[]::new);
    }

    public Optional<Person> find(String workspace, String user) {
        return jdbc.sql("select * from person where workspace = ? and user_name = ?")
                .params(workspace, user)
                .query((row, n) -> person(row))
                .optional();
    }

    /**
     * People in the order of their names.
     *
     * @param beginning of the user name or of the name, in any case; empty for all
     */
    public Page<Person> page(String workspace, String beginning, PageRequest request) {
        var after = request.after() == null ? Cursor.after("", "") : request.after();
        List<Named> rows = searches.sql(
                        """
                        select * from person
                        where workspace = ? and (sort_name, user_name) > (?, ?)
                            and (sort_name ^@ lower(?) or sort_user ^@ lower(?))
                        order by sort_name, user_name limit ?
                        """)
                .params(workspace, after.text(0), after.text(1), beginning, beginning, request.rows())
                .query((row, n) -> new Named(Objects.requireNonNull(row.getString("sort_name")), person(row)))
                .list();
        var page = Page.of(
                rows, request, it -> Cursor.after(it.sortName(), it.person().user()));
        return new Page<>(page.items().stream().map(Named::person).toList(), page.nextCursor());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                Objects.requireNonNull(row.getString("user_name")),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("time_zone"),
                Objects.requireNonNull(row.getString("role")),
                Objects.requireNonNull(row.getTimestamp("last_seen_at")).toInstant());
    }

    private record Named(String sortName, Person person) {}
}
