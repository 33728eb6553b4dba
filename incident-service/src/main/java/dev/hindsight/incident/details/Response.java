package dev.hindsight.incident.details;

import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.events.ResponderLeft;
import dev.hindsight.incident.model.ResponderRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who works on an incident. */
public record Response(@Nullable String commander, List<Responder> responders) {

    static final Response NONE = new Response(null, List.of());

    /** Somebody in the response. */
    public record Responder(String user, String role, Instant joinedAt) {}

    Response commanded(CommanderAssigned event) {
        var withoutCommand = responders.stream().map(Response::withoutCommand).toList();
        return new Response(
                event.commander(),
                with(withoutCommand, event.commander(), ResponderRole.COMMANDER.wireName(), event.at()));
    }

    Response joined(ResponderJoined event) {
        return new Response(commanderUnless(event.user()), with(responders, event.user(), event.role(), event.at()));
    }

    Response left(ResponderLeft event) {
        var others = responders.stream()
                .filter(responder -> !responder.user().equals(event.user()))
                .toList();
        return new Response(commanderUnless(event.user()), others);
    }

    private static Responder withoutCommand(Responder responder) {
        return responder.role().equals(ResponderRole.COMMANDER.wireName())
                ? new Responder(responder.user(), ResponderRole.RESPONDER.wireName(), responder.joinedAt())
                : responder;
    }

    /** Somebody who changes the role has still joined when they joined. */
    private static List<Responder> with(List<Responder> responders, String user, String role, Instant at) {
        var changed = new ArrayList<>(responders);
        for (int index = 0; index < changed.size(); index++) {
            if (changed.get(index).user().equals(user)) {
                changed.set(index, new Responder(user, role, changed.get(index).joinedAt()));
                return changed;
            }
        }
        changed.add(new Responder(user, role, at));
        return changed;
    }

    private @Nullable String commanderUnless(String user) {
        return Objects.equals(commander, user) ? null : commander;
    }
}
