package dev.hindsight.incident;

import dev.hindsight.testsupport.operation.RestoreContract;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@IncidentServiceTest
class CanBeRestoredFromADumpIT {

    @Autowired
    Environment environment;

    @Test
    void withAllThatItsTablesMakeOfTheirRows(Workspace workspace) throws SQLException {
        workspace.engineer("bob").open("Slow", ", \"tags\": [\"db\"]");

        RestoreContract.holds(environment);
    }
}
