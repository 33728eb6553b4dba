package dev.hindsight.notification.message;

import java.util.Map;

/** How a severity looks. */
final class SeverityColor {

    private static final int GREY = 0x6B7280;
    private static final Map<String, Integer> COLORS =
            Map.of("P0", 0xB91C1C, "P1", 0xEA580C, "P2", 0xCA8A04, "P3", 0x2563EB);

    private SeverityColor() {}

    /** Red, green and blue in one number; grey for a severity that nobody knows. */
    static int number(String severity) {
        return COLORS.getOrDefault(severity, GREY);
    }

    static String css(String severity) {
        return "#%06X".formatted(number(severity));
    }
}
