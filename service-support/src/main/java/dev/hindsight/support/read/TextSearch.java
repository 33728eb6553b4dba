package dev.hindsight.support.read;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searches tables of texts, whose policy is the search: of the workspace that a transaction works for, they show what is found
 * by the setting {@code hindsight.search}, and nothing without it.
 *
 * <p>That way the index of a text serves row-level security, which leaves it aside for conditions of a statement: a condition on
 * a text might tell of rows that the policy hides.
 */
public final class TextSearch {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final String setting;

    /** @param search the SQL expression that makes of {@code ?}, what is wanted, what the policy understands */
    public TextSearch(JdbcClient jdbc, PlatformTransactionManager transactions, String search) {
        this.jdbc = jdbc;
        this.setting = "select set_config('hindsight.search', %s, true)".formatted(search);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Reads with the tables of texts showing what is found. */
    public <T> T of(String wanted, Supplier<T> read) {
        return reading.execute(transaction -> {
            jdbc.sql(setting).param(wanted).query().singleValue();
            return read.get();
        });
    }
}
