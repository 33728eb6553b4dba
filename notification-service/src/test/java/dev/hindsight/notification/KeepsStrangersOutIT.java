package dev.hindsight.notification;

import dev.hindsight.testsupport.security.GuardContract;

@NotificationServiceTest
class KeepsStrangersOutIT extends GuardContract {

    KeepsStrangersOutIT() {
        super("endpoints", "POST", "endpoints");
    }
}
