package dev.hindsight.notification.message;

/**
 * News as a letter.
 *
 * @param subject one line
 * @param text for readers that show no HTML
 * @param html the same
 */
public record Mail(String subject, String text, String html) {}
