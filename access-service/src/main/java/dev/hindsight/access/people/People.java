package dev.hindsight.access.people;

import dev.hindsight.support.read.SearchPlans;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
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

    /** Remembers what was seen, unless something later is remembered already; what was not seen now stays known. */
    public void remember(String workspace, Person seen) {
        jdbc.sql(
                        """
                        insert into person (workspace, user_name, display_name, email, time_zone, role, last_seen_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (workspace, user_name) do update set
                            display_name = coalesce(excluded.display_name, person.display_name),
                            email = coalesce(excluded.email, person.email),
                            time_zone = coalesce(excluded.time_zone, person.time_zone),
                            role = excluded.role, last_seen_at = excluded.last_seen_at
                        where person.last_seen_at < excluded.last_seen_at
                        """)
                .param(workspace)
                .param(seen.user())
                .param(seen.displayName())
                .param(seen.email())
                .param(seen.timeZone())
                .param(seen.role())
                .param(Timestamp.from(seen.lastSeenAt()))
                .update();
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
