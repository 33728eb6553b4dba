package dev.hindsight.notification.inapp;

/** That of a person in a workspace. */
public record Inbox(String workspace, String person) {

    /** The name of a workspace contains no slash; that of a person may. */
    String name() {
        return workspace + "/" + person;
    }

    static Inbox named(String name) {
        var slash = name.indexOf('/');
        return new Inbox(name.substring(0, slash), name.substring(slash + 1));
    }
}
