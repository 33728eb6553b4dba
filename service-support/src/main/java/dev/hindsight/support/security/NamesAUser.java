package dev.hindsight.support.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Accepts only tokens that name who sends them in a way that can be stored and shown: 1 to 100 characters, without slashes,
 * control and format characters, and without spaces at its ends.
 */
final class NamesAUser implements OAuth2TokenValidator<Jwt> {

    private static final Pattern NAME = Pattern.compile("(?!\\s)[^\\p{C}\\p{Zl}\\p{Zp}/\\\\]{1,100}(?<!\\s)");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return nameOf(token) instanceof String name && NAME.matcher(name).matches()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_TOKEN, "The token names nobody that can be stored and shown", null));
    }

    /** The claim {@code preferred_username}, or {@code sub} where that is missing; of a checked token it is a text. */
    static @Nullable Object nameOf(Jwt token) {
        return token.hasClaim("preferred_username") ? token.getClaim("preferred_username") : token.getSubject();
    }
}
