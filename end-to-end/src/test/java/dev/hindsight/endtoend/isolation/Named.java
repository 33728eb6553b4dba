package dev.hindsight.endtoend.isolation;

import dev.hindsight.endtoend.contract.Operation;

/** What the values in a request may name. */
enum Named {
    INCIDENT,
    TASK,
    ENDPOINT,
    DELIVERY,
    NOTIFICATION,
    LINE,
    ITEM,
    VERSION,
    PERSON,
    SERVICE,
    TAG,
    SOURCE,
    EXTERNAL_ID,
    REQUEST_KEY,
    CURSOR,
    ETAG,
    WORD,
    ACCOUNT,
    SECRET,
    ANYTHING;

    /** What a variable of a path names. */
    static Named by(Operation operation, String variable) {
        return switch (variable) {
            case "key" -> operation.path().contains("/tasks/") ? TASK : INCIDENT;
            case "other" -> INCIDENT;
            case "id" -> byId(operation.path());
            case "index" -> ITEM;
            case "version" -> VERSION;
            case "user" -> PERSON;
            default -> ANYTHING;
        };
    }

    private static Named byId(String path) {
        if (path.contains("/endpoints/")) {
            return ENDPOINT;
        }
        if (path.contains("/deliveries/")) {
            return DELIVERY;
        }
        if (path.contains("/notifications/")) {
            return NOTIFICATION;
        }
        if (path.contains("/service-accounts/")) {
            return ACCOUNT;
        }
        return path.contains("/postmortem/timeline/") ? LINE : ANYTHING;
    }

    /** What a parameter of a query, a header or a field of a body names. */
    static Named by(String name) {
        return switch (name) {
            case "incident", "duplicate_of" -> INCIDENT;
            case "assignee", "author", "owner", "user", "actor" -> PERSON;
            case "service", "services" -> SERVICE;
            case "tag", "tags" -> TAG;
            case "source", "channel" -> SOURCE;
            case "external_id" -> EXTERNAL_ID;
            case "ids", "late_entry" -> LINE;
            case "addresses" -> ITEM;
            case "to", "version", "min_version" -> VERSION;
            case "cursor" -> CURSOR;
            case "If-Match" -> ETAG;
            case "Idempotency-Key" -> REQUEST_KEY;
            case "q", "title", "label", "blocked_by", "tracking" -> WORD;
            default -> ANYTHING;
        };
    }
}
