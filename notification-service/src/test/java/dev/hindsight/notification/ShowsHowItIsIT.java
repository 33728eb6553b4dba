package dev.hindsight.notification;

import dev.hindsight.testsupport.operation.OperationContract;

@NotificationServiceTest
class ShowsHowItIsIT extends OperationContract {

    ShowsHowItIsIT() {
        super(2, "endpoint-details");
    }
}
