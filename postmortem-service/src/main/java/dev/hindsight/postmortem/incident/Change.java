package dev.hindsight.postmortem.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change that caused an incident, as far as is known. */
public record Change(String url, @Nullable String title, @Nullable Instant at) {}
