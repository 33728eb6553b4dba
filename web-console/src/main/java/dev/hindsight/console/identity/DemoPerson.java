package dev.hindsight.console.identity;

import java.util.List;

/**
 * A person to try Hindsight with, whose password is the name.
 *
 * @param name as in {@code alice}
 * @param displayName as in {@code Alice Adler}
 * @param company the workspace where the person works; the mail address is there
 * @param timeZone as in {@code Europe/Berlin}
 * @param groups workspace and role, as in {@code /acme/owner}
 */
record DemoPerson(String name, String displayName, String company, String timeZone, List<String> groups) {

    String email() {
        return name + "@" + company + ".example";
    }

    /** As people say it, {@code owner of acme, viewer of globex}; public, as templates see nothing else. */
    public String roles() {
        return String.join(", ", groups.stream().map(DemoPerson::role).toList());
    }

    private static String role(String group) {
        var path = group.split("/", -1);
        return path[2] + " of " + path[1];
    }
}
