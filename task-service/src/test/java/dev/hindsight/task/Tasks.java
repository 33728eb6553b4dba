package dev.hindsight.task;

import static org.awaitility.Awaitility.await;

import java.util.List;

/** Waits for tasks to be there. */
final class Tasks {

    private Tasks() {}

    /** The titles of all tasks of a workspace, newest first, once there are that many. */
    static List<String> titles(Api reader, String workspace, int count) {
        return await().until(
                        () -> reader.get(workspace + "/tasks?limit=200").texts("items", "title"),
                        titles -> titles.size() == count);
    }
}
