package dev.hindsight.notification.inapp;

import dev.hindsight.notification.model.Severity;
import dev.hindsight.notification.preferences.Concern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each person was told. */
@Component
public class Inboxes {

    /** Those whose numbers are taken first wait for no one who waits for them, as all take them in the same order. */
    private static final String SQL =
            """
            with told as (
                select * from jsonb_to_recordset(?::jsonb) as it(
                    place integer, id text, workspace text, person text, reason text, type text, title text, text text,
                    url text, at timestamptz, severity text, private_incident text, in_app boolean, mail_reasons text)
            ), fresh as (
                select * from told where not exists (select from notification where notification.id = told.id)
            ), numbered as (
                insert into notification_number as known (workspace, person, last)
                select workspace, person, count(*) from fresh where in_app
                group by workspace, person order by workspace, person
                on conflict (workspace, person) do update set last = known.last + excluded.last
                returning workspace, person, last
            )
            insert into notification (id, workspace, person, reason, type, title, text, url, at, severity,
                private_incident, mail_reasons, told_number)
            select id, workspace, person, reason, type, title, text, url, at, severity, private_incident, mail_reasons,
                case when in_app then last + 1 - row_number() over (
                    partition by workspace, person, in_app order by place desc) end
            from fresh left join numbered using (workspace, person)
            on conflict (id) do nothing
            returning id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Arrivals arrivals;

    Inboxes(JdbcClient jdbc, JsonMapper json, Arrivals arrivals) {
        this.jdbc = jdbc;
        this.json = json;
        this.arrivals = arrivals;
    }

    /**
     * Stores them in the surrounding transaction; what a person was told already is left alone.
     *
     * @return the ids of those that are new
     */
    public Set<UUID> put(List<Told> told) {
        if (told.isEmpty()) {
            return Set.of();
        }
        var rows = new ArrayList<Row>(told.size());
        told.forEach(it -> rows.add(Row.of(rows.size(), it)));
        var fresh = jdbc.sql(SQL)
                .param(json.writeValueAsString(rows))
                .query((row, n) -> UUID.fromString(row.getString("id")))
                .set();
        arrivals.announce(told.stream()
                .filter(it -> it.inApp() && fresh.contains(it.notice().id()))
                .map(it -> new Inbox(it.notice().workspace(), it.notice().person()))
                .distinct()
                .toList());
        return fresh;
    }

    /** Which of those somebody was told already. */
    public Set<UUID> alreadyTold(List<UUID> ids) {
        return jdbc.sql("select id from notification where id = any(?)")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> UUID.fromString(row.getString("id")))
                .set();
    }

    /** Takes the next number of an inbox; nobody else takes one until the surrounding transaction ends. */
    public long nextNumber(Inbox inbox) {
        return jdbc.sql(
                        """
                        insert into notification_number as known (workspace, person, last) values (?, ?, 1)
                        on conflict (workspace, person) do update set last = known.last + 1
                        returning last
                        """)
                .params(inbox.workspace(), inbox.person())
                .query(Long.class)
                .single();
    }

    /** Announces with the surrounding transaction that something happened in an inbox. */
    public void announce(Inbox inbox) {
        arrivals.announce(List.of(inbox));
    }

    /**
     * Something that a person is told.
     *
     * @param inApp whether it shows in the app, or is kept for a letter only, or so that it is not told again
     * @param mailReasons why they want a letter of it; none where they want none
     */
    public record Told(Notice notice, boolean inApp, List<Concern> mailReasons) {}

    private record Row(
            int place,
            UUID id,
            String workspace,
            String person,
            String reason,
            String type,
            String title,
            String text,
            String url,
            Instant at,
            @Nullable Severity severity,
            @Nullable String privateIncident,
            boolean inApp,
            String mailReasons) {

        static Row of(int place, Told told) {
            var it = told.notice();
            return new Row(
                    place,
                    it.id(),
                    it.workspace(),
                    it.person(),
                    it.concern().wireName(),
                    it.type(),
                    it.title(),
                    it.text(),
                    it.url(),
                    it.at(),
                    it.severity(),
                    it.privateIncident(),
                    told.inApp(),
                    told.mailReasons().stream().map(Concern::wireName).collect(Collectors.joining(",")));
        }
    }
}
