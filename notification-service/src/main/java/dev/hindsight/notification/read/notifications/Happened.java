package dev.hindsight.notification.read.notifications;

/**
 * Something that happened in a person's inbox.
 *
 * @param number in the order in which things happen there
 * @param isRead whether it is that the notification was marked as read; else it is new
 */
record Happened(long number, boolean isRead, Notification notification) {

    String kind() {
        return isRead ? "read" : "notification";
    }
}
