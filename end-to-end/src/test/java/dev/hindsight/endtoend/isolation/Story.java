package dev.hindsight.endtoend.isolation;

import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.api.Answer;
import java.time.Duration;
import java.util.List;

/** An incident with everything that can follow from it, each text of which is marked. */
final class Story {

    private static final String AT = "'at': '2026-01-05T10:00:00Z'";

    private final House house;
    private final Marks marks = new Marks();
    private final Names names = new Names();
    private String incident = "";

    private Story(House house) {
        this.house = house;
    }

    /** Tells one, up to tasks of which one is tina's. */
    static Story told(House house, boolean isPrivate) {
        var story = new Story(house);
        story.open(isPrivate);
        story.drive();
        story.write();
        story.work();
        story.noteNames();
        house.names().noteAll(story.names);
        return story;
    }

    Marks marks() {
        return marks;
    }

    Names names() {
        return names;
    }

    private void open(boolean isPrivate) {
        var body =
                """
                {'title': '~title~', 'description': '~description~', 'severity': 'P1', 'private': %s,
                 'services': ['~service~'], 'tags': ['~tag~'], 'source': '~source~', 'external_id': '~external id~',
                 'environment': '~environment~', 'war_room': 'https://~war room~.example.org/'}"""
                        .formatted(isPrivate);
        var opened = does("POST", "incidents", body, "Idempotency-Key", marks.plantedIn("~request key~"));
        incident = "incidents/" + opened.text("key");
        names.note(Named.INCIDENT, opened.text("key"));
        names.note(Named.ETAG, opened.etag());
    }

    private void drive() {
        put("/commander", "{'user': '~commander~'}");
        put("/responders/" + marks.plantedIn("~responder~"), "{'role': 'observer'}");
        put("/responders/carol", "{'role': 'responder'}");
        put("/severity", "{'severity': 'P0', 'reason': '~severity~'}");
        put("/change", "{'url': 'https://example.org/~change address~', 'title': '~change~'}");
        put("/impact", "{'users_affected': {'value': 7, 'unit': '~unit~', 'method': '~method~'}}");
        put("/runbooks", "{'items': [{'title': '~runbook~', 'used': false, 'reason': '~why not~'}]}");
        post(
                "/timeline",
                "{" + AT + ", 'label': '~label~', 'actor': '~actor~', 'payload': {'~name~': '~value~'},"
                        + " 'evidence': ['https://example.org/~evidence~'], 'source': 'chat', 'external_id': '1'}");
        post(
                "/communications",
                "{" + AT + ", 'channel': '~channel~', 'audience': '~audience~', 'message': '~message~',"
                        + " 'external_id': '~message id~'}");
        put("/investigation", "{'note': '~investigation~'}");
        put("/mitigation", "{'note': '~mitigation~'}");
        put("/resolution", "{'note': '~resolution note~'}");
    }

    private void write() {
        post("/postmortem", "{'author': 'bob'}");
        patch(
                "/postmortem",
                """
                {'summary': '~summary~', 'impact': '~impact~', 'trigger': '~trigger~', 'detection': '~detection~',
                 'containment': '~containment~', 'root_cause': '~root cause~', 'resolution': '~resolution~',
                 'contributing_factors': [{'text': '~factor~'}], 'what_went_well': '~well~',
                 'what_to_improve': '~improve~', 'where_we_got_lucky': '~lucky~', 'lessons_learned': '~lessons~',
                 'prevention': {'short_term': '~short~', 'systemic': '~systemic~'},
                 'artefacts': [{'kind': 'runbook', 'title': '~artefact~', 'url': 'https://example.org/~artefact address~'}],
                 'appendices': [{'title': '~appendix~', 'text': '~appendix text~'}]}""");
        for (var item : List.of("canary", "alert")) {
            post(
                    "/postmortem/action-items",
                    "{'title': '~" + item + "~', 'owner': 'tina', 'priority': 'P1', 'tracking': '~tracking~'}");
        }
        post("/postmortem/timeline", "{" + AT + ", 'label': '~added line~', 'payload': {'~added name~': 1}}");
        put("/postmortem/publication", "");
        patch("/postmortem", "{'trigger': '~trigger again~'}");
        put("/postmortem/publication?republish=true", "");
        patch("/postmortem", "{'detection': '~draft~'}");
    }

    private void work() {
        var tasks = await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> house.sees("tasks?incident=" + key()).texts("items", "key"), it -> it.size() == 2);
        names.noteAll(Named.TASK, tasks);
        var task = "tasks/" + tasks.getFirst();
        does("PATCH", task, "{'description': '~task description~'}", "If-Match", "*");
        does("PUT", task + "/status", "{'status': 'blocked', 'blocked_by': '~blocked by~'}");
        does("PUT", task + "/watchers/" + marks.plantedIn("~watcher~"), "");
    }

    private void noteNames() {
        var postmortem = house.sees(incident + "/postmortem");
        names.note(Named.ETAG, postmortem.etag());
        names.noteAll(Named.LINE, postmortem.texts("timeline", "id").subList(0, 2));
        names.noteAll(Named.ITEM, List.of("1", "2"));
        names.noteAll(Named.VERSION, List.of("1", "2", postmortem.text("version")));
        names.noteAll(Named.PERSON, List.of("bob", "tina"));
        names.noteAll(Named.PERSON, marks.of("commander", "responder", "watcher", "actor"));
        names.noteAll(Named.SERVICE, marks.of("service"));
        names.noteAll(Named.TAG, marks.of("tag"));
        names.noteAll(Named.SOURCE, marks.of("source", "channel"));
        names.noteAll(Named.EXTERNAL_ID, marks.of("external id", "message id"));
        names.noteAll(Named.REQUEST_KEY, marks.of("request key"));
        names.noteAll(Named.WORD, marks.of("title", "summary", "draft", "label"));
    }

    private String key() {
        return incident.substring("incidents/".length());
    }

    private void post(String path, String body) {
        does("POST", incident + path, body);
    }

    private void put(String path, String body) {
        does("PUT", incident + path, body, "If-Match", "*");
    }

    private void patch(String path, String body) {
        does("PATCH", incident + path, body, "If-Match", "*");
    }

    /** What is named with {@code ~place~} in the body is planted. */
    private Answer does(String method, String path, String body, String... headers) {
        var planted = body.isEmpty() ? null : marks.plantedIn(body.replace('\'', '"'));
        return house.does(method, path, planted, headers);
    }
}
