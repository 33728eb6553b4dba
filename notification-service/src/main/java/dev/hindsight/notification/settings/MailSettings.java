package dev.hindsight.notification.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are sent, beside the server itself, which is {@code spring.mail.*}.
 *
 * @param from the address that letters come from; required when there is a server
 * @param starttlsRequired whether a letter is sent encrypted or not at all; else it is encrypted where the server offers it
 */
@ConfigurationProperties("hindsight.notification.mail")
public record MailSettings(@Nullable String from, @DefaultValue("true") boolean starttlsRequired) {}
