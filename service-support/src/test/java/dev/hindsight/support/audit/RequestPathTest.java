package dev.hindsight.support.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/ws/acme/incidents/INC-1, /api/ws/acme/incidents/INC-1",
        "/api/ws/acme/tasks/eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.x/status, /api/ws/acme/tasks/***/status",
        "/api/ws/acme/whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, /api/ws/acme/***",
        "/hss_f3a1c9d27be84c5f9a60d1b2e3c4f5a6/x, /***/x"
    })
    void isShownWithoutSecrets(String path, String shown) {
        assertThat(RequestPath.withoutSecrets(path)).isEqualTo(shown);
    }
}
