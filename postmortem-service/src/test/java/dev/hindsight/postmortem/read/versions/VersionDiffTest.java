package dev.hindsight.postmortem.read.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.read.versions.ListSection.ElementDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VersionDiffTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** A request costs no more the more texts differ. */
    @Test
    void showsAsReplacedWhatComesAfterItsBudgetIsUsedUp() throws IOException {
        var compared = elements(VersionDiff.between(withAppendices("here"), withAppendices("there")));

        assertThat(compared).hasSize(20);
        assertThat(diff(compared.getFirst())).extracting(TextDiff.DiffPart::op).contains("equal");
        assertThat(diff(compared.getLast())).extracting(TextDiff.DiffPart::op).containsExactly("delete", "insert");
        assertThat(elements(VersionDiff.between(withAppendices("here"), withAppendices("there"))))
                .describedAs("each request has a budget of its own")
                .isEqualTo(compared);
    }

    private static List<ElementDiff> elements(VersionDiff diff) {
        var section = (ListSection) diff.sections().getLast();
        assertThat(section.section()).isEqualTo("appendices");
        return section.elements();
    }

    private static List<TextDiff.DiffPart> diff(ElementDiff element) {
        return Objects.requireNonNull(element.diff());
    }

    private static PostmortemAnswer withAppendices(String last) throws IOException {
        var told = JSON.readTree(Files.readString(Path.of("src/test/resources/export/github-incident.json")));
        var postmortem = (ObjectNode) told.path("postmortem");
        postmortem.putArray("attached_incidents");
        var appendices = postmortem.putArray("appendices");
        for (int number = 0; number < 20; number++) {
            appendices.addObject().put("title", "Log " + number).put("text", "a b ".repeat(700) + last);
        }
        return JSON.treeToValue(postmortem, PostmortemAnswer.class);
    }
}
