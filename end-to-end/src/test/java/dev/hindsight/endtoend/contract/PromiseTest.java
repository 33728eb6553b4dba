package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    private static final Document document = new Document(
            """
            {"paths": {"/things": {"get": {"responses": {
               "200": {"headers": {"ETag": {}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
               "404": {"$ref": "#/components/responses/NotFound"}}}}},
             "components": {
               "responses": {"NotFound": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
               "schemas": {
                 "Thing": {"type": "object", "required": ["at"], "properties": {
                   "at": {"type": "string", "format": "date-time"},
                   "part": {"anyOf": [{"$ref": "#/components/schemas/Part"}, {"type": "null"}]}}},
                 "Part": {"type": "object", "properties": {"size": {"type": "integer"}}}}}}
            """);

    private final Promise promise = new Promise(document, document.operations().getFirst());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json         | 1 | {'at': '2026-01-05T10:00:00Z', 'part': {'size': 1}}",
                "200 | application/json;a=b     | 1 | {'at': '2026-01-05T10:00:00Z', 'part': null}",
                "404 | application/problem+json |   | {}"
            },
            quoteCharacter = '#')
    void isKeptByAnswersThatAreDescribed(int status, String type, @Nullable String etag, String body) {
        assertThat(brokenBy(status, type, etag, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | application/problem+json |   | {}                                                        | 500",
                "200 | application/json         |   | {'at': '2026-01-05T10:00:00Z'}                            | ETag",
                "200 | text/plain               | 1 | {'at': '2026-01-05T10:00:00Z'}                            | text/plain",
                "200 | application/json         | 1 | {}                                                        | at",
                "200 | application/json         | 1 | {'at': 'yesterday'}                                       | date-time",
                "200 | application/json         | 1 | {'at': '2026-01-05T10:00:00Z', 'more': 1}                 | more",
                "200 | application/json         | 1 | {'at': '2026-01-05T10:00:00Z', 'part': {'size': 'x'}}     | size",
                "200 | application/json         | 1 | {'at': '2026-01-05T10:00:00Z', 'part': {'colour': 'red'}} | colour"
            },
            quoteCharacter = '#')
    void isBrokenByAnyOther(int status, String type, @Nullable String etag, String body, String named) {
        assertThat(brokenBy(status, type, etag, body))
                .anySatisfy(broken -> assertThat(broken).contains(named));
    }

    @Test
    void knowsWhichRoutesThereAre() {
        assertThat(document.operations()).extracting(Operation::route).containsExactly("GET /things");
    }

    private List<String> brokenBy(int status, String type, @Nullable String etag, String body) {
        var headers = etag == null
                ? Map.of("Content-Type", List.of(type))
                : Map.of("Content-Type", List.of(type), "ETag", List.of(etag));
        return promise.brokenBy(status, HttpHeaders.of(headers, (name, value) -> true), body.replace('\'', '"'));
    }
}
