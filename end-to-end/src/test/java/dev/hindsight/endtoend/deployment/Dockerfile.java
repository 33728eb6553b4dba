package dev.hindsight.endtoend.deployment;

import java.util.List;
import java.util.regex.Pattern;

/** The Dockerfile of a module. */
record Dockerfile(String module) {

    private static final Pattern HEALTH = Pattern.compile("HEALTHCHECK .*CMD \\[\"healthy.sh\", \"(\\d+)\"]");

    String path() {
        return module + "/Dockerfile";
    }

    /** What follows that instruction, each time. */
    List<String> all(String instruction) {
        return text().lines()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    /** The port whose health is asked for, 0 for none. */
    int healthPort() {
        var health = HEALTH.matcher(text());
        return health.find() ? Integer.parseInt(health.group(1)) : 0;
    }

    private String text() {
        return Repository.text(path());
    }
}
