package dev.hindsight.endtoend.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.installation.Installation;
import dev.hindsight.testsupport.api.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes an installation say what it can be made to say, and holds its logs to be free of secrets. */
final class LogsWithoutSecrets {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ACCOUNT_SECRET = "hss_f3a1c9d27be84c5f9a60d1b2e3c4f5a6";
    private static final Pattern SECRETS =
            Pattern.compile("eyJ[\\w-]{10,}|whsec_\\w{6,}|hss_\\w{6,}|(?i)(bearer|basic) [\\w.+/=-]{16,}|xoxb-");

    private LogsWithoutSecrets() {}

    /** Sends secrets to where they do not belong. */
    static void provoke(Installation hindsight) {
        var alice = hindsight.as("alice");
        var strangers = Stream.of("", alice.token() + "x", "nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.")
                .map(token -> new ApiClient(hindsight.origin(), token))
                .toList();
        for (var who : Stream.concat(Stream.of(alice), strangers.stream()).toList()) {
            who.get("acme/incidents?access_token=" + alice.token());
            who.get("acme/incidents/" + alice.token());
            who.post("acme/incidents", "{\"title\": {\"" + SECRET + "\": \"" + alice.token() + "\"}}");
            who.post(
                    "acme/endpoints",
                    "{\"url\": \"https://user:" + SECRET + "@localhost:1/\", \"secret\": \"" + SECRET + "\"");
            who.post(
                    "../../oauth2/token",
                    "grant_type=client_credentials&client_id=acme.monitoring&client_secret=" + ACCOUNT_SECRET,
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            who.get("acme/incidents", "X-Api-Key", SECRET, "Cookie", "token=" + alice.token());
        }
    }

    /** @param directory of the installation; secrets that lie in it as files must not show either */
    static void assertIn(Path directory) {
        // Kafka calls its topics' files logs too.
        var logs = files(directory, "**.log*").stream()
                .filter(log -> !log.startsWith(directory.resolve("data/kafka")))
                .toList();
        assertThat(logs).isNotEmpty();
        var stored = files(directory, "**/secrets/*").stream()
                .map(LogsWithoutSecrets::text)
                .map(String::strip)
                .toList();
        for (var log : logs) {
            var text = text(log);
            assertThat(text.lines().filter(line -> SECRETS.matcher(line).find()))
                    .as(log.getFileName().toString())
                    .isEmpty();
            assertThat(stored.stream().filter(text::contains))
                    .as(log.getFileName() + " and the files of secrets/")
                    .isEmpty();
        }
    }

    private static List<Path> files(Path directory, String glob) {
        var matcher = directory.getFileSystem().getPathMatcher("glob:" + glob);
        try (var files = Files.walk(directory)) {
            return files.filter(matcher::matches).filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
