package dev.hindsight.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ComposeFileTest {

    private static final Pattern NAMED_BY_ENVIRONMENT = Pattern.compile("\\$\\{[A-Z_]+:(\\?[^}]*|-)}");
    private static final Pattern PINNED = Pattern.compile("[a-z./-]+:\\d[\\w.-]*|hindsight/[a-z-]+:\\$\\{.*}");

    private final ComposeFile compose = new ComposeFile();

    @Test
    void isValidByTheComposeSpecification() {
        var schema = (ObjectNode) Repository.json("end-to-end/src/test/resources/compose-spec/compose-spec.json");
        // How it names itself and its draft is not how either is known
        schema.remove(List.of("$id", "$schema"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema)
                        .validate(compose.tree()))
                .isEmpty();
    }

    @Test
    void buildsEachProgramFromItsDockerfile() {
        ComposeFile.PROGRAMS.forEach((service, module) -> {
            var build = compose.service(service).required("build");
            assertThat(build.required("context").asString()).isEqualTo(".");
            assertThat(build.required("dockerfile").asString()).isEqualTo(new Dockerfile(module).path());
            assertThat(Repository.has(new Dockerfile(module).path())).isTrue();
        });
    }

    @Test
    void tellsTheOriginWhereEachServiceIs() {
        assertThat(compose.environment("origin"))
                .containsAllEntriesOf(Map.of(
                        "HINDSIGHT_SERVICES_INCIDENT", address("incident-service"),
                        "HINDSIGHT_SERVICES_POSTMORTEM", address("postmortem-service"),
                        "HINDSIGHT_SERVICES_TASK", address("task-service"),
                        "HINDSIGHT_SERVICES_NOTIFICATION", address("notification-service"),
                        "HINDSIGHT_SERVICES_ACCESS", address("access-service")));
    }

    @Test
    void setsOnlyWhatTheProgramsRead() {
        ComposeFile.PROGRAMS.forEach((service, module) -> assertThat(KnownSettings.of(module))
                .as(service)
                .containsAll(compose.environment(service).keySet()));
        assertThat(KnownSettings.ofKafka())
                .containsAll(compose.environment("kafka").keySet());
    }

    @Test
    void waitsForHealthOnlyWhereHealthIsTold() {
        compose.services().forEach((name, service) -> {
            assertThat(service.path("depends_on").properties()).as(name).allSatisfy(dependency -> assertThat(
                            dependency.getValue().path("condition").asString())
                    .isEqualTo("service_healthy"));
            assertThat(compose.dependencies(name)).as(name).allMatch(compose::tellsItsHealth);
        });
    }

    @Test
    void restartsAndLimitsEverything() {
        compose.services().forEach((name, service) -> {
            assertThat(service.path("restart").asString(""))
                    .as(name)
                    .isEqualTo("demo-people".equals(name) ? "no" : "unless-stopped");
            assertThat(service.at("/deploy/resources/limits").propertyNames())
                    .as(name)
                    .contains("cpus", "memory");
        });
    }

    @Test
    void opensOnlyTheOriginAndKeycloakAndOnlyToThisMachine() {
        compose.services().forEach((name, service) -> {
            var opened = "origin".equals(name) || "keycloak".equals(name);
            assertThat(service.path("ports")).as(name).hasSize(opened ? 1 : 0).allMatch(port -> port.asString()
                    .startsWith("127.0.0.1:"));
            assertThat(service.has("network_mode")).as(name).isFalse();
        });
    }

    @Test
    void holdsNoPassword() {
        compose.services().keySet().forEach(service -> assertThat(
                        compose.environment(service).entrySet())
                .filteredOn(variable -> variable.getKey().matches(".*(PASSWORD|SECRET).*"))
                .as(service)
                .allMatch(variable ->
                        NAMED_BY_ENVIRONMENT.matcher(variable.getValue()).matches()));
        assertThat(Repository.text("deploy/env.example").lines())
                .filteredOn(line -> line.matches("#?\\w*(PASSWORD|SECRET)\\w*=.*"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void explainsEverySettingInTheExampleOfItsEnvironment() {
        assertThat(compose.settings()).allSatisfy(setting -> assertThat(Repository.text("deploy/env.example"))
                .containsPattern("(?m)^#?" + setting + "="));
    }

    @Test
    void takesWhatTokensLookLikeByTheNamesThatServicesKnow() {
        ComposeFile.PROGRAMS.keySet().stream()
                .filter(name -> !"origin".equals(name))
                .forEach(service -> {
                    var known = KnownSettings.of(service).stream()
                            .filter(name -> name.startsWith("HINDSIGHT_SECURITY_CLAIMS_"))
                            .toList();
                    var environment = compose.environment(service);
                    assertThat(known).as(service).isNotEmpty().allSatisfy(name -> {
                        assertThat(environment).containsKey(name);
                        assertThat(environment.get(name)).matches("|\\$\\{" + name + "-.*}");
                        assertThat(Repository.text("deploy/env.example")).containsPattern("(?m)^#" + name + "=");
                    });
                });
    }

    @Test
    void keepsAnEnvironmentWithPasswordsOutOfVersionControl() {
        assertThat(Repository.text(".gitignore").lines()).contains("/.env");
    }

    @Test
    void givesEachServiceADatabaseAndARoleThatMayDoNothingElse() {
        var script = Repository.text("deploy/postgres/10-databases.sh");

        assertThat(script).contains("NOSUPERUSER NOCREATEDB NOCREATEROLE", "REVOKE ALL ON DATABASE");
        ComposeFile.PROGRAMS.keySet().stream()
                .filter(name -> !"origin".equals(name))
                .forEach(service -> {
                    var environment = compose.environment(service);
                    var role = "hindsight_" + service.replace("-service", "");
                    var password = service.replace("-service", "").toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
                    assertThat(environment)
                            .containsEntry("SPRING_DATASOURCE_USERNAME", role)
                            .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/" + role);
                    assertThat(environment.get("SPRING_DATASOURCE_PASSWORD")).startsWith("${" + password + ":?");
                    assertThat(compose.environment("postgres")).containsKey(password);
                    assertThat(script).contains("database " + role + " \"${" + password + ":?}\"");
                });
    }

    @Test
    void mountsOnlyFilesThatExist() {
        assertThat(compose.services().keySet().stream().flatMap(compose::mountedFiles))
                .isNotEmpty()
                .allMatch(Repository::has);
    }

    @Test
    void pinsEveryImage() {
        compose.services()
                .forEach((name, service) -> assertThat(service.required("image").asString())
                        .as(name)
                        .matches(PINNED));
    }

    private static String address(String service) {
        return "http://" + service + ":" + Repository.portOf(service);
    }
}
