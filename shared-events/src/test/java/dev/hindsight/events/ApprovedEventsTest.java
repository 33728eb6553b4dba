package dev.hindsight.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each public event against its approved JSON: what is written today, and what must be readable forever. */
class ApprovedEventsTest {

    @ParameterizedTest
    @MethodSource("types")
    void writesAndReadsTheApprovedFileWhichNeverLosesAField(PublicEventType type) throws IOException {
        var sample = Samples.of(type.shape());
        var approved = ApprovedFile.at("src/main/resources/" + type.approvedFile());
        if (Files.exists(approved.path())) {
            Wire.STRICT.readValue(approved.text(), type.shape());
        }

        approved.approve(Wire.write(sample));

        assertThat(Wire.TOLERANT.readValue(approved.text(), type.shape())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("types")
    void showsAValueInEveryFieldOfTheApprovedFile(PublicEventType type) {
        JsonNode withoutEmptyFields = Wire.WITHOUT_EMPTY_FIELDS.valueToTree(Samples.of(type.shape()));

        assertThat(withoutEmptyFields).isEqualTo(sample(type));
    }

    /** The file shows how the oldest producers write: it is made once and never again. */
    @ParameterizedTest
    @MethodSource("types")
    void neverAsksForAnotherFieldThanOnTheFirstDay(PublicEventType type) throws IOException {
        requiresWhatIsFrozen("%s.v%d".formatted(type.type(), type.version()), sample(type), type.shape());
        for (var record : WireRecord.optionalIn(sample(type), type.shape())) {
            requiresWhatIsFrozen(record.shape().getSimpleName(), record.json(), record.shape());
        }
    }

    private static void requiresWhatIsFrozen(String name, ObjectNode sample, Class<?> shape) throws IOException {
        var required = WireRecord.withRequiredFieldsOnly(sample, shape);
        var frozen =
                ApprovedFile.at("src/test/resources/required/" + name + ".json").approveOnce(Wire.write(required));

        assertThat(Wire.STRICT.readValue(frozen, shape)).isInstanceOf(shape);
        assertThat(WireRecord.fieldsOf((ObjectNode) Wire.STRICT.readTree(frozen), shape))
                .isEqualTo(WireRecord.fieldsOf(required, shape));
    }

    @ParameterizedTest
    @MethodSource("types")
    void ignoresFieldsItDoesNotKnow(PublicEventType type) {
        var json = sample(type);
        WireRecord.allIn(json, type.shape()).forEach(record -> record.json().put("added_by_a_later_release", true));

        assertThat(Wire.TOLERANT.treeToValue(json, type.shape())).isEqualTo(Samples.of(type.shape()));
    }

    private static Stream<Named<PublicEventType>> types() {
        return PublicEvents.all().stream().map(type -> Named.of(type.dataschema(), type));
    }

    private static ObjectNode sample(PublicEventType type) {
        return Wire.TOLERANT.valueToTree(Samples.of(type.shape()));
    }
}
