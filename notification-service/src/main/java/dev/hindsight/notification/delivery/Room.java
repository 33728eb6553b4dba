package dev.hindsight.notification.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much this process can take at the moment.
 *
 * @param lanes how many more lanes
 * @param ofFailing how many of them may be of endpoints that fail
 * @param ofEndpoints how many more each of these endpoints may have; the others have as many as any
 * @param ofWorkspaces how many more each of these workspaces may have; the others have no bound of their own
 */
record Room(int lanes, int ofFailing, Map<String, Integer> ofEndpoints, Map<String, Integer> ofWorkspaces) {

    /** Whether there may be more that is due, for which there is no room. */
    boolean isUsedUpBy(List<DueLane> claimed) {
        if (ofFailing == 0) {
            return true;
        }
        var taken = new HashMap<String, Integer>();
        claimed.forEach(lane -> taken.merge(lane.workspace(), 1, Integer::sum));
        return ofWorkspaces.entrySet().stream()
                .anyMatch(workspace -> taken.getOrDefault(workspace.getKey(), 0) >= workspace.getValue());
    }
}
