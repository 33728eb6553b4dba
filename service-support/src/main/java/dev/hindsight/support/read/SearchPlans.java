package dev.hindsight.support.read;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A client for searches: PostgreSQL plans each of their statements for its parameters.
 *
 * <p>Whether a page of matches is best read from the newest row on or through the index of the text depends on how rare the
 * word is. The plan that PostgreSQL makes once for all words takes each for a common one, and reads the whole table to
 * find that a word is nowhere.
 */
public final class SearchPlans {

    private SearchPlans() {}

    /** A client whose statements are planned anew each time, which costs a fraction of a millisecond. */
    public static JdbcClient over(DataSource database) {
        return JdbcClient.create(new JdbcTemplate(database) {
            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                super.applyStatementSettings(statement);
                // Never kept by the server under a name, as what is kept is planned without parameters in the end.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        });
    }
}
