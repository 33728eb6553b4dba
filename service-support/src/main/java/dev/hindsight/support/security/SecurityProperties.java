package dev.hindsight.support.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which tokens are accepted.
 *
 * @param issuer the identity provider, as the claim {@code iss} names it
 * @param jwkSetUri where its public keys are read
 * @param audience what the claim {@code aud} must contain
 */
@Validated
@ConfigurationProperties("hindsight.security")
public record SecurityProperties(
        @NotBlank String issuer, @NotBlank String jwkSetUri, @DefaultValue("hindsight") String audience) {}
