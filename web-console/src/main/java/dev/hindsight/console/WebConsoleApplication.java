package dev.hindsight.console;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * The web console as a program of its own, configured by {@code web-console.yml} and the environment.
 *
 * <p>It takes in the auto-configurations it names and no others, so that it is the same program alone and beside the
 * services in one JVM, whatever else is on the class path.
 */
@SpringBootConfiguration
@ConsoleAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan
public class WebConsoleApplication {

    public static void main(String[] args) {
        builder().run(args);
    }

    /**
     * The console ready to run, for programs that start it beside others.
     *
     * @return a builder that reads {@code web-console.yml}; further properties may be added to it
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(WebConsoleApplication.class).properties("spring.config.name=web-console");
    }
}
