package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({"http://localhost:8080, 8080", "http://hindsight.example, 80", "https://hindsight.example, 443"})
    void knowsThePortThatPeopleUse(URI publicUrl, int port) {
        assertThat(new Origin(publicUrl).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "hindsight", "http://localhost:8080/", "http://localhost/hindsight"})
    void isSchemeHostAndPortOnly(URI publicUrl) {
        assertThatThrownBy(() -> new Origin(publicUrl)).hasMessageContaining("such as http://localhost:8080");
    }
}
