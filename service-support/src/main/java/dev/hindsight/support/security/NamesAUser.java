package dev.hindsight.support.security;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Accepts only tokens that name who sends them in a way that can be stored and shown: 1 to 100 characters, without slashes,
 * control and format characters, and without spaces at its ends. Nobody can be taken for another kind of user: names of
 * service accounts begin with {@code service:}, and no person's name looks as if it did.
 */
final class NamesAUser implements OAuth2TokenValidator<Jwt> {

    private static final Pattern NAME = Pattern.compile("(?!\\s)[^\\p{C}\\p{Zl}\\p{Zp}/\\\\]{1,100}(?<!\\s)");

    private final Predicate<Jwt> ofItsKind;

    private NamesAUser(Predicate<Jwt> ofItsKind) {
        this.ofItsKind = ofItsKind;
    }

    static NamesAUser ofAPerson() {
        return new NamesAUser(token -> !Caller.namesAServiceAccount(asItLooks(String.valueOf(nameOf(token)))));
    }

    /** A service account is bound to one workspace, in one role. */
    static NamesAUser ofAServiceAccount() {
        return new NamesAUser(token -> Caller.namesAServiceAccount(String.valueOf(nameOf(token)))
                && token.getClaim("groups") instanceof List<?> groups
                && groups.size() == 1);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return nameOf(token) instanceof String name && NAME.matcher(name).matches() && ofItsKind.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_TOKEN, "The token names nobody that can be stored and shown", null));
    }

    /** The claim {@code preferred_username}, or {@code sub} where that is missing; of a checked token it is a text. */
    static @Nullable Object nameOf(Jwt token) {
        return token.hasClaim("preferred_username") ? token.getClaim("preferred_username") : token.getSubject();
    }

    private static String asItLooks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
