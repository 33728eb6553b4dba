package dev.hindsight.console.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoutingProblemTest {

    private static final Service TASK = new Service("task-service", URI.create("http://localhost:9"));

    @Test
    void knowsThatNothingWasDoneWhereNobodyCouldBeReached() {
        assertThat(statusAfter(new ConnectException("refused"))).isEqualTo(503);
        assertThat(statusAfter(new HttpConnectTimeoutException("no answer to the first packet")))
                .isEqualTo(503);
    }

    @Test
    void doesNotKnowWhatWasDoneByWhoWasReached() {
        assertThat(statusAfter(new HttpTimeoutException("late"))).isEqualTo(504);
        assertThat(statusAfter(new IOException("closed"))).isEqualTo(502);
    }

    private static int statusAfter(Throwable failure) {
        return RoutingProblem.of(failure, TASK, Duration.ofSeconds(1))
                .getStatusCode()
                .value();
    }
}
