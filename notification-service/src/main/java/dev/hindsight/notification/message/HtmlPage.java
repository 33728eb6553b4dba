package dev.hindsight.notification.message;

/** The frame of every letter in HTML, into which nothing is loaded from elsewhere. */
final class HtmlPage {

    private HtmlPage() {}

    /** @param body markup, with a line feed at its end */
    static String of(CharSequence body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"></head>
                <body style="font-family: sans-serif; color: #111827">
                %s</body>
                </html>
                """
                .formatted(body);
    }
}
