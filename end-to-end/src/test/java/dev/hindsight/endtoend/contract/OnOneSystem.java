package dev.hindsight.endtoend.contract;

import dev.hindsight.embedded.Ports;
import dev.hindsight.standalone.system.StandaloneSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Starts everything in this process, once for all the tests that take a {@link Trial}. */
public class OnOneSystem implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(OnOneSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Trial.class;
    }

    @Override
    public Trial resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .trial();
    }

    private record Running(Path directory, StandaloneSystem system, Trial trial) implements AutoCloseable {

        static Running start() {
            try {
                var directory = Files.createTempDirectory("hindsight-contract");
                var system = new StandaloneSystem(directory.resolve("data"), Ports.free(), ignored -> {});
                var origin = system.start().origin();
                var tokens = Tokens.signedBy(directory.resolve("data/secrets/signing-keys.json"), origin);
                return new Running(directory, system, new Trial(new World(origin, tokens), directory.resolve("data")));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void close() throws IOException {
            system.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
