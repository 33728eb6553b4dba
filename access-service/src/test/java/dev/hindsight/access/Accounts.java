package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The service accounts of a workspace, as an admin and as a program see them. */
record Accounts(int port, String workspace) {

    ApiClient as(String user, String role) {
        return new ApiClient(origin(), TestTokens.shared().token(user, "/" + workspace + "/" + role));
    }

    ApiClient admin() {
        return as("alice", "admin");
    }

    Answer created(String name, String... scopes) {
        var created = admin().post(path(""), body(name, scopes));
        assertThat(created.status()).describedAs("%s", created).isEqualTo(201);
        return created;
    }

    String path(String rest) {
        return workspace + "/service-accounts" + rest;
    }

    static String body(String name, String... scopes) {
        return "{\"name\": \"%s\", \"scopes\": [\"%s\"]}".formatted(name, String.join("\", \"", scopes));
    }

    /** Asks for a token with the credentials in the header. */
    Answer token(String client, String secret, String more) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return form("grant_type=client_credentials" + more, "Authorization", "Basic " + credentials);
    }

    Answer form(String form, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Type");
        all.add("application/x-www-form-urlencoded");
        return nobody().post("../../oauth2/token", form, all.toArray(String[]::new));
    }

    ApiClient nobody() {
        return new ApiClient(origin(), "");
    }

    private URI origin() {
        return URI.create("http://localhost:" + port);
    }
}
