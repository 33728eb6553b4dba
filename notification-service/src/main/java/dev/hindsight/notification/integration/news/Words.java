package dev.hindsight.notification.integration.news;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.ImpactFigure;
import dev.hindsight.events.incident.IncidentImpact;
import dev.hindsight.notification.news.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words in which things of all families are told. */
final class Words {

    private Words() {}

    /** A name of the API as a person would write it: {@code post mortem}. */
    static String plain(String name) {
        return name.replace('_', ' ');
    }

    static String subject(IncidentRef incident) {
        return incident.key() + " " + incident.title();
    }

    /** Nobody shall run because of an exercise, or because of what is long over. */
    static String headline(String words, IncidentRef incident) {
        if (incident.drill()) {
            return "Drill: " + words;
        }
        return incident.backfill() ? "Past incident: " + words : words;
    }

    static Facts severity(IncidentRef incident) {
        return new Facts().with("Severity", incident.severity());
    }

    static List<String> impact(@Nullable IncidentImpact impact) {
        var figures = new ArrayList<String>();
        if (impact != null) {
            add(figures, "users affected", impact.usersAffected());
            add(figures, "requests failed", impact.requestsFailed());
            add(figures, "revenue", impact.revenue());
            add(figures, "error budget", impact.errorBudget());
            add(figures, "data lost", impact.dataLoss());
            add(figures, "felt for", impact.duration());
        }
        return figures;
    }

    private static void add(List<String> figures, String what, @Nullable ImpactFigure figure) {
        if (figure != null) {
            figures.add(what + ": " + figure.value().toPlainString() + " " + figure.unit());
        }
    }
}
