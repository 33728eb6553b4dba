package dev.hindsight.access.audit.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.audit.chain.ChainedEntry;
import dev.hindsight.access.audit.chain.Head;
import dev.hindsight.access.audit.chain.Seals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Appends entries to the log of their workspace, each once, in the surrounding transaction. */
@Component
public class AuditLog {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seals seals;
    private final Counter unsealed;
    private final Counter begun;

    AuditLog(JdbcClient jdbc, JsonMapper json, AuditSettings settings, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        this.seals = new Seals(settings.key());
        this.unsealed = Counter.builder("hindsight.audit.unsealed")
                .description("Times that the end of a chain was found to be written by somebody else")
                .register(meters);
        this.begun = Counter.builder("hindsight.audit.begun")
                .description("Times that the log of a workspace was begun")
                .register(meters);
        if (!seals.isPossible()) {
            log.warn("hindsight.audit.key is not set: whoever can write to the database can write the audit log anew");
        }
    }

    /** Appends what is not there yet, in that order. */
    public void append(List<Entry> entries) {
        // In one order everywhere, so that two who append to the same logs wait for each other and never in a circle.
        var byWorkspace = new TreeMap<String, Map<String, Entry>>();
        for (var entry : entries) {
            byWorkspace
                    .computeIfAbsent(entry.workspace(), workspace -> new LinkedHashMap<>())
                    .putIfAbsent(entry.id(), entry);
        }
        byWorkspace.forEach(this::append);
    }

    private void append(String workspace, Map<String, Entry> entries) {
        var head = locked(workspace);
        entries.keySet().removeAll(known(entries));
        if (entries.isEmpty()) {
            return;
        }
        long position = head.position();
        var hash = head.hash();
        var chained = new ArrayList<ChainedEntry>(entries.size());
        for (var entry : entries.values()) {
            var next = ChainedEntry.after(position, hash, json.writeValueAsString(entry));
            chained.add(next);
            position = next.position();
            hash = next.hash();
        }
        write(workspace, chained);
        writeSubjects(workspace, head.position(), entries.values());
        write(after(head, position, hash));
    }

    private Head locked(String workspace) {
        var nothing = Head.ofNothing(workspace, seals);
        int inserted = jdbc.sql(
                        "insert into audit_head (workspace, position, hash, seal) values (?, ?, ?, ?) on conflict do nothing")
                .params(workspace, nothing.position(), nothing.hash())
                .param(nothing.seal())
                .update();
        if (inserted > 0) {
            begun.increment();
            log.warn("The audit log of {} begins; if it had entries before, somebody has removed them", workspace);
        }
        return jdbc.sql("select * from audit_head where workspace = ? for update")
                .param(workspace)
                .query((row, n) ->
                        new Head(workspace, row.getLong("position"), row.getString("hash"), row.getString("seal")))
                .single();
    }

    private Set<String> known(Map<String, Entry> entries) {
        return new HashSet<>(jdbc.sql("select id from audit_entry where id = any (?)")
                .param(entries.keySet().toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** A head that was not ours stays so: to seal it now would hide that somebody wrote it. */
    private Head after(Head head, long position, String hash) {
        if (seals.fit(head)) {
            return seals.sealed(head.workspace(), position, hash);
        }
        unsealed.increment();
        log.error("The audit log of {} was changed by somebody else; see ./hindsight verify-audit", head.workspace());
        return new Head(head.workspace(), position, hash, head.seal());
    }

    private void write(String workspace, List<ChainedEntry> chained) {
        jdbc.sql(
                        """
                        insert into audit_entry (workspace, position, entry, previous_hash, hash)
                        select ?, * from unnest(?::bigint[], ?::jsonb[], ?::text[], ?::text[])
                        """)
                .param(workspace)
                .param(chained.stream().map(ChainedEntry::position).toArray(Long[]::new))
                .param(chained.stream().map(ChainedEntry::entry).toArray(String[]::new))
                .param(chained.stream().map(ChainedEntry::previousHash).toArray(String[]::new))
                .param(chained.stream().map(ChainedEntry::hash).toArray(String[]::new))
                .update();
    }

    private void writeSubjects(String workspace, long before, Collection<Entry> entries) {
        var subjects = new ArrayList<String>();
        var positions = new ArrayList<Long>();
        long position = before;
        for (var entry : entries) {
            position++;
            for (var subject : new LinkedHashSet<>(entry.subjects())) {
                subjects.add(subject);
                positions.add(position);
            }
        }
        jdbc.sql(
                        "insert into audit_subject (workspace, subject, position) select ?, * from unnest(?::text[], ?::bigint[])"
                                + " on conflict do nothing")
                .param(workspace)
                .param(subjects.toArray(String[]::new))
                .param(positions.toArray(Long[]::new))
                .update();
    }

    private void write(Head head) {
        jdbc.sql("update audit_head set position = ?, hash = ?, seal = ? where workspace = ?")
                .params(head.position(), head.hash())
                .param(head.seal())
                .param(head.workspace())
                .update();
    }
}
