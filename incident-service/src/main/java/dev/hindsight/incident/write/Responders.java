package dev.hindsight.incident.write;

import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.support.command.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who takes part in an incident and who leads; each person is a part of it that is edited by itself. */
class Responders {

    private static final int MAX = 200;

    private static final String COMMANDER = "commander";

    private @Nullable String commander;
    private Map<String, ResponderRole> roles = new LinkedHashMap<>();

    boolean include(String user) {
        return roles.containsKey(user);
    }

    boolean areLedBy(String user) {
        return user.equals(commander);
    }

    boolean have(String user, ResponderRole role) {
        return roles.get(user) == role;
    }

    void requireRoomFor(String user) {
        if (!include(user) && roles.size() >= MAX) {
            throw Refused.conflict("too-many-responders", "An incident has at most " + MAX + " responders.");
        }
    }

    /** The parts that are touched when somebody takes a role. */
    String[] touched(String user, ResponderRole role) {
        return role == ResponderRole.COMMANDER || areLedBy(user)
                ? new String[] {COMMANDER, part(user)}
                : new String[] {part(user)};
    }

    /** @return the parts that changed */
    List<String> commanded(String user) {
        var predecessor = Objects.requireNonNullElse(commander, user);
        if (!predecessor.equals(user)) {
            // Who hands the command over stays in the response.
            roles.put(predecessor, ResponderRole.RESPONDER);
        }
        roles.put(user, ResponderRole.COMMANDER);
        commander = user;
        return List.of(COMMANDER, part(user), part(predecessor));
    }

    /** @return the parts that changed */
    List<String> joined(String user, String role) {
        ResponderRole.parse(role).ifPresent(known -> roles.put(user, known));
        return changed(user);
    }

    /** @return the parts that changed */
    List<String> left(String user) {
        roles.remove(user);
        return changed(user);
    }

    private List<String> changed(String user) {
        if (!areLedBy(user)) {
            return List.of(part(user));
        }
        commander = null;
        return List.of(COMMANDER, part(user));
    }

    static String part(String user) {
        return "responders." + user;
    }
}
