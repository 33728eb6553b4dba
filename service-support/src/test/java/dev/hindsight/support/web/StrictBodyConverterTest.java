package dev.hindsight.support.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class StrictBodyConverterTest {

    private final StrictBodyConverter converter = new StrictBodyConverter(
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build(),
            Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void readsWhatIsRight() throws IOException {
        var body = read(
                """
                {"title": "Logins fail", "started_at": "2026-01-01T10:00:00.123456789+01:00", "due_date": "2026-01-31",
                 "tags": ["a", "b"], "drill": true, "count": 3, "payload": {"any": [1, null]}, "change": {"url": "u"}}""");

        assertThat(body)
                .isEqualTo(new Body(
                        "Logins fail",
                        Patch.absent(),
                        Instant.parse("2026-01-01T09:00:00.123456Z"),
                        LocalDate.parse("2026-01-31"),
                        List.of("a", "b"),
                        true,
                        3,
                        body.payload(),
                        new Body.Change("u")));
    }

    @Test
    void keepsApartWhatIsAbsentAndWhatIsNull() throws IOException {
        assertThat(read("{\"title\": \"t\"}").note()).isEqualTo(Patch.absent());
        assertThat(read("{\"title\": \"t\", \"note\": null}").note()).isEqualTo(Patch.to(null));
        assertThat(read("{\"title\": \"t\", \"note\": \"n\"}").note()).isEqualTo(Patch.to("n"));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var errors = errors(
                """
                {"title": 5, "note": "too long", "started_at": 1767225600, "due_date": "tomorrow", "tags": "a",
                 "drill": "yes", "count": "three", "payload": [], "change": "u", "colour": "red", "shapes": [1, 2],
                 "sizes": {"a": 1}}""");

        assertThat(errors.stream().map(FieldError::field))
                .containsExactlyInAnyOrder(
                        "title",
                        "note",
                        "started_at",
                        "due_date",
                        "tags",
                        "drill",
                        "count",
                        "payload",
                        "change",
                        "colour",
                        "shapes",
                        "sizes");
    }

    @Test
    void namesThePlaceOfAnErrorInsideAnother() {
        assertThat(
                        errors(
                                        "{\"title\": \"t\", \"tags\": [\"a\", \"\"], \"change\": {\"url\": \"\", \"by\": \"x\"}}")
                                .stream()
                                .map(FieldError::field))
                .containsExactlyInAnyOrder("tags.1", "change.url", "change.by");
        assertThat(errors("{\"title\": \"t\", \"tags\": [\"a\", 5]}").stream().map(FieldError::field))
                .containsExactly("tags.1");
        assertThat(errors("{\"title\": {\"a\": 1}, \"drill\": [true]}").stream().map(FieldError::field))
                .containsExactlyInAnyOrder("title", "drill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "[1, 2]", "{}", "{\"labels\": {\"labels\": 1}}", "[[\"labels\"]]"})
    void namesAnUnknownFieldWhateverIsInIt(String value) {
        for (var json : List.of(
                "{\"labels\": %s, \"title\": \"t\", \"due_date\": null}",
                "{\"title\": \"t\", \"due_date\": null, \"labels\": %s}")) {
            var body = new MockHttpInputMessage(json.formatted(value).getBytes(UTF_8));

            assertThat(catchThrowableOfType(
                                    Refused.class,
                                    () -> converter.read(ResolvableType.forClass(Patches.class), body, null))
                            .refusal()
                            .errors()
                            .stream()
                            .map(FieldError::field))
                    .containsExactly("labels");
        }
    }

    record Patches(@NotBlank Patch<String> title, Patch<LocalDate> dueDate) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5", "5.5", "true", "[]", "{}",
            })
    void takesOnlyATextForAText(String value) {
        assertThat(errors("{\"title\": " + value + "}").stream().map(FieldError::field))
                .containsExactly("title");
        assertThat(errors("{\"title\": \"t\", \"note\": " + value + "}").stream()
                        .map(FieldError::field))
                .containsExactly("note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1767225600", "1767225600.5", "\"2026-01-01\"", "\"2026-01-01T10:00:00\"", "\"now\"", "true"})
    void takesOnlyATimeWithItsOffsetForATime(String value) {
        assertThat(errors("{\"title\": \"t\", \"started_at\": " + value + "}"))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("started_at"));
    }

    @Test
    void checksAConstraintOnlyOnWhatAPatchNames() {
        assertThat(errors("{\"title\": \"t\", \"note\": \"too long\"}"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("note");
                    assertThat(error.code()).isEqualTo("size");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\""})
    void refusesWhatTheDatabaseCannotKeep(String value) {
        assertThat(errors("{\"title\": " + value + "}").stream().map(FieldError::field))
                .containsExactly("title");
        assertThat(errors("{\"title\": \"t\", \"payload\": {\"deep\": [" + value + "]}}").stream()
                        .map(FieldError::field))
                .containsExactly("payload.deep.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\": \"t\"} {}",
                "{\"title\": \"t\", \"title\": \"u\"}",
                "{\"title\": NaN}",
                "{'title': 't'}",
                "{\"title\": \"t\",}"
            })
    void saysThatItCannotReadWhatIsNoJson(String json) {
        assertThatExceptionOfType(HttpMessageNotReadableException.class).isThrownBy(() -> read(json));
    }

    @Test
    void saysThatItCannotReadWhatIsTooDeep() {
        var deep = "{\"title\": \"t\", \"payload\": {\"a\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}}";

        assertThatExceptionOfType(HttpMessageNotReadableException.class).isThrownBy(() -> read(deep));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "5", "\"t\""})
    void refusesWhatIsNoObject(String json) {
        assertThat(errors(json)).containsExactly(new FieldError("", "wrong_type", "This must be an object."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-11-25T00:00:00Z\"", "\"2026-11-25T00:00:00\""})
    void takesNoTimeForADate(String value) {
        for (var type : List.of(Patches.class, Dated.class)) {
            var body = new MockHttpInputMessage(
                    "{\"title\": \"t\", \"due_date\": %s}".formatted(value).getBytes(UTF_8));

            assertThat(catchThrowableOfType(
                                    Refused.class, () -> converter.read(ResolvableType.forClass(type), body, null))
                            .refusal()
                            .errors()
                            .stream()
                            .map(FieldError::field))
                    .containsExactly("due_date");
        }
    }

    record Dated(@NotBlank String title, @Nullable LocalDate dueDate) {}

    @Test
    void namesTheKeyOfAnErrorInAMap() {
        var body = new MockHttpInputMessage("{\"sizes\": {\"a\": 1, \"\": 2, \"b\": 99}}".getBytes(UTF_8));

        assertThat(catchThrowableOfType(
                                Refused.class, () -> converter.read(ResolvableType.forClass(Sized.class), body, null))
                        .refusal()
                        .errors()
                        .stream()
                        .map(FieldError::field))
                .containsExactlyInAnyOrder("sizes.", "sizes.b");
    }

    record Sized(Map<@NotBlank String, @Max(9) Integer> sizes) {}

    private List<FieldError> errors(String json) {
        return catchThrowableOfType(Refused.class, () -> read(json)).refusal().errors();
    }

    private Body read(String json) throws IOException {
        return (Body) converter.read(
                ResolvableType.forClass(Body.class), new MockHttpInputMessage(json.getBytes(UTF_8)), null);
    }

    record Body(
            @NotBlank @Size(max = 20) String title,
            @Size(max = 5) Patch<String> note,
            @Nullable Instant startedAt,
            @Nullable LocalDate dueDate,
            @Nullable List<@NotBlank String> tags,
            @Nullable Boolean drill,
            @Nullable Integer count,
            @Nullable Map<String, @Nullable Object> payload,
            @Valid @Nullable Change change) {

        record Change(@NotBlank String url) {}
    }
}
