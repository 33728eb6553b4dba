package dev.hindsight.notification.delivery;

import java.time.Duration;

/**
 * How often an endpoint may be sent to.
 *
 * @param interval between two attempts on the average
 * @param burst how many may be made at once after a rest
 */
record Pace(Duration interval, int burst) {}
