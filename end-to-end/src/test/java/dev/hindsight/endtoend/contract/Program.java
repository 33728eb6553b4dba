package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.security.Scope;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service account, whose tokens are asked for at the origin. */
public record Program(URI origin, String id, String clientId, String secret) {

    /** As a list in JSON. */
    public static final String ALL_SCOPES = Stream.of(Scope.values())
            .map(scope -> '"' + scope.wireName() + '"')
            .collect(Collectors.joining(", ", "[", "]"));

    /** One of a workspace, that somebody has just created. */
    public static Program createdBy(ApiClient admin, String workspace, String body) {
        var created = admin.post(workspace + "/service-accounts", body);
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return new Program(
                admin.origin(), created.text("id"), created.text("client_id"), created.text("client_secret"));
    }

    /** What a request for a token is answered; for all scopes, unless some are named. */
    public Answer asked(String... scopes) {
        var form = "grant_type=client_credentials"
                + (scopes.length == 0
                        ? ""
                        : "&scope=" + String.join("+", scopes).replace(":", "%3A"));
        var credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new ApiClient(origin, "")
                .post(
                        "../../oauth2/token",
                        form,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Basic " + credentials);
    }

    /** It calls with a new token. */
    public ApiClient with(String... scopes) {
        var answer = asked(scopes);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return new ApiClient(origin, answer.text("access_token"));
    }
}
