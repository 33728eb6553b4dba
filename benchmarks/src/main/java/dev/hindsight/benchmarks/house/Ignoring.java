package dev.hindsight.benchmarks.house;

import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.postmortem.events.PostmortemEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Follow the events of a service and do nothing: what reading them alone costs. */
public final class Ignoring {

    public static final String GROUP = "ignoring";

    private Ignoring() {}

    @ProcessingGroup(GROUP)
    public static final class OfIncidents {

        @EventHandler
        void on(IncidentEvent event) {}

        @ResetHandler
        void reset() {}
    }

    @ProcessingGroup(GROUP)
    public static final class OfPostmortems {

        @EventHandler
        void on(PostmortemEvent event) {}

        @ResetHandler
        void reset() {}
    }
}
