package dev.hindsight.standalone.importing;

import dev.hindsight.standalone.api.Answer;
import dev.hindsight.standalone.api.WorkspaceApi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Retells one incident, or the rest of one of which a part was told before.
 *
 * <p>Entries are recognised by their external id, changes of status by the line they left in the timeline. Each change
 * names the version that the decision for it rests on, so that nothing is told twice when the timeline was not read to
 * its end or somebody else works on the same incident.
 */
final class Retelling {

    private static final int ATTEMPTS = 5;

    private final WorkspaceApi api;
    private final StatuspageIncident incident;
    private String key = "";
    private boolean isNew;
    private final Set<String> written = new HashSet<>();

    Retelling(WorkspaceApi api, StatuspageIncident incident) {
        this.api = api;
        this.incident = incident;
    }

    /** The key that the incident has here. */
    String key() {
        return key;
    }

    boolean isNew() {
        return isNew;
    }

    /** How many updates were not there before. */
    int written() {
        return written.size();
    }

    void tell() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (toldToTheEnd()) {
                return;
            }
        }
        throw new IllegalStateException("Somebody else changes this incident all the time; run the import again.");
    }

    private boolean toldToTheEnd() {
        var opened = api.post("incidents", NewIncident.of(incident)).accepted();
        isNew = isNew || opened.status() == 201;
        key = opened.text("key");
        var place = "incidents/" + key;
        var told = opened.status() == 201 ? new ArrayList<TimelineLine>() : TimelineLine.changesOf(api, place, opened);
        var current = opened;
        for (var step : Story.of(incident)) {
            switch (step) {
                case Step.Entry entry -> add(place, entry);
                case Step.Move move -> {
                    if (!told.remove(TimelineLine.of(move))) {
                        var moved = moved(place, move, current.etag());
                        if (moved.status() == 412) {
                            return false;
                        }
                        current = moved.status() == 409 ? current : moved;
                    }
                }
            }
        }
        return true;
    }

    private Answer moved(String place, Step.Move move, String etag) {
        Map<String, Object> body = new LinkedHashMap<>(move.words());
        body.put("at", move.at());
        var answer = api.put(place + "/" + move.to(), body, etag);
        if (answer.status() == 412) {
            return answer;
        }
        boolean hasNoEffect = answer.status() == 409 || answer.etag().equals(etag);
        if (hasNoEffect) {
            add(place, move.otherwise());
        } else {
            answer.accepted();
            written.add(move.otherwise().externalId());
        }
        return answer;
    }

    private void add(String place, Step.Entry entry) {
        if (api.post(place + "/timeline", entry).accepted().status() == 201) {
            written.add(entry.externalId());
        }
    }
}
