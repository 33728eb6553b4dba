package dev.hindsight.postmortem;

import dev.hindsight.testsupport.operation.OperationContract;

@PostmortemServiceTest
class ShowsHowItIsIT extends OperationContract {

    ShowsHowItIsIT() {
        super(2, "postmortem", "postmortem-events-publisher");
    }
}
