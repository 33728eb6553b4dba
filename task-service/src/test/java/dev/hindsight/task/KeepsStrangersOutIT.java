package dev.hindsight.task;

import dev.hindsight.testsupport.security.GuardContract;

@TaskServiceTest
class KeepsStrangersOutIT extends GuardContract {

    KeepsStrangersOutIT() {
        super("tasks", "PATCH", "tasks/TASK-1");
    }
}
