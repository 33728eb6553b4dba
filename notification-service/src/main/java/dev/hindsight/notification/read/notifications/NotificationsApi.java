package dev.hindsight.notification.read.notifications;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotificationsApi {

    private final NotificationTable notifications;

    NotificationsApi(NotificationTable notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/api/ws/{ws}/notifications")
    @Requires(Permission.READ_NOTIFICATIONS)
    @Operation(summary = "Lists the caller's own notifications, newest first", operationId = "notificationList")
    Page<Notification> notifications(Caller caller, PageRequest request) {
        return notifications.page(caller, request);
    }

    @PutMapping("/api/ws/{ws}/notifications/{id}/read")
    @Requires(Permission.READ_NOTIFICATIONS)
    @Operation(summary = "Marks a notification as read", operationId = "readNotification")
    ResponseEntity<Notification> read(Caller caller, @PathVariable String id) {
        var notification = notifications.markRead(caller, id);
        return ResponseEntity.ok().eTag(ETags.of(notification.version())).body(notification);
    }
}
