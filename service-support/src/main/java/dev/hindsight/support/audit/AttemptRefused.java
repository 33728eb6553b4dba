package dev.hindsight.support.audit;

import java.util.List;

/**
 * Somebody asked for something that they may not do or see, or that does not exist.
 *
 * @param workspace that the request names, whether it exists or not
 * @param status of the answer: 403 or 404
 * @param code of the answer's problem: {@code forbidden}
 * @param subjects the keys that the request's path names
 */
public record AttemptRefused(String workspace, int status, String code, List<String> subjects)
        implements AuditedAccess {

    public AttemptRefused {
        subjects = List.copyOf(subjects);
    }

    String reason() {
        return status + " " + code;
    }
}
