package dev.hindsight.access;

import dev.hindsight.testsupport.operation.OperationContract;

@AccessServiceTest
class ShowsHowItIsIT extends OperationContract {

    ShowsHowItIsIT() {
        super(2, "service-account-details");
    }
}
