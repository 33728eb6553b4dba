package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.IncidentRef;
import jakarta.mail.Multipart;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Over a real mail server. */
class SendsLettersIT extends WithMailServer {

    @Test
    void tellsEveryAddressInTextAndInHtml() throws Exception {
        var workspace = Workspace.of(port, "letters");
        var endpoint = workspace.endpoint(
                URI.create("mailto:team@example.org,lead@example.org"), "email", "\"events\": [\"*\"]");

        broker.publish(Facts.published(Facts.incident("letters"), "The pool <b>ran</b> dry.\r\nBcc: eve@evil.example"));

        var delivery = workspace.awaitFinished(endpoint, 1).getFirst();
        var letters = letters(2);
        var letter = letters.getFirst();
        var parts = (Multipart) letter.getContent();
        assertThat(delivery.path("state").asString()).isEqualTo("succeeded");
        assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(250);
        assertThat(letter.getSubject()).isEqualTo("[P1] Postmortem published: INC-42 Checkout answers 502");
        assertThat(letter.getFrom()[0]).hasToString("Hindsight <hindsight@example.org>");
        assertThat(Arrays.stream(letter.getAllRecipients()).map(Object::toString))
                .containsExactly("team@example.org", "lead@example.org");
        assertThat(letter.getMessageID()).isEqualTo("<" + delivery.path("id").asString() + "@example.org>");
        assertThat(letter.getHeader("List-Id")).containsExactly("<letters.hindsight.example.org>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains(
                        "The pool <b>ran</b> dry.",
                        "Author: alice",
                        "Action items: 2",
                        "https://hindsight.example.com/");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("The pool &lt;b&gt;ran&lt;/b&gt; dry.");
    }

    @Test
    void putsNoLineOfATitleIntoTheHead() throws Exception {
        var workspace = Workspace.of(port, "heads");
        workspace.endpoint(URI.create("mailto:team@example.org"), "email", "\"events\": [\"*\"]");

        broker.publish(
                Facts.published(titled("Down\r\nBcc: eve@evil.example\r\n\r\nÄrger 🔥", Facts.incident("heads"))));

        var letter = letters(1).getFirst();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).endsWith("INC-42 Down Bcc: eve@evil.example Ärger 🔥");
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void sendsTheSameLetterAgainWhenTheServerWasAway() throws Exception {
        var workspace = Workspace.of(port, "away");
        var endpoint = workspace.endpoint(URI.create("mailto:team@example.org"), "email", "\"events\": [\"*\"]");
        MAIL.stop();
        broker.publish(Facts.published(Facts.incident("away")));
        Awaitility.await().until(() -> attempts(workspace, endpoint).size() > 0);
        var error = attempts(workspace, endpoint).path(0).path("error").asString();
        MAIL.start();

        var delivery = workspace.awaitFinished(endpoint, 1).getFirst();
        assertThat(error).isEqualTo("The letter could not be handed to the mail server.");
        assertThat(delivery.path("state").asString()).isEqualTo("succeeded");
        assertThat(letters(1).getFirst().getMessageID())
                .isEqualTo("<" + delivery.path("id").asString() + "@example.org>");
        assertThat(attempts(workspace, endpoint).valueStream().map(it -> it.at("/request_headers/Message-ID")))
                .hasSizeGreaterThan(1)
                .containsOnly(attempts(workspace, endpoint).path(0).at("/request_headers/Message-ID"));
    }

    @Test
    void takesNoAddressThatCouldCarryMore() {
        var admin = Workspace.of(port, "addresses").admin();

        for (var url : List.of(
                "mailto:team@example.org?bcc=eve@evil.example",
                "mailto:team@example.org%0ABcc:eve@evil.example",
                "mailto:",
                "mailto:team",
                "mailto:a@example.org,a@example.org",
                "mailto:a@example.org, b@example.org",
                "mailto:" + "a@example.org,".repeat(11) + "b@example.org",
                "https://93.184.215.14/")) {
            var refused = admin.post(
                    "addresses/endpoints",
                    "{\"name\": \"x\", \"kind\": \"email\", \"url\": \"" + url + "\", \"events\": [\"*\"]}");
            assertThat(refused.status()).describedAs(url).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("url");
        }
        assertThat(admin.post(
                                "addresses/endpoints",
                                "{\"name\": \"x\", \"kind\": \"email\", \"url\": \"mailto:a@example.org\", \"events\": [\"*\"], \"headers\": {\"Bcc\": \"b@example.org\"}}")
                        .status())
                .isEqualTo(422);
    }

    private static JsonNode attempts(Workspace workspace, Workspace.Added endpoint) {
        return workspace.deliveries(endpoint).stream()
                .findFirst()
                .map(delivery -> delivery.path("attempts"))
                .orElseGet(MissingNode::getInstance);
    }

    private static IncidentRef titled(String title, IncidentRef it) {
        return new IncidentRef(
                it.id(),
                it.key(),
                title,
                it.severity(),
                it.status(),
                it.services(),
                it.tags(),
                it.isPrivate(),
                it.drill(),
                it.backfill());
    }
}
