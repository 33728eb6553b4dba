package dev.hindsight.task.integration.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.task.PrivateResponse;
import dev.hindsight.task.privacy.PrivateTeams.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivateTeamChangesTest {

    private final PrivateResponse response = new PrivateResponse("acme", 1, true);

    @Test
    void nameWhoeverLeadsOrTakesPart() {
        assertThat(changes(List.of(response.commander("carol"), response.joined("dave"))))
                .isEqualTo(Map.of(member("carol"), true, member("dave"), true));
    }

    @Test
    void keepTheLastWordOnEach() {
        assertThat(changes(List.of(response.joined("dave"), response.left("dave"))))
                .isEqualTo(Map.of(member("dave"), false));
        assertThat(changes(List.of(response.left("dave"), response.joined("dave"))))
                .isEqualTo(Map.of(member("dave"), true));
    }

    @Test
    void areNoneWhenEverybodySeesTheIncident() {
        var open = new PrivateResponse("acme", 1, false);

        assertThat(changes(List.of(open.commander("carol"), open.joined("dave"), open.left("dave"))))
                .isEmpty();
    }

    private static Map<Member, Boolean> changes(List<EventEnvelope<PublicEvent>> events) {
        return WhenPrivateTeamChangedThenRememberIt.changes(events);
    }

    private Member member(String user) {
        return new Member(response.incidentId(), user);
    }
}
