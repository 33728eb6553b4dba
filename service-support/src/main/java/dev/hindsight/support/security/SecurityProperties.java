package dev.hindsight.support.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.validation.annotation.Validated;

/**
 * Which tokens are accepted.
 *
 * @param issuer the identity provider of people, as the claim {@code iss} names it
 * @param jwkSetUri where its public keys are read; by default where the provider's own description says, see OpenID Connect
 *     Discovery 1.0
 * @param audience what the claim {@code aud} must contain
 * @param claims how the tokens of people say who they are and what they may
 * @param serviceAccounts who issues the tokens of service accounts; without it none are accepted
 */
@Validated
@ConfigurationProperties("hindsight.security")
public record SecurityProperties(
        @NotBlank String issuer,
        @Nullable String jwkSetUri,
        @DefaultValue("hindsight") String audience,
        @Valid @DefaultValue ClaimProperties claims,
        @Valid @Nullable ServiceAccounts serviceAccounts) {

    public SecurityProperties {
        if (serviceAccounts != null && serviceAccounts.issuer().equals(issuer)) {
            throw new InvalidConfigurationPropertyValueException(
                    "hindsight.security.service-accounts.issuer",
                    issuer,
                    "It must differ from hindsight.security.issuer, or nobody could tell a program from a person.");
        }
    }

    /**
     * Who issues the tokens of service accounts.
     *
     * @param issuer as the claim {@code iss} names it
     * @param jwkSetUri where its public keys are read
     */
    public record ServiceAccounts(@NotBlank String issuer, @NotBlank String jwkSetUri) {}
}
