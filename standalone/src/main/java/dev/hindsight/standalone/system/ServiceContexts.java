package dev.hindsight.standalone.system;

import dev.hindsight.console.WebConsoleApplication;
import dev.hindsight.embedded.DataDirectory;
import dev.hindsight.embedded.Ports;
import dev.hindsight.embedded.PostgresServer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the services and the console as sibling contexts, which know each other only by address. */
class ServiceContexts {

    private final DataDirectory directory;
    private final int originPort;
    private final PostgresServer postgres;
    private final String kafka;
    private final Map<HostedService, Integer> ports = new EnumMap<>(HostedService.class);

    ServiceContexts(DataDirectory directory, int originPort, PostgresServer postgres, String kafka) {
        this.directory = directory;
        this.originPort = originPort;
        this.postgres = postgres;
        this.kafka = kafka;
        for (var service : HostedService.values()) {
            ports.put(service, Ports.free());
        }
    }

    int portOf(HostedService service) {
        return ports.getOrDefault(service, 0);
    }

    void startAll(Consumer<ConfigurableApplicationContext> opened, Consumer<String> progress) {
        for (var service : HostedService.values()) {
            opened.accept(start(service));
            progress.accept(service.configName());
        }
        opened.accept(startConsole());
        progress.accept("web-console");
    }

    private ConfigurableApplicationContext start(HostedService service) {
        var role = "hindsight_" + service.shortName();
        var password = directory.secret("database-" + service.shortName());
        postgres.createDatabase(role, role, password);
        return run(
                service.application(),
                service.configName(),
                "server.port=" + portOf(service),
                "server.address=127.0.0.1",
                "spring.datasource.url=" + postgres.jdbcUrl(role),
                "spring.datasource.username=" + role,
                "spring.datasource.password=" + password,
                "spring.kafka.bootstrap-servers=" + kafka,
                "hindsight.instance-id=standalone",
                "hindsight.public-url=" + origin(),
                "hindsight.security.issuer=" + origin(),
                "hindsight.security.jwk-set-uri=" + origin() + "/oauth2/jwks",
                "hindsight.security.claims.operators=/acme/owner",
                "hindsight.security.service-accounts.issuer=" + origin() + "/service-accounts",
                "hindsight.security.service-accounts.jwk-set-uri=" + addressOf(HostedService.ACCESS) + "/oauth2/jwks",
                "hindsight.access.secret-key=" + directory.secret("access-keys"),
                "hindsight.notification.allowed-private-networks=loopback",
                "hindsight.notification.secret-key=" + directory.secret("webhook-secrets"),
                "hindsight.audit.key=" + directory.secret("audit"),
                // The console brings templates along, which are not the services'.
                "spring.thymeleaf.check-template-location=false");
    }

    private ConfigurableApplicationContext startConsole() {
        return run(
                WebConsoleApplication.class,
                "web-console",
                "server.port=" + originPort,
                "hindsight.public-url=" + origin(),
                "hindsight.demo-identity.enabled=true",
                "hindsight.demo-identity.key-file=" + directory.root().resolve("secrets/signing-keys.json"),
                "hindsight.services.incident=" + addressOf(HostedService.INCIDENT),
                "hindsight.services.postmortem=" + addressOf(HostedService.POSTMORTEM),
                "hindsight.services.task=" + addressOf(HostedService.TASK),
                "hindsight.services.notification=" + addressOf(HostedService.NOTIFICATION),
                "hindsight.services.access=" + addressOf(HostedService.ACCESS));
    }

    private static ConfigurableApplicationContext run(Class<?> application, String configName, String... properties) {
        return new SpringApplicationBuilder(application)
                // The mail server of one service is configured for all, as they share an environment; none is ill
                // without it.
                .properties("spring.config.name=" + configName, "management.health.mail.enabled=false")
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // The order of closing is ours.
                .registerShutdownHook(false)
                .run(Arrays.stream(properties).map(property -> "--" + property).toArray(String[]::new));
    }

    private String addressOf(HostedService service) {
        return "http://127.0.0.1:" + portOf(service);
    }

    private String origin() {
        return "http://localhost:" + originPort;
    }
}
