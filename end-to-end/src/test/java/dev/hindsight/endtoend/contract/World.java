package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.console.login.AuthorizationCodeLogin;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.security.Scope;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.HostileTokens;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** People and things of the workspace acme, made through the API. */
public final class World {

    private static final String PUBLIC = "{\"title\": \"Logins fail\", \"severity\": \"P1\"}";

    private final URI origin;
    private final Tokens tokens;
    private final Map<String, ApiClient> people = new ConcurrentHashMap<>();
    private final Map<List<Object>, ApiClient> programs = new ConcurrentHashMap<>();
    private final Supplier<Program> program = SingletonSupplier.of(this::newProgram);
    private final Map<Given, Thing> kept = new ConcurrentHashMap<>();

    World(URI origin, Tokens tokens) {
        this.origin = origin;
        this.tokens = tokens;
    }

    ApiClient as(String person) {
        return people.computeIfAbsent(
                person, it -> new ApiClient(origin, AuthorizationCodeLogin.accessToken(origin, it, it)));
    }

    /** The document, from the origin. */
    public String document() {
        return done(as("alice").get("../openapi")).body();
    }

    /** In the name of the instance's own identity provider, by what is wrong with them. */
    Map<String, String> forgedTokens(String group) {
        return HostileTokens.claiming(group, tokens.key(), tokens.issuer().toString());
    }

    public ApiClient withToken(String token) {
        return new ApiClient(origin, token);
    }

    /** One for all requests that change nothing. */
    Thing kept(Given given) {
        return kept.computeIfAbsent(given, this::made);
    }

    /** Somebody with a role in acme, of whom the identity provider tells and nobody else. */
    ApiClient as(String person, Role role) {
        return people.computeIfAbsent(
                person, it -> new ApiClient(origin, tokens.token(it, "/acme/" + role.wireName())));
    }

    /** A service account of acme with the role admin and a token for some scopes. */
    ApiClient program(Set<Scope> scopes) {
        var minute = Instant.now().truncatedTo(ChronoUnit.MINUTES); // A token lasts a few of them.
        return programs.computeIfAbsent(
                List.of(scopes, minute), it -> program.get().with(wireNames(scopes)));
    }

    private Program newProgram() {
        var body = "{\"name\": \"%s\", \"role\": \"admin\", \"scopes\": %s}".formatted(freeName(), Program.ALL_SCOPES);
        return Program.createdBy(alice(), "acme", body);
    }

    private static String[] wireNames(Set<Scope> scopes) {
        return scopes.stream().map(Scope::wireName).toArray(String[]::new);
    }

    /** Somebody with that role in some workspaces, of whom the identity provider tells and nobody else. */
    public ApiClient as(String person, List<String> workspaces, Role role) {
        var groups = workspaces.stream().map(workspace -> "/" + workspace + "/" + role.wireName());
        return withToken(tokens.token(person, groups.toArray(String[]::new)));
    }

    /** A new one. */
    Thing made(Given given) {
        return made(given, PUBLIC);
    }

    /** A new one, of a private incident with that title where there is one at all. */
    Thing madeOfPrivate(Given given, String title) {
        return made(given, "{\"title\": \"%s\", \"severity\": \"P1\", \"private\": true}".formatted(title));
    }

    private Thing made(Given given, String incident) {
        return switch (given) {
            case NOTHING -> new Thing(Map.of(), "");
            case INCIDENT -> incident(incident);
            case RESOLVED_INCIDENT -> resolved(incident);
            case DRAFT -> draft(incident);
            case POSTMORTEM_OF_TWO -> postmortemOfTwo(incident);
            case PUBLISHED_POSTMORTEM -> published(incident);
            case TASK -> task(incident);
            case ENDPOINT -> endpoint();
            case DELIVERY -> delivery();
            case NOTIFICATION -> notification();
            case FREE_NAME -> new Thing(Map.of("name", freeName()), "");
            case SERVICE_ACCOUNT -> serviceAccount();
            case PERSON -> person();
        };
    }

    private Thing incident(String body) {
        var key = done(alice().post("acme/incidents", body)).text("key");
        var home = "acme/incidents/" + key;
        done(alice().put(home + "/responders/carol", "{\"role\": \"responder\"}"));
        done(alice().post(home + "/timeline", "{\"at\": \"2026-01-05T10:00:00Z\", \"label\": \"Rolled back\"}"));
        done(alice().put(home + "/change", "{\"url\": \"https://example.org/changes/1\"}"));
        for (var message : List.of("We look", "We know")) {
            done(alice().post(
                            home + "/communications",
                            "{\"at\": \"2026-01-05T10:00:00Z\", \"channel\": \"mail\", \"message\": \"%s\"}"
                                    .formatted(message)));
        }
        return new Thing(Map.of("key", key, "user", "carol"), home);
    }

    private Thing resolved(String body) {
        var incident = incident(body);
        done(alice().put(incident.home() + "/resolution", null));
        return incident;
    }

    private Thing draft(String body) {
        var incident = resolved(body);
        var home = incident.home() + "/postmortem";
        done(alice().post(home, "{\"author\": \"bob\"}"));
        done(alice().patch(home, "{\"summary\": \"Logins failed.\"}", "If-Match", "*"));
        var item = done(alice().post(home + "/action-items", "{\"title\": \"Add a canary\", \"owner\": \"carol\"}"));
        done(alice().post(home + "/action-items", "{\"title\": \"Alert earlier\", \"owner\": \"carol\"}"));
        var line = done(
                alice().post(home + "/timeline", "{\"at\": \"2026-01-05T10:05:00Z\", \"label\": \"Somebody asked\"}"));
        return new Thing(
                Map.of(
                        "key", incident.variables().getOrDefault("key", ""),
                        "index", item.json().path("index").asString(),
                        "id", line.text("id"),
                        "version", "1",
                        "other", resolved(PUBLIC).variables().getOrDefault("key", ""),
                        "lines", linesOf(home)),
                home);
    }

    private String linesOf(String postmortem) {
        var ids = done(alice().get(postmortem)).texts("timeline", "id");
        return ids.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    /** A private incident shares its postmortem with no other. */
    private Thing postmortemOfTwo(String body) {
        var draft = draft(body);
        if (!body.equals(PUBLIC)) {
            return draft;
        }
        done(alice().put(draft.home() + "/incidents/" + draft.variables().get("other"), null));
        return draft;
    }

    private Thing published(String body) {
        var draft = draft(body);
        var published = done(alice().put(draft.home() + "/publication", null, "If-Match", "*"));
        var variables = new HashMap<>(draft.variables());
        variables.put("version", published.text("version"));
        return new Thing(variables, draft.home());
    }

    private Thing task(String body) {
        var incident = published(body).variables().get("key");
        var tasks = await().until(
                        () -> done(alice().get("acme/tasks?incident=" + incident)),
                        answer -> answer.json().path("items").size() == 2);
        var key = tasks.texts("items", "key").getFirst();
        done(alice().put("acme/tasks/" + key + "/watchers/bob", null));
        return new Thing(Map.of("key", key, "user", "bob"), "acme/tasks/" + key);
    }

    private Thing endpoint() {
        added();
        var id = added();
        var home = "acme/endpoints/" + id;
        incident(PUBLIC);
        incident(PUBLIC);
        await().until(() -> done(alice().get(home + "/deliveries")).json().path("items"), items -> items.size() > 1);
        return new Thing(Map.of("id", id), home);
    }

    /** Its receiver stays as long as the tests run. */
    private Thing delivery() {
        var receiver = RecordingReceiver.start();
        receiver.answerNext(dev.hindsight.testsupport.infrastructure.Answer.status(200));
        receiver.answer(
                dev.hindsight.testsupport.infrastructure.Answer.status(200).after(Duration.ofSeconds(12)));
        var endpoint = done(alice().post(
                                "acme/endpoints",
                                """
                                        {"name": "slow", "kind": "webhook", "url": "%s", "events": ["incident.opened"]}"""
                                        .formatted(receiver.url())))
                .text("id");
        done(alice().post("acme/incidents", PUBLIC));
        var log = "acme/endpoints/" + endpoint + "/deliveries";
        await().until(() -> done(alice().get(log)).texts("items", "state").contains("succeeded"));
        return new Thing(
                Map.of("id", done(alice().get(log)).texts("items", "id").getLast()), "");
    }

    private String added() {
        return done(alice().post(
                                "acme/endpoints",
                                """
                                        {"name": "nobody", "kind": "webhook", "url": "http://localhost:9/", "events": ["incident.*"]}"""))
                .text("id");
    }

    private Thing notification() {
        var task = task(PUBLIC).variables().getOrDefault("key", "");
        var notification = await().until(
                        () -> done(as("carol").get("acme/notifications"))
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(it -> it.path("title").asString().startsWith(task + " "))
                                .findFirst(),
                        it -> it.isPresent());
        return new Thing(Map.of("id", notification.orElseThrow().path("id").asString()), "");
    }

    private Thing serviceAccount() {
        account();
        var id = account();
        return new Thing(Map.of("id", id), "acme/service-accounts/" + id);
    }

    private String account() {
        var body = "{\"name\": \"%s\", \"scopes\": [\"tasks:read\"]}".formatted(freeName());
        return done(alice().post("acme/service-accounts", body)).text("id");
    }

    private static String freeName() {
        return "bot-" + UUID.randomUUID();
    }

    private Thing person() {
        done(as("carol").get("acme/tasks"));
        await().until(() -> alice().get("acme/people/carol").status(), status -> status == 200);
        await().until(() -> alice().get("acme/people/alice").status(), status -> status == 200);
        return new Thing(Map.of("user", "carol"), "");
    }

    private ApiClient alice() {
        return as("alice");
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isBetween(200, 299);
        return answer;
    }
}
