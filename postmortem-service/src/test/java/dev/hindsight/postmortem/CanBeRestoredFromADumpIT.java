package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.operation.RestoreContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@PostmortemServiceTest
class CanBeRestoredFromADumpIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    Environment environment;

    @Test
    void withAllThatItsTablesMakeOfTheirRows() {
        var incident = AnIncident.in("dumped", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.investigated("bob"), incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/dumped/engineer");
        Eventually.eventually(() -> assertThat(
                        bob.post("dumped/incidents/INC-1/postmortem", "").status())
                .isEqualTo(201));
        assertThat(bob.put("dumped/incidents/INC-1/postmortem/publication", "", "If-Match", "*")
                        .status())
                .isEqualTo(200);

        // Until all projections have followed.
        Eventually.eventually(() -> RestoreContract.holds(environment));
    }
}
