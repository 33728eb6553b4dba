package dev.hindsight.notification.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How letters are sent, beside the server itself, which is {@code spring.mail.*}.
 *
 * @param from the address that letters come from; required when there is a server
 */
@ConfigurationProperties("hindsight.notification.mail")
public record MailSettings(@Nullable String from) {}
