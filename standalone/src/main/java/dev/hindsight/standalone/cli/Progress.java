package dev.hindsight.standalone.cli;

import java.lang.management.ManagementFactory;

/** Shows what is being done and how long it has taken since this process began. */
class Progress {

    void show(String step) {
        System.out.printf("  %4.1f s  %s%n", secondsSinceStart(), step);
    }

    void done(String message) {
        System.out.printf("  %4.1f s  ready%n%n%s%n", secondsSinceStart(), message);
    }

    private static double secondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }
}
