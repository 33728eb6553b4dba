package dev.hindsight.postmortem;

import dev.hindsight.testsupport.security.GuardContract;

@PostmortemServiceTest
class KeepsStrangersOutIT extends GuardContract {

    KeepsStrangersOutIT() {
        super("postmortems", "PUT", "incidents/INC-1/postmortem/timeline/order");
    }
}
