package dev.hindsight.notification.message;

import java.util.Map;

/**
 * What is posted to an endpoint.
 *
 * @param body JSON
 * @param headers beside Content-Type, in the order they are sent
 */
public record Message(String body, Map<String, String> headers) {}
