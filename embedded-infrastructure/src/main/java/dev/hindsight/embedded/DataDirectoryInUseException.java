package dev.hindsight.embedded;

import java.nio.file.Path;

/** Another running process owns the data directory. */
public final class DataDirectoryInUseException extends EmbeddedInfrastructureException {

    DataDirectoryInUseException(Path directory, String owner) {
        super(("The data directory %s is in use by %s. Two servers on one data directory would damage it: "
                        + "stop the other one first, or start this one with another data directory.")
                .formatted(directory, owner));
    }
}
