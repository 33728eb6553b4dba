package dev.hindsight.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.contract.Program;
import dev.hindsight.endtoend.installation.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** As a program would, at the origin: with its credentials it gets a token, and with that it works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("kill")
class LetsAProgramInByItsServiceAccountIT {

    private static final String INCIDENT = "{\"title\": \"Checkout answers 502\"}";

    private Standalone hindsight;
    private Path data;

    @BeforeAll
    void start(@TempDir Path directory) {
        data = directory.resolve("data");
        hindsight = Standalone.start(data);
    }

    @AfterAll
    void stop() {
        hindsight.close();
    }

    @Test
    void asLongAsItIsNotRevokedAndInTheScopesItHas() {
        var alice = hindsight.as("alice");
        var account = Program.createdBy(
                alice,
                "acme",
                """
                {"name": "pager-of-the-test", "role": "engineer", "scopes": ["incidents:read", "incidents:write"]}""");

        var program = account.with();
        var opened = program.post("acme/incidents", INCIDENT);
        assertThat(opened.status()).describedAs("%s", opened).isEqualTo(201);
        assertThat(opened.text("created_by")).isEqualTo("service:pager-of-the-test");
        assertThat(program.get("acme/tasks").status()).isEqualTo(403);
        assertThat(program.get("acme/service-accounts").status()).isEqualTo(403);
        assertThat(program.get("globex/incidents").status()).isEqualTo(404);

        var narrowed = account.with("incidents:read");
        assertThat(narrowed.get("acme/incidents").status()).isEqualTo(200);
        assertThat(narrowed.post("acme/incidents", INCIDENT).status()).isEqualTo(403);

        hindsight.kill();
        hindsight.startAgain();
        assertThat(program.get("acme/incidents").status())
                .as("the signing key survives a restart")
                .isEqualTo(200);

        alice = hindsight.as("alice");
        var path = "acme/service-accounts/" + account.id();
        assertThat(alice.delete(path, "If-Match", "*").status()).isEqualTo(200);
        var refused = account.asked();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("error")).isEqualTo("invalid_client");

        assertThat(filesWith("pager-of-the-test"))
                .as("events, tables and topics are searched")
                .isNotEmpty();
        assertThat(filesWith(account.secret().substring("hss_".length()))).isEmpty();
        assertThat(filesWith(program.token())).isEmpty();
    }

    /** Of all that was written: tables and their log, topics, and what the parts logged. */
    private List<Path> filesWith(String text) {
        try (var files = Files.walk(data.resolveSibling("."))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("binaries")))
                    .filter(file -> content(file).contains(text))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each byte a character, so that nothing is lost. */
    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }
}
