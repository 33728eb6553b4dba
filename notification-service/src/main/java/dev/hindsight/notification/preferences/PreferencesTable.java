package dev.hindsight.notification.preferences;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where {@link Preferences} are kept. */
@Component
public class PreferencesTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PreferencesTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public ChosenPreferences of(String workspace, String person) {
        return jdbc.sql("select doc, version from notification_preferences where workspace = ? and person = ?")
                .params(workspace, person)
                .query((row, n) -> new ChosenPreferences(read(row.getString("doc")), row.getLong("version")))
                .optional()
                .orElse(ChosenPreferences.NONE);
    }

    /** Of those people who have chosen. */
    public Map<Chooser, Preferences> of(Collection<Chooser> people) {
        var chosen = new HashMap<Chooser, Preferences>();
        jdbc.sql(
                        """
                        select workspace, person, doc from notification_preferences
                        where (workspace, person) in (select * from unnest(?::text[], ?::text[]))
                        """)
                .param(people.stream().map(Chooser::workspace).toArray(String[]::new))
                .param(people.stream().map(Chooser::person).toArray(String[]::new))
                .query(row -> {
                    chosen.put(
                            new Chooser(row.getString("workspace"), row.getString("person")),
                            read(row.getString("doc")));
                });
        return chosen;
    }

    /**
     * Replaces what was chosen; the same again is no new version.
     *
     * @param seen the version that is replaced; null for whichever there is
     * @return nothing when there is another version than that
     */
    public Optional<ChosenPreferences> choose(Chooser chooser, @Nullable Long seen, Preferences preferences) {
        return jdbc.sql(
                        """
                        insert into notification_preferences as known (workspace, person, doc, version)
                        select :workspace, :person, :doc::jsonb, 1
                        where coalesce(:seen::bigint, 0) = 0 or exists (
                            select from notification_preferences where workspace = :workspace and person = :person)
                        on conflict (workspace, person) do update
                            set doc = excluded.doc, version = known.version + (known.doc <> excluded.doc)::int
                            where :seen::bigint is null or known.version = :seen
                        returning version
                        """)
                .param("workspace", chooser.workspace())
                .param("person", chooser.person())
                .param("doc", json.writeValueAsString(StoredPreferences.of(preferences)))
                .param("seen", seen, Types.BIGINT)
                .query(Long.class)
                .optional()
                .map(version -> new ChosenPreferences(preferences, version));
    }

    private Preferences read(@Nullable String doc) {
        return json.readValue(Objects.requireNonNull(doc), StoredPreferences.class)
                .preferences();
    }

    /** A person in a workspace. */
    public record Chooser(String workspace, String person) {}
}
