package dev.hindsight.support.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A read model of one JSON document a row: {@code (id text primary key, doc jsonb)}; what lists filter and sort by are
 * generated columns of the same table.
 *
 * <p>A projection changes documents in memory while it handles a batch; they are written in one statement.
 */
public final class DocumentTable<T> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String table;
    private final Class<T> type;

    public DocumentTable(JdbcClient jdbc, JsonMapper json, String table, Class<T> type) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = table;
        this.type = type;
    }

    public Optional<T> find(String id) {
        return jdbc.sql("select doc from " + table + " where id = ?")
                .param(id)
                .query((row, n) -> read(row.getString("doc")))
                .optional();
    }

    /** Reads the column {@code doc} of a row. */
    public T read(String doc) {
        return json.readValue(doc, type);
    }

    /** Puts the first version of a document. */
    public void put(String id, T document) {
        batch().put(id, document);
    }

    /** Changes a document that must be there. */
    public void change(String id, UnaryOperator<T> change) {
        var current = inBatchOrStored(id);
        if (current == null) {
            throw new IllegalStateException("There is no document " + id + " in " + table);
        }
        put(id, change.apply(current));
    }

    /** The document as the events handled so far have made it, to be used by the handlers of a batch. */
    public @Nullable T inBatchOrStored(String id) {
        return batch().get(id, () -> find(id));
    }

    public void clear() {
        jdbc.sql("truncate table " + table).update();
    }

    private Batch<T> batch() {
        return BatchResource.current("documents of " + table, Batch::new, (Batch<T> batch) -> write(batch.changed));
    }

    private void write(Map<String, T> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Collection<T> documents = changed.values();
        jdbc.sql("insert into " + table + " (id, doc) select * from unnest(?::text[], ?::jsonb[])"
                        + " on conflict (id) do update set doc = excluded.doc")
                .param(changed.keySet().toArray(String[]::new))
                .param(documents.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    /** What the handlers of a batch have changed, and what they have only read, so that it is read once. */
    private static final class Batch<T> {

        private final Map<String, T> changed = new LinkedHashMap<>();
        private final Map<String, T> unchanged = new HashMap<>();

        void put(String id, T document) {
            changed.put(id, document);
        }

        @Nullable
        T get(String id, Supplier<Optional<T>> stored) {
            if (changed.containsKey(id)) {
                return changed.get(id);
            }
            var known = unchanged.get(id);
            if (known == null) {
                known = stored.get().orElse(null);
            }
            if (known != null) {
                unchanged.put(id, known);
            }
            return known;
        }
    }
}
