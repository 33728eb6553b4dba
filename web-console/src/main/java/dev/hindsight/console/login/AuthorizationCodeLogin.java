package dev.hindsight.console.login;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a demo person in through the login page, as a browser would: authorization code with PKCE.
 *
 * <p>For the command line and for tests. It works with the authorization server that the origin itself carries; where
 * people come from an organisation's identity provider, that provider's own tools give out tokens.
 */
public final class AuthorizationCodeLogin {

    private static final String CLIENT = "hindsight-cli";
    private static final String CALLBACK = "http://127.0.0.1/callback";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI origin;
    private final Browser browser;
    private final ProofKey proof = new ProofKey();

    private AuthorizationCodeLogin(URI origin, Browser browser) {
        this.origin = origin;
        this.browser = browser;
    }

    /**
     * Signs the person in and takes the access token, which is good for the API of all services.
     *
     * @param origin where Hindsight is, such as {@code http://localhost:8080}
     * @param person the name, such as {@code alice}
     * @throws OriginUnreachable where nothing answers at the origin
     * @throws LoginRefused where nobody has that name and password
     * @throws IllegalStateException where something answers that is not a Hindsight with demo people
     */
    public static String accessToken(URI origin, String person, String password) {
        try (var browser = new Browser(origin)) {
            var login = new AuthorizationCodeLogin(origin, browser);
            return login.tokenFor(login.codeFor(person, password));
        }
    }

    private String codeFor(String person, String password) {
        var state = ProofKey.secret();
        var loginPage = redirectOf(browser.get(origin.resolve("/oauth2/authorize?" + question(state))));
        var form = Map.of("username", person, "password", password, "_csrf", csrfOf(browser.get(loginPage)));
        var next = redirectOf(browser.post(loginPage, form));
        if (next.getPath().equals(loginPage.getPath())) {
            throw new LoginRefused(
                    "'" + person + "' could not sign in at " + origin
                            + ". The demo people are alice, bob, carol, dave, erin and frank; the password of each is the name.");
        }
        return codeOf(redirectOf(browser.get(next)), state);
    }

    private String question(String state) {
        return Browser.encoded(Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "redirect_uri",
                CALLBACK,
                "scope",
                "openid profile email",
                "state",
                state,
                "code_challenge",
                proof.challenge(),
                "code_challenge_method",
                "S256"));
    }

    private String tokenFor(String code) {
        var form = Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", proof.verifier());
        var answer = browser.post(origin.resolve("/oauth2/token"), form);
        if (answer.statusCode() != 200) {
            throw unexpected("it refused the code: " + answer.body());
        }
        return JsonMapper.shared()
                .readTree(answer.body())
                .required("access_token")
                .asString();
    }

    private String codeOf(URI callback, String state) {
        var answer = UriComponentsBuilder.fromUri(callback).build().getQueryParams();
        if (!callback.toString().startsWith(CALLBACK) || !state.equals(answer.getFirst("state"))) {
            throw unexpected("it answered a login with " + callback);
        }
        return expected(answer.getFirst("code"), "it gave no code but " + callback.getQuery());
    }

    private String csrfOf(HttpResponse<String> loginPage) {
        var field = CSRF.matcher(loginPage.body());
        return expected(field.find() ? field.group(1) : null, "its login page has no form");
    }

    private URI redirectOf(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse(null);
        return answer.uri()
                .resolve(expected(location, answer.uri().getPath() + " answered with status " + answer.statusCode()));
    }

    private String expected(@Nullable String text, String otherwise) {
        if (text == null) {
            throw unexpected(otherwise);
        }
        return text;
    }

    private IllegalStateException unexpected(String what) {
        return new IllegalStateException(origin + " is not a Hindsight with demo people: " + what + ".");
    }
}
