package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.Topics;
import dev.hindsight.events.person.PersonSeenV1;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import dev.hindsight.support.people.KnownPerson;
import dev.hindsight.support.people.People;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@AccessServiceTest
class GrowsPeopleFromClaimsIT {

    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    CloudEventMessages messages;

    @Autowired
    TopicNames topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Test
    void showsWhoWasSeenAsTheirTokenSays() {
        var alice = comes("alice", "seen", "admin", claims -> claims.claim("name", "Alice Adler"));

        var shown = awaitSeen(alice, "seen", "alice");

        assertThat(shown.text("user")).isEqualTo("alice");
        assertThat(shown.text("display_name")).isEqualTo("Alice Adler");
        assertThat(shown.text("email")).isEqualTo("alice@example.org");
        assertThat(shown.text("time_zone")).isEqualTo("Europe/Berlin");
        assertThat(shown.text("role")).isEqualTo("admin");
        assertThat(Instant.parse(shown.text("last_seen_at")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(shown.etag()).isNotEmpty();
        var stranger = comes("erin", "elsewhere", "viewer", claims -> {});
        assertThat(stranger.get("elsewhere/people/alice").status()).isEqualTo(404);
        assertThat(stranger.get("seen/people/alice").status()).isEqualTo(404);
    }

    @Test
    void takesNothingFromAClaimThatIsNotWhatItShouldBe() {
        var odd = comes("odd", "odd", "viewer", claims -> claims.claim("name", "a\u0000\u202eb")
                .claim("email", "a".repeat(1_000) + "@example.org")
                .claim("zoneinfo", "Middle-earth/Shire"));
        var odder = comes("odder", "odd", "viewer", claims -> claims.claim("name", List.of("a"))
                .claim("email", "no address")
                .claim("zoneinfo", 7));

        for (var answer : List.of(awaitSeen(odd, "odd", "odd"), awaitSeen(odder, "odd", "odder"))) {
            assertThat(answer.json().path("display_name").isNull()).isTrue();
            assertThat(answer.json().path("email").isNull()).isTrue();
            assertThat(answer.json().path("time_zone").isNull()).isTrue();
        }
    }

    @Test
    void tellsOfSomebodyOnceAndAgainWhenSomethingChanged() {
        var bob = comes("bob", "once", "viewer", claims -> {});
        awaitSeen(bob, "once", "bob");
        var before = messagesHandled();

        for (int n = 0; n < 50; n++) {
            comes("bob", "once", "viewer", claims -> {});
        }
        // Who asks with another token tells of another name again.
        var robert = comes("bob", "once", "viewer", claims -> claims.claim("name", "Robert"));

        await().until(() -> robert.get("once/people/bob").text("display_name").equals("Robert"));
        // That of Robert, and perhaps some of the audit log that were still on their way.
        assertThat(messagesHandled() - before).isBetween(1L, 25L);
    }

    @Test
    void remembersTheNewestWhateverComesLater() {
        var carol = comes("carol", "order", "viewer", claims -> {});
        awaitSeen(carol, "order", "carol");
        var now = Instant.now();

        var newest = new PersonSeenV1("dave", "Dave Dunn", null, null, "engineer", now);
        send("order", newest);
        send("order", new PersonSeenV1("dave", "David", null, null, "viewer", now.minusSeconds(60)));
        send("order", newest);
        send("order", new PersonSeenV1("last", null, null, null, "viewer", now));

        awaitSeen(carol, "order", "dave");
        awaitSeen(carol, "order", "last");
        assertThat(carol.get("order/people/dave").text("display_name")).isEqualTo("Dave Dunn");
        assertThat(carol.get("order/people/dave").text("role")).isEqualTo("engineer");
    }

    @Test
    void remembersTheNewestOfABatchInWhateverOrderItIs() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS); // As exactly as it is stored.
        seen(new KnownPerson("batch", "dave", "Dave Dunn", "dave@example.org", null, "viewer", now));

        seen(
                new KnownPerson("batch", "dave", null, null, "Europe/Paris", "admin", now.plusSeconds(3)),
                new KnownPerson(
                        "batch",
                        "dave",
                        "Dave the Elder",
                        "elder@example.org",
                        "Asia/Tokyo",
                        "owner",
                        now.minusSeconds(9)),
                new KnownPerson("batch", "erin", "Erin", null, null, "viewer", now),
                new KnownPerson("batch", "dave", "Dave Dee", null, "Europe/Rome", "engineer", now.plusSeconds(2)));

        assertThat(known("batch", "dave"))
                .returns("Dave Dee", KnownPerson::displayName)
                .returns("dave@example.org", KnownPerson::email)
                .returns("Europe/Paris", KnownPerson::timeZone)
                .returns("admin", KnownPerson::role)
                .returns(now.plusSeconds(3), KnownPerson::lastSeenAt);
        assertThat(known("batch", "erin").role()).isEqualTo("viewer");
        seen(
                new KnownPerson("batch", "dave", "Late", null, null, "viewer", now),
                new KnownPerson("batch", "zoe", null, null, null, "viewer", now));
        assertThat(known("batch", "dave").displayName()).isEqualTo("Dave Dee");
        assertThat(known("batch", "zoe").displayName()).isNull();
    }

    @Test
    void remembersABatchInOneStatement() {
        var now = Instant.now();
        var everybody = IntStream.range(0, 200)
                .mapToObj(n -> new KnownPerson("crowd", "user" + n, null, null, null, "viewer", now))
                .toList();

        people.remember(everybody);

        // Each statement was a transaction of its own, whose number is in the rows.
        assertThat(jdbc.sql("select count(*) from person where workspace = 'crowd'")
                        .query(Long.class)
                        .single())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(distinct xmin::text) from person where workspace = 'crowd'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatATokenWithoutAProfileDoesNotSay() {
        var carol = comes("carol", "bare", "viewer", claims -> {});
        awaitSeen(carol, "bare", "carol");
        var now = Instant.now();

        send("bare", new PersonSeenV1("dave", "Dave Dunn", "dave@example.org", "Europe/Paris", "viewer", now));
        send("bare", new PersonSeenV1("dave", null, null, null, "engineer", now.plusSeconds(1)));
        send("bare", new PersonSeenV1("last", null, null, null, "viewer", now));

        awaitSeen(carol, "bare", "last");
        var dave = carol.get("bare/people/dave");
        assertThat(dave.text("display_name")).isEqualTo("Dave Dunn");
        assertThat(dave.text("email")).isEqualTo("dave@example.org");
        assertThat(dave.text("time_zone")).isEqualTo("Europe/Paris");
        assertThat(dave.text("role")).isEqualTo("engineer");
    }

    @Test
    void doesNotTakeAServiceAccountForAPerson() {
        var accounts = new Accounts(port, "programs");
        accounts.created("pager", "people:read");
        var program = new ApiClient(
                origin(), TestTokens.shared().serviceAccountToken("pager", "/programs/engineer", "people:read"));

        assertThat(program.get("programs/people").status()).isEqualTo(200);
        awaitSeen(program, "programs", "alice");
        assertThat(program.get("programs/people").texts("items", "user")).containsExactly("alice");
        var without = new ApiClient(
                origin(), TestTokens.shared().serviceAccountToken("pager", "/programs/engineer", "tasks:read"));
        assertThat(without.get("programs/people").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"al, alice", "AL, alice", "zo, alice", "Bo, bob", "%, ''", "_, ''", "ob, ''", "\\, ''"})
    void findsPeopleByTheBeginningOfTheirNames(String q, String found) {
        var alice = comes("alice", "finds", "viewer", claims -> claims.claim("name", "Zoe Adler"));
        comes("bob", "finds", "viewer", claims -> claims.claim("name", "Bob"));
        awaitSeen(alice, "finds", "alice");
        awaitSeen(alice, "finds", "bob");

        var answer = alice.get("finds/people?q=" + q.replace("%", "%25").replace("\\", "%5C"));

        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        assertThat(String.join(",", answer.texts("items", "user"))).isEqualTo(found);
    }

    @Test
    void listsThemByNamePageByPage() {
        var alice = comes("alice", "pages", "viewer", claims -> claims.claim("name", "zoe"));
        comes("bob", "pages", "viewer", claims -> claims.claim("name", "Yves"));
        comes("carol", "pages", "viewer", claims -> claims.claim("name", null));
        List.of("alice", "bob", "carol").forEach(user -> awaitSeen(alice, "pages", user));

        var first = alice.get("pages/people?limit=2");
        var second = alice.get("pages/people?limit=2&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("items", "user")).containsExactly("carol", "bob");
        assertThat(second.texts("items", "user")).containsExactly("alice");
    }

    private void seen(KnownPerson... seen) {
        people.remember(List.of(seen));
    }

    private KnownPerson known(String workspace, String user) {
        return people.find(workspace, user).orElseThrow();
    }

    private ApiClient comes(String user, String workspace, String role, Consumer<JWTClaimsSet.Builder> change) {
        var client =
                new ApiClient(origin(), TestTokens.shared().token(user, List.of("/" + workspace + "/" + role), change));
        assertThat(client.get(workspace + "/people?limit=1").status()).isEqualTo(200);
        return client;
    }

    private static Answer awaitSeen(ApiClient client, String workspace, String user) {
        return await().until(() -> client.get(workspace + "/people/" + user), answer -> answer.status() == 200);
    }

    private void send(String workspace, PersonSeenV1 seen) {
        var envelope = EventEnvelope.of(
                UUID.randomUUID().toString(),
                "/some-service",
                Ids.derived(workspace, "person", seen.user()),
                Instant.now(),
                workspace,
                seen);
        kafka.send(messages.write(topics.of(Topics.PERSON_EVENTS), envelope)).join();
    }

    private long messagesHandled() {
        return jdbc.sql("select count(*) from inbox").query(Long.class).single();
    }

    private URI origin() {
        return URI.create("http://localhost:" + port);
    }
}
