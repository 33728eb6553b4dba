package dev.hindsight.task;

import dev.hindsight.testsupport.operation.OperationContract;

@TaskServiceTest
class ShowsHowItIsIT extends OperationContract {

    ShowsHowItIsIT() {
        super(2, "task-details", "task-events-publisher");
    }
}
