package dev.hindsight.postmortem.events;

import org.jspecify.annotations.Nullable;

/** Something that was changed, such as a runbook or a test. */
public record Artefact(String kind, String title, @Nullable String url) {}
