package dev.hindsight.endtoend.installation;

import dev.hindsight.console.login.AuthorizationCodeLogin;
import dev.hindsight.testsupport.api.ApiClient;
import java.net.URI;

/** A Hindsight that runs. */
public interface Installation extends AutoCloseable {

    URI origin();

    @Override
    void close();

    /** A demo person who has signed in. */
    default ApiClient as(String person) {
        return new ApiClient(origin(), AuthorizationCodeLogin.accessToken(origin(), person, person));
    }
}
