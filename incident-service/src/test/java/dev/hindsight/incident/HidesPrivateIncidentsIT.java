package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@IncidentServiceTest
class HidesPrivateIncidentsIT {

    private static final String PRIVATE = ", \"private\": true";

    /** Nobody draws this. */
    private static final String MISSING = "INC-1000000000";

    @Test
    void showsThemToWhoTakesPartAndToAdmins(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Leak", PRIVATE);
        bob.put("incidents/" + key + "/responders/carol", "{\"role\": \"observer\"}");
        bob.put("incidents/" + key + "/commander", "{\"user\": \"dave\"}");

        for (var reader : new Api[] {
            bob, workspace.viewer("carol"), workspace.engineer("dave"), workspace.admin("ada"), workspace.owner("otto")
        }) {
            assertThat(reader.get("incidents/" + key).text("title")).isEqualTo("Leak");
            assertThat(reader.get("incidents/" + key + "/timeline").status()).isEqualTo(200);
            assertThat(reader.get("incidents/" + key + "/history").status()).isEqualTo(200);
            assertThat(reader.get("incidents/" + key + "/communications").status())
                    .isEqualTo(200);
            assertThat(reader.get("incidents").each("key")).containsExactly(key);
            assertThat(reader.get("incidents?q=leak").each("key")).containsExactly(key);
        }
    }

    @ParameterizedTest
    @MethodSource
    void answersOthersAsIfThereWereNone(AllowsByRoleIT.Write write, Workspace workspace) {
        var key = workspace.engineer("bob").open("Leak", PRIVATE);
        var mallory = workspace.engineer("mallory");

        var hidden = to(key, write).by(mallory);
        var missing = to(MISSING, write).by(mallory);

        assertThat(hidden.status()).describedAs("%s", hidden).isEqualTo(404);
        assertThat(hidden.response().body().replace(key, MISSING))
                .isEqualTo(missing.response().body());
        assertThat(workspace.engineer("bob").get("incidents/" + key).header("ETag"))
                .isEqualTo("\"2\"");
    }

    private static AllowsByRoleIT.Write to(String key, AllowsByRoleIT.Write write) {
        return new AllowsByRoleIT.Write(write.method(), write.path().replace("INC-1", key), write.body());
    }

    static Stream<AllowsByRoleIT.Write> answersOthersAsIfThereWereNone() {
        return AllowsByRoleIT.writes().filter(write -> write.path().contains("INC-1"));
    }

    @Test
    void areInNoListAndNoReadOfOthers(Workspace workspace) {
        var key = workspace.engineer("bob").open("Leak", PRIVATE + ", \"services\": [\"web\"]");
        var mallory = workspace.engineer("mallory");
        var open = mallory.open("Open");

        assertThat(mallory.get("incidents").each("key")).containsExactly(open);
        assertThat(mallory.get("incidents?q=leak").each("key")).isEmpty();
        assertThat(mallory.get("incidents?service=web").each("key")).isEmpty();
        assertThat(mallory.get("incidents/" + key).response().body().replace(key, MISSING))
                .isEqualTo(mallory.get("incidents/" + MISSING).response().body());
        for (var part : new String[] {"timeline", "history", "communications"}) {
            var hidden = mallory.get("incidents/" + key + "/" + part);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.response().body().replace(key, MISSING))
                    .isEqualTo(mallory.get("incidents/" + MISSING + "/" + part)
                            .response()
                            .body());
        }
    }

    @Test
    void areNotNamedByWhatEverybodySees(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Leak", PRIVATE);
        var open = bob.open("Open");

        var told = cancel(bob, open, key);

        assertThat(told.invalidFields()).containsExactly("duplicate_of");
        assertThat(told.text("detail") + told.json().path("errors")).contains("give the reason in words");
        var mallory = workspace.engineer("mallory");
        var hidden = cancel(mallory, open, key);
        assertThat(hidden.invalidFields()).containsExactly("duplicate_of");
        assertThat(hidden.response().body().replace(key, MISSING))
                .isEqualTo(cancel(mallory, open, MISSING).response().body());
        assertThat(bob.get("incidents/" + open).text("status")).isEqualTo("open");
        assertThat(cancel(bob, key, open).text("status")).isEqualTo("cancelled");
        assertThat(cancel(bob, bob.open("Leak again", PRIVATE), key).text("status"))
                .isEqualTo("cancelled");
    }

    private static Api.Answer cancel(Api by, String key, String duplicateOf) {
        return by.put(
                "incidents/" + key + "/cancellation",
                "{\"reason\": \"Twice\", \"duplicate_of\": \"%s\"}".formatted(duplicateOf));
    }

    @Test
    void areNotToldToWhoReportsThemAgain(Workspace workspace) {
        var report = "{\"title\": \"Leak\", \"source\": \"scanner\", \"external_id\": \"7\", \"private\": true}";
        var bob = workspace.engineer("bob");
        var key = bob.post("incidents", report).text("key");

        var repeated = workspace.engineer("mallory").post("incidents", report);

        assertThat(repeated.status()).isEqualTo(404);
        assertThat(repeated.response().body()).doesNotContain("Leak").doesNotContain(key);
        assertThat(bob.post("incidents", report).status()).isEqualTo(200);
    }

    @Test
    void showTheirReporterWhatTheyAre(Workspace workspace) {
        var opened = workspace.engineer("bob").post("incidents", "{\"title\": \"Leak\", \"private\": true}");

        assertThat(opened.header("ETag")).isEqualTo("\"2\"");
        assertThat(opened.json().path("private").asBoolean()).isTrue();
        assertThat(opened.json().path("responders").path(0).path("user").asString())
                .isEqualTo("bob");
    }
}
