package dev.hindsight.support.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stored event is recognised by: a SHA-256 over all that is stored of it, its place and its metadata too. */
public final class StoredDigests {

    /** An array of JSON, so that nothing can be moved from one field to the next unseen. Whatever is hashed must stay so for ever. */
    private static final String OF_EVENTS =
            """
            select eventidentifier, encode(sha256(convert_to(json_build_array(
                    eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype, payloadrevision,
                    encode(sha256(metadata), 'hex'), encode(sha256(payload), 'hex'))::text, 'UTF8')), 'hex') as digest
            from domainevententry where eventidentifier = any (?)
            """;

    private StoredDigests() {}

    /**
     * The digests, in hexadecimal digits, of those events that are stored in that database, by their ids.
     *
     * @param jdbc of a database with an event store; it must show the events of every workspace that is asked for
     */
    public static Map<String, String> of(JdbcClient jdbc, Collection<String> events) {
        var digests = new HashMap<String, String>();
        jdbc.sql(OF_EVENTS).param(events.toArray(String[]::new)).query(row -> {
            digests.put(row.getString("eventidentifier"), row.getString("digest"));
        });
        return digests;
    }
}
