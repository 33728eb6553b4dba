package dev.hindsight.incident;

import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A workspace that no other test has seen. */
record Workspace(int port, String slug) {

    Api viewer(String user) {
        return Api.as(port, slug, user, "viewer");
    }

    Api engineer(String user) {
        return Api.as(port, slug, user, "engineer");
    }

    Api admin(String user) {
        return Api.as(port, slug, user, "admin");
    }

    Api owner(String user) {
        return Api.as(port, slug, user, "owner");
    }

    /** Makes one for each test that takes it as a parameter. */
    static class OfATest implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Workspace.class;
        }

        @Override
        public Workspace resolveParameter(ParameterContext parameter, ExtensionContext test) {
            var port = SpringExtension.getApplicationContext(test)
                    .getEnvironment()
                    .getRequiredProperty("local.server.port", Integer.class);
            return new Workspace(port, "ws-" + UUID.randomUUID().toString().substring(0, 8));
        }
    }
}
