package dev.hindsight.events.postmortem;

import dev.hindsight.events.OfWorkspace;

/**
 * A postmortem as other services know it.
 *
 * @param id the aggregate's id, opaque, begins with the workspace: {@code acme:postmortem:<uuid>}
 * @param revision the number of publications so far, 0 for a draft that was never published
 * @param author the user name of its author
 * @param url where it is read, absolute; the same for every revision
 */
public record PostmortemRef(@OfWorkspace String id, int revision, String author, String url) {}
