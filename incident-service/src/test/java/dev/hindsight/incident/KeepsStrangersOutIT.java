package dev.hindsight.incident;

import dev.hindsight.testsupport.security.GuardContract;

@IncidentServiceTest
class KeepsStrangersOutIT extends GuardContract {

    KeepsStrangersOutIT() {
        super("incidents", "POST", "incidents");
    }
}
