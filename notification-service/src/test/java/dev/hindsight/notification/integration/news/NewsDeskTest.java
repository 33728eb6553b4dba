package dev.hindsight.notification.integration.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.news.News;
import org.junit.jupiter.api.Test;

class NewsDeskTest {

    private static final String INCIDENT =
            "'incident': {'id': 'acme:incident:1', 'key': 'INC-1', 'title': 'Down', 'severity': 'P0', 'status': 'resolved'%s}, 'by': 'alice'";

    private final NewsDesk desk = TestNews.desk();

    @Test
    void saysHowLongItTookWhenTheBeginningIsKnown() {
        var news = resolved("'started_at': '2026-01-01T10:00:00Z', 'detected_at': '2026-01-01T10:05:00Z'");

        assertThat(news.facts()).contains(new News.Fact("Duration", "1 h 30 min"));
    }

    @Test
    void guessesNoBeginning() {
        var news = resolved("'detected_at': '2026-01-01T10:05:00Z'");

        assertThat(news.facts())
                .contains(new News.Fact("Time since detection", "1 h 25 min"))
                .noneMatch(fact -> fact.label().equals("Duration"));
        assertThat(resolved("'started_at': '2026-01-01T12:00:00Z'").facts())
                .noneMatch(fact -> fact.label().equals("Duration"));
    }

    @Test
    void callsADrillADrill() {
        var news = desk.of(body("incident.mitigated", INCIDENT.formatted(", 'drill': true"), "'note': 'x'"));

        assertThat(news.graveLine()).isEqualTo("[P0] Drill: Incident mitigated: INC-1 Down");
    }

    @Test
    void tellsTheWordsOfMarkdownWithoutItsMarkup() {
        var news = desk.of(body(
                "incident.mitigated",
                INCIDENT.formatted(""),
                "'note': '# Pool\\n\\nIs **large** again, see [the graph](https://graphs.example/1).'"));

        assertThat(news.text()).isEqualTo("Pool\n\nIs large again, see \"the graph\" (https://graphs.example/1).");
    }

    @Test
    void leadsToOurOriginWhateverTheEventSays() {
        var news = desk.of(body(
                "postmortem.unpublished",
                INCIDENT.formatted(""),
                "'postmortem': {'id': 'p', 'revision': 1, 'author': 'bob', 'url': 'https://evil.example/'}"));

        assertThat(news.link().url()).isEqualTo("https://hindsight.example.com/api/ws/acme/incidents/INC-1/postmortem");
    }

    @Test
    void tellsAnEventThatIsUnknownByItsName() {
        var news = desk.of(body("endpoint.tested", "'message': 'Hello.'"));

        assertThat(news.line()).isEqualTo("Endpoint tested");
        assertThat(news.text()).isEqualTo("Hello.");
        assertThat(news.link().url()).isEqualTo("https://hindsight.example.com/");
    }

    private News resolved(String times) {
        return desk.of(body(
                "incident.resolved",
                INCIDENT.formatted(""),
                "'at': '2026-01-01T11:30:00Z', 'note': 'Done.', " + times));
    }

    private static String body(String type, String... data) {
        return "{'type': '%s', 'timestamp': '2026-01-01T12:00:00Z', 'data': {'workspace': 'acme', %s}}"
                .formatted(type, String.join(", ", data))
                .replace('\'', '"');
    }
}
