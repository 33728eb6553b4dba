package dev.hindsight.access.read.people;

import dev.hindsight.support.read.SearchPlans;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people page by page. */
@Component
class PersonList {

    private final JdbcClient searches;

    PersonList(DataSource database) {
        this.searches = SearchPlans.over(database);
    }

    /**
     * People in the order of their names.
     *
     * @param beginning of the user name or of the name, in any case; empty for all
     */
    Page<Person> page(String workspace, String beginning, PageRequest request) {
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
