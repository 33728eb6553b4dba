package dev.hindsight.incident;

import dev.hindsight.testsupport.operation.OperationContract;

@IncidentServiceTest
class ShowsHowItIsIT extends OperationContract {

    ShowsHowItIsIT() {
        super(
                2,
                "incident-details",
                "incident-history",
                "incident-communications",
                "incident-timeline",
                "incident-events-publisher");
    }
}
