package dev.hindsight.standalone.cli;

import dev.hindsight.standalone.system.RunFile;

/** The last line of a start. */
final class Greeting {

    private Greeting() {}

    static String of(RunFile.Run run) {
        return "Hindsight is ready at " + run.origin()
                + " - demo people (password = name): alice, bob, carol, dave of acme; erin, frank of globex."
                + " Webhooks to this machine are allowed.";
    }
}
