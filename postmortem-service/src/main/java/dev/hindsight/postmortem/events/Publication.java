package dev.hindsight.postmortem.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published, as far as others are told of it.
 *
 * @param revision the number of this publication, from 1
 */
public record Publication(
        int revision, String author, @Nullable String summary, boolean aiDraftUsed, List<ActionItem> actionItems) {}
