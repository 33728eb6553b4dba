package dev.hindsight.postmortem.read.versions;

import dev.hindsight.postmortem.document.PostmortemAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elements of the lists of a postmortem. */
final class Elements {

    private Elements() {}

    static List<Element> factors(PostmortemAnswer postmortem) {
        return postmortem.contributingFactors().stream()
                .map(factor -> new Element(factor.id(), factor.text(), factor))
                .toList();
    }

    static List<Element> actionItems(PostmortemAnswer postmortem) {
        return postmortem.actionItems().stream()
                .map(item -> new Element(Integer.toString(item.index()), item.title(), item))
                .toList();
    }

    static List<Element> timeline(PostmortemAnswer postmortem) {
        return postmortem.timeline().stream()
                .map(entry -> new Element(entry.id(), entry.label(), entry))
                .toList();
    }

    static List<Element> attachedIncidents(PostmortemAnswer postmortem) {
        return postmortem.attachedIncidents().stream()
                .map(incident -> new Element(incident.key(), incident.key(), incident))
                .toList();
    }

    /** An artefact is known by what it is and how it is called. */
    static List<Element> artefacts(PostmortemAnswer postmortem) {
        return distinct(postmortem.artefacts().stream()
                .map(artefact -> new Element(artefact.kind() + ": " + artefact.title(), artefact.title(), artefact))
                .toList());
    }

    /** An appendix is known by its title. */
    static List<Element> appendices(PostmortemAnswer postmortem) {
        return distinct(postmortem.appendices().stream()
                .map(appendix -> new Element(appendix.title(), appendix.text(), appendix))
                .toList());
    }

    /** Those that are known by the same are told apart by their order. */
    private static List<Element> distinct(List<Element> elements) {
        Set<String> taken = new HashSet<>();
        var distinct = new ArrayList<Element>();
        for (var element : elements) {
            var id = element.id();
            for (int number = 2; !taken.add(id); number++) {
                id = element.id() + " (" + number + ")";
            }
            distinct.add(new Element(id, element.text(), element.value()));
        }
        return distinct;
    }
}
