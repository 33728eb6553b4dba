package dev.hindsight.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleTest {

    @Test
    void hasAnIncidentToEachPostmortem() {
        var incidents = Sample.resource("github-status-excerpt.jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("id").asString())
                .toList();

        assertThat(Sample.postmortems()).extracting(SamplePostmortem::incident).isSubsetOf(incidents);
    }

    @Test
    void saysThatItIsASample() {
        assertThat(Sample.postmortems())
                .allSatisfy(it ->
                        assertThat(String.valueOf(it.fields().get("summary"))).contains("Sample text"));
    }

    @Test
    void givesEveryTaskAnItemWithATitle() {
        assertThat(Sample.postmortems().stream().flatMap(it -> it.actionItems().stream()))
                .allSatisfy(item -> assertThat(item.item()).containsKey("title"));
    }
}
