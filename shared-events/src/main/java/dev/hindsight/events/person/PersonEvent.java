package dev.hindsight.events.person;

import dev.hindsight.events.PublicEvent;

/** Facts about people, emitted by whichever service notices them. */
public sealed interface PersonEvent extends PublicEvent permits PersonSeenV1 {}
