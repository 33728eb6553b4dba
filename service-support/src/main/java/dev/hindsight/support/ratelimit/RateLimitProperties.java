package dev.hindsight.support.ratelimit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a caller may send to one replica of a service.
 *
 * @param perSecond on average
 * @param burst at once, after a while of fewer
 */
@Validated
@ConfigurationProperties("hindsight.rate-limit")
public record RateLimitProperties(
        @DefaultValue("300") @Min(1) @Max(1_000_000) int perSecond,
        @DefaultValue("3000") @Min(1) @Max(1_000_000) int burst) {}
