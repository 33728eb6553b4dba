package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.web.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * The statements that read a page of the list of postmortems. Who may write one finds the working copy; everybody else finds
 * what was published, and by nothing else. Both are read in the order of the list from indexes of their own, so that a page
 * costs the same however many there are.
 */
record PostmortemListStatement(Caller caller, PostmortemFilter filter, PageRequest page) {

    private static final String WORKING_COPIES =
            """
            select c.id, c.opened_micros, c.incident_id, c.doc from {from}
            where c.workspace = :workspace
            """;

    private static final String TAKING_PART =
            """
            c.incident_id in (
                select incident_id from known_responder where workspace = :workspace and person = :user
                union all select incident_id from postmortem where workspace = :workspace and author = :user
                union all select covered.main_incident_id from covered_incident covered
                    join known_responder attached on attached.incident_id = covered.incident_id
                    where covered.incident_id <> covered.main_incident_id
                    and attached.workspace = :workspace and attached.person = :user)
            """;

    private static final String PUBLIC =
            "not exists (select from known_incident hidden where hidden.id = c.incident_id and hidden.is_private)";

    private static final String PUBLISHED =
            """
            select c.id, c.opened_micros, c.incident_id, c.doc from {from}
            join postmortem w on w.id = c.id and w.is_published
            join known_incident i on i.id = c.incident_id
            cross join lateral (
                select w.author = :user or i.responders @> to_jsonb(:user::text) or exists (
                    select from covered_incident covered join known_incident attached on attached.id = covered.incident_id
                    where covered.main_incident_id = c.incident_id and covered.incident_id <> covered.main_incident_id
                    and attached.responders @> to_jsonb(:user::text)) as takes_part) caller
            where c.workspace = :workspace
            """;

    private static final String NOT_WRITTEN_BY_THE_CALLER = " and not i.is_private and not caller.takes_part";
    private static final String NOT_HIDDEN_FROM_THE_CALLER = " and (not i.is_private or caller.takes_part)";

    /** In the order of the list, from an index. */
    private static final String EACH = "{table} c";

    /** The next thousand of the list, looked through in its order until a page is full. */
    private static final String NEWEST =
            """
            (select newest.id, newest.opened_micros from (
                 select p.id, p.opened_micros from postmortem p where p.workspace = :workspace {after}
                 order by p.opened_micros desc, p.id desc limit 1000) newest
             cross join lateral (select from {table}_words said where said.id = newest.id offset 0) found offset 0) p
            cross join lateral (select * from {table} it where it.id = p.id offset 0) c
            """;

    /** Found by the index of the words and sorted then: in no other way, whatever PostgreSQL guesses about the words. */
    private static final String FOUND =
            """
            (select p.id, p.opened_micros from {table}_words p where p.workspace = :workspace {after} offset 0) p
            cross join lateral (select * from {table} it where it.id = p.id offset 0) c
            """;

    private static final String SUMMARIES =
            """
            select s.id, s.opened_micros, i.is_private, i.doc -> 'incident' ->> 'title' as title,
                i.doc -> 'incident' ->> 'severity' as severity, s.doc ->> 'incident' as incident,
                s.doc ->> 'author' as author, s.doc -> 'texts' ->> 'summary' as summary,
                (s.doc ->> 'is_published')::boolean as is_published, s.doc ->> 'published_at' as published_at,
                s.doc ->> 'republished_at' as republished_at, (s.doc ->> 'edited')::boolean as edited,
                (s.doc ->> 'ai_draft_used')::boolean as ai_draft_used, s.doc ->> 'opened_at' as opened_at,
                (s.doc ->> 'revision')::integer as revision, (s.doc ->> 'version')::bigint as version
            from (({sources})) s join known_incident i on i.id = s.incident_id
            order by s.opened_micros desc, s.id desc limit :rows
            """;

    /** A reader sees no draft, so that there is nothing to ask for. */
    boolean showsNothing() {
        return !showsWorkingCopies() && !filter.showsPublishedTo(caller);
    }

    /** Of all, without words to search for. */
    String all() {
        return of(EACH, after("c") + page("c"));
    }

    /** Of those with the words among the next thousand of the list, which is enough for common words. */
    String amongTheNewest() {
        return of(NEWEST.replace("{after}", after("p")), page("p"));
    }

    /** Of all those with the words, of which there should be few, because each of them is sorted. */
    String found() {
        return of(FOUND.replace("{after}", after("p")), page("p"));
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("workspace", caller.workspace(), "user", caller.user(), "rows", page.rows()));
        if (filter.published() != null) {
            parameters.put("published", filter.published());
        }
        if (page.after() != null) {
            parameters.put("opened", page.after().number(0));
            parameters.put("id", page.after().text(1));
        }
        return parameters;
    }

    private String of(String from, String rest) {
        var sources = new ArrayList<String>();
        if (showsWorkingCopies()) {
            sources.add(WORKING_COPIES.replace("{from}", from.replace("{table}", "postmortem"))
                    + (filter.published() == null ? "" : " and c.is_published = :published ")
                    + whatTheCallerWrites()
                    + rest);
        }
        if (filter.showsPublishedTo(caller)) {
            sources.add(PUBLISHED.replace("{from}", from.replace("{table}", "published_postmortem"))
                    + (showsWorkingCopies() ? NOT_WRITTEN_BY_THE_CALLER : NOT_HIDDEN_FROM_THE_CALLER)
                    + rest);
        }
        return SUMMARIES.replace("{sources}", String.join(") union all (", sources));
    }

    private String whatTheCallerWrites() {
        if (!caller.may(Permission.READ_DRAFTS)) {
            return " and " + TAKING_PART;
        }
        return caller.may(Permission.SEE_PRIVATE_INCIDENTS) ? "" : " and (" + PUBLIC + " or " + TAKING_PART + ")";
    }

    private boolean showsWorkingCopies() {
        return caller.role().includes(Permission.READ_DRAFTS.leastRole());
    }

    private String after(String of) {
        return page.after() == null ? "" : " and (%s.opened_micros, %s.id) < (:opened, :id)".formatted(of, of);
    }

    private static String page(String of) {
        return " order by %s.opened_micros desc, %s.id desc limit :rows".formatted(of, of);
    }
}
