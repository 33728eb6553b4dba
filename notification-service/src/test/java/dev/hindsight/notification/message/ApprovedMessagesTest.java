package dev.hindsight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.notification.integration.news.NewsDesk;
import dev.hindsight.notification.integration.news.TestNews;
import dev.hindsight.notification.model.EndpointKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What endpoints of each kind are sent of each public event. */
class ApprovedMessagesTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");

    private final NewsDesk desk = TestNews.desk();

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void areSent(EndpointKind kind, PublicEventType type) throws IOException {
        var message = message(kind, Bodies.of(type));

        var file = APPROVED.resolve(kind.wireName() + "." + type.type() + ".v" + type.version() + ".json");
        if (Boolean.getBoolean("approve") && !Files.exists(file)) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, Bodies.JSON.writeValueAsString(message) + "\n");
        }
        assertThat(message).isEqualTo(Bodies.JSON.readTree(Files.readAllBytes(file)));
    }

    static Stream<Arguments> kindsAndTypes() {
        return Stream.of(EndpointKind.values()).flatMap(kind -> Bodies.types().map(type -> Arguments.of(kind, type)));
    }

    private JsonNode message(EndpointKind kind, String body) {
        return switch (kind) {
            case WEBHOOK -> Bodies.JSON.readTree(body);
            case EMAIL -> Bodies.JSON.valueToTree(new MailMessage().of(desk.of(body)));
            case SLACK, TEAMS, DISCORD, MATTERMOST, GOOGLE_CHAT ->
                Bodies.JSON.readTree(Bodies.CHATS.stream()
                        .filter(chat -> chat.kind() == kind)
                        .findFirst()
                        .orElseThrow()
                        .of(desk.of(body)));
        };
    }
}
