package dev.hindsight.standalone.api;

import dev.hindsight.console.login.AuthorizationCodeLogin;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Keeps a token of a demo person, and signs the person in anew when it has expired. */
class SignedInPerson {

    private final URI origin;
    private final String person;
    private @Nullable String token;

    SignedInPerson(URI origin, String person) {
        this.origin = origin;
        this.person = person;
    }

    synchronized String token() {
        if (token == null) {
            token = AuthorizationCodeLogin.accessToken(origin, person, person);
        }
        return token;
    }

    /** Many requests may learn of it at once; only the first of them makes the next token be fetched. */
    synchronized void hasExpired(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }
}
