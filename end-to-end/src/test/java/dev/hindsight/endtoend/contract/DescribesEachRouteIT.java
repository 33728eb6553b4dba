package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document names every route that there is, and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class DescribesEachRouteIT {

    private final Trial trial;

    DescribesEachRouteIT(Trial trial) {
        this.trial = trial;
    }

    @Test
    void describesEachRouteAndNoOther() {
        assertThat(trial.document().operations())
                .extracting(Operation::route)
                .containsExactlyInAnyOrderElementsOf(RealRoutes.all());
    }

    @Test
    void isTriedOnEachRoute() {
        assertThat(Cases.ALL)
                .describedAs("a route is new or was renamed: give it a line in Cases with its operationId, what it is"
                        + " about (Given), a right body, and the status of the same request once more")
                .extracting(Case::operation)
                .containsExactlyInAnyOrderElementsOf(trial.document().operations().stream()
                        .map(Operation::id)
                        .toList());
    }

    @Test
    void saysWhatEachRouteDoes() {
        assertThat(trial.document().operations())
                .describedAs("each method of a controller has an @Operation with a summary")
                .allSatisfy(operation -> assertThat(
                                operation.described().path("summary").asString(""))
                        .describedAs(operation.route())
                        .isNotBlank());
    }

    /** The origin would number them, which says nothing to a reader. */
    @Test
    void hasAPlainNameForEachThing() {
        var names = Stream.concat(
                trial.document().operations().stream().map(Operation::id),
                trial.document().whole().at("/components/schemas").propertyNames().stream());

        assertThat(names)
                .describedAs("two things of one service have the same name: rename one, or give its @Operation an id")
                .noneMatch(name -> name.matches(".*\\d"));
    }

    @Test
    void hasOnlyDefaultsThatAreAllowed() {
        assertThat(trial.document().operations())
                .flatExtracting(Operation::query)
                .extracting(parameter -> parameter.path("schema"))
                .filteredOn(schema -> schema.has("default") && schema.has("enum"))
                .allSatisfy(
                        schema -> assertThat(schema.path("enum").valueStream()).contains(schema.path("default")));
    }

    @Test
    void isAnOpenApiDocument() {
        var read = new OpenAPIV3Parser().readContents(trial.document().whole().toString());

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths())
                .hasSize(trial.document().whole().path("paths").size());
    }
}
