package dev.hindsight.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as a browser does: authorization code with PKCE, by Keycloak's own form. */
final class KeycloakLogin {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CLIENT = "hindsight-cli";
    private static final String CALLBACK = "http://127.0.0.1:8765/callback";
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final URI openIdConnect;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String verifier = UUID.randomUUID() + "." + UUID.randomUUID();

    private KeycloakLogin(URI issuer) {
        this.openIdConnect = URI.create(issuer + "/protocol/openid-connect/");
    }

    /** What the token endpoint answers, or nothing when Keycloak shows its form again. */
    static Optional<JsonNode> tokens(URI issuer, String person, String password) {
        var login = new KeycloakLogin(issuer);
        return login.code(person, password).map(login::tokens);
    }

    /** A token of a client that knows nothing of Hindsight; each realm has this one. */
    static JsonNode tokensOfAnotherClient(URI issuer, String person, String password) {
        return new KeycloakLogin(issuer)
                .answered(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", person, "password", password));
    }

    private Optional<String> code(String person, String password) {
        var question = Map.of(
                "response_type", "code",
                "client_id", CLIENT,
                "redirect_uri", CALLBACK,
                "scope", "openid",
                "state", "xyz",
                "code_challenge", challenge(),
                "code_challenge_method", "S256");
        var page = sent(HttpRequest.newBuilder(openIdConnect.resolve("auth?" + encoded(question))));
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("There is no form on the page " + page.statusCode() + ": " + page.body());
        }
        var answer = posted(
                URI.create(HtmlUtils.htmlUnescape(form.group(1))), Map.of("username", person, "password", password));
        return answer.headers().firstValue("Location").map(location -> UriComponentsBuilder.fromUriString(location)
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    private JsonNode tokens(String code) {
        return answered(Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", verifier));
    }

    private JsonNode answered(Map<String, String> form) {
        return JsonMapper.shared()
                .readTree(posted(openIdConnect.resolve("token"), form).body());
    }

    private HttpResponse<String> posted(URI address, Map<String, String> form) {
        return sent(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** The cookies are marked for safe connections only, which a browser takes 127.0.0.1 for and Java's own store does not. */
    private HttpResponse<String> sent(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; ")));
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
