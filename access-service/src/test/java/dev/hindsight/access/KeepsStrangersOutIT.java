package dev.hindsight.access;

import dev.hindsight.testsupport.security.GuardContract;

@AccessServiceTest
class KeepsStrangersOutIT extends GuardContract {

    KeepsStrangersOutIT() {
        super("people", "POST", "service-accounts");
    }
}
