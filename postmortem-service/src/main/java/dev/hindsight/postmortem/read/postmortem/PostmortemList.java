package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.audit.PrivateReads;
import dev.hindsight.support.read.SearchPlans;
import dev.hindsight.support.read.TextSearch;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads postmortems page by page, newest first. */
@Component
class PostmortemList {

    private final JdbcClient jdbc;
    private final TextSearch search;

    PostmortemList(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = SearchPlans.over(database);
        this.search = new TextSearch(jdbc, transactions, "search_words(?)::text");
    }

    Page<PostmortemSummary> page(Caller caller, PostmortemFilter filter, PageRequest page) {
        var statement = new PostmortemListStatement(caller, filter, page);
        if (statement.showsNothing()) {
            return new Page<>(List.of(), null);
        }
        var cut = Page.of(rows(statement), page, row -> Cursor.after(row.openedMicros(), row.id()));
        return new Page<>(cut.items().stream().map(Row::shown).toList(), cut.nextCursor());
    }

    private List<Row> rows(PostmortemListStatement statement) {
        var words = statement.filter().words();
        return words == null ? rows(statement.all(), statement) : search.of(words, () -> found(statement));
    }

    /** Common words fill a page from among the newest; of rare ones there are few enough to sort them all. */
    private List<Row> found(PostmortemListStatement statement) {
        var newest = rows(statement.amongTheNewest(), statement);
        return newest.size() == statement.page().rows() ? newest : rows(statement.found(), statement);
    }

    private List<Row> rows(String sql, PostmortemListStatement statement) {
        return jdbc.sql(sql)
                .params(statement.parameters())
                .query((row, n) -> new Row(
                        row.getLong("opened_micros"), row.getString("id"), row.getBoolean("is_private"), summary(row)))
                .list();
    }

    private static PostmortemSummary summary(ResultSet row) throws SQLException {
        boolean isPublished = row.getBoolean("is_published");
        return new PostmortemSummary(
                row.getString("incident"),
                row.getString("title"),
                row.getString("severity"),
                isPublished ? "published" : "draft",
                row.getString("author"),
                row.getString("summary"),
                isPublished,
                time(row, "published_at"),
                time(row, "republished_at"),
                isPublished && row.getBoolean("edited"),
                row.getBoolean("ai_draft_used"),
                Instant.parse(row.getString("opened_at")),
                row.getInt("revision"),
                row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : Instant.parse(text);
    }

    private record Row(long openedMicros, String id, boolean isPrivate, PostmortemSummary summary) {

        PostmortemSummary shown() {
            if (isPrivate) {
                PrivateReads.note(summary.incident());
            }
            return summary;
        }
    }
}
