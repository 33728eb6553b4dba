package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PostmortemServiceTest
class DescribesItsRoutesIT {

    private static final String POSTMORTEM = "/paths/~1api~1ws~1{ws}~1incidents~1{key}~1postmortem";

    @LocalServerPort
    int port;

    private JsonNode document = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void asks() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/openapi"))
                            .header(
                                    "Authorization",
                                    "Bearer " + TestTokens.shared().token("bob", "/acme/viewer"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            document = JsonMapper.shared().readTree(answer.body());
        }
    }

    @Test
    void eachByANameOfItsOwnAndWithASummary() {
        var operations = document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();

        assertThat(operations).hasSizeGreaterThan(10).allSatisfy(operation -> assertThat(
                        operation.path("summary").asString())
                .as("%s", operation)
                .isNotBlank());
        assertThat(operations)
                .extracting(operation -> operation.path("operationId").asString())
                .doesNotHaveDuplicates()
                .contains(
                        "postmortemVersions",
                        "postmortemVersion",
                        "comparePostmortemVersions",
                        "restorePostmortemVersion",
                        "exportPostmortem");
    }

    @Test
    void aDifferenceAsOneOfTextAndList() {
        var difference = schema("SectionDiff");

        assertThat(difference.path("oneOf").findValuesAsString("$ref"))
                .containsExactly("#/components/schemas/TextSection", "#/components/schemas/ListSection");
        assertThat(names(schema("TextSection").path("required")))
                .containsExactlyInAnyOrder("section", "from", "to", "diff");
        assertThat(names(schema("ListSection").path("required")))
                .containsExactlyInAnyOrder("section", "from", "to", "elements");
        assertThat(names(schema("TextSection").at("/properties/from/type"))).contains("string", "null");
        assertThat(document.at(POSTMORTEM + "~1versions~1{version}~1diff/get/responses/200/content")
                        .findValuesAsString("$ref"))
                .containsExactly("#/components/schemas/VersionDiff");
    }

    @Test
    void aPostmortemWithItsVersionAndWhatIsMissing() {
        assertThat(names(schema("Postmortem").path("required"))).contains("detection_missing", "timeline_gaps");
        for (var route : List.of(POSTMORTEM, POSTMORTEM + "~1versions~1{version}")) {
            var answer = document.at(route + "/get/responses/200");
            assertThat(answer.at("/headers/ETag/description").asString()).contains("version");
            assertThat(answer.path("content").findValuesAsString("$ref"))
                    .containsExactly("#/components/schemas/Postmortem");
        }
    }

    @Test
    void anExportAsMarkdown() {
        var answer = document.at(POSTMORTEM + "~1export/get/responses/200");

        assertThat(answer.path("content").propertyNames()).containsExactly("text/markdown");
        assertThat(answer.at("/content/text~1markdown/schema/type").asString()).isEqualTo("string");
        assertThat(answer.at("/headers/ETag/description").asString()).doesNotContain("If-Match");
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    private static List<String> names(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }
}
