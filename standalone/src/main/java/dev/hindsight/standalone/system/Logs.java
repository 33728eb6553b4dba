package dev.hindsight.standalone.system;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what all parts log to one file of the data directory. */
final class Logs {

    /** Each context would set logging up anew; it is set up once, here. */
    private static final String BOOTS_LOGGING = "org.springframework.boot.logging.LoggingSystem";

    private Logs() {}

    static void writeTo(Path directory) {
        System.setProperty(BOOTS_LOGGING, "none");
        System.setProperty("hindsight.logs", directory.toString());
        // Tomcat logs by the JDK.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(Logs.class.getResource("/standalone-logs.xml"));
        } catch (JoranException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
