package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.document.PostmortemDocument;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.model.TextField;
import dev.hindsight.postmortem.write.editfields.EditFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is written: texts, contributing factors, artefacts and appendices. */
final class Fields {

    private Map<String, String> texts = new HashMap<>();
    private Factors factors = new Factors();
    private List<Artefact> artefacts = List.of();
    private List<Appendix> appendices = List.of();

    @Nullable
    String summary() {
        return texts.get(TextField.SUMMARY.wireName());
    }

    @Nullable
    String impact() {
        return texts.get(TextField.IMPACT.wireName());
    }

    boolean hasFactor(String id) {
        return factors.has(id);
    }

    /** What a command changes, if it does. */
    Optional<FieldsEdited> changes(EditFields command) {
        var wanted = command.contributingFactors();
        var newFactors = changed(wanted == null ? null : factors.identified(wanted), factors.current());
        var newArtefacts = changed(command.artefacts(), artefacts);
        var newAppendices = changed(command.appendices(), appendices);
        var newTexts = new LinkedHashMap<String, @Nullable String>();
        command.texts().forEach((name, text) -> {
            if (!Objects.equals(texts.get(name), text)) {
                newTexts.put(name, text);
            }
        });
        if (newTexts.isEmpty() && newFactors == null && newArtefacts == null && newAppendices == null) {
            return Optional.empty();
        }
        return Optional.of(new FieldsEdited(
                command.postmortemId(),
                newTexts,
                newFactors,
                newArtefacts,
                newAppendices,
                command.now(),
                command.actor().user()));
    }

    /** What makes them what they were, as far as they differ. */
    FieldChanges toward(PostmortemDocument was) {
        var newTexts = new TreeMap<String, @Nullable String>();
        Stream.concat(texts.keySet().stream(), was.texts().keySet().stream())
                .filter(name -> !Objects.equals(texts.get(name), was.texts().get(name)))
                .forEach(name -> newTexts.put(name, was.texts().get(name)));
        return new FieldChanges(
                newTexts,
                changed(was.contributingFactors(), factors.current()),
                changed(was.artefacts(), artefacts),
                changed(was.appendices(), appendices));
    }

    void become(FieldChanges changes) {
        changes.texts().forEach((name, text) -> {
            if (text == null) {
                texts.remove(name);
            } else {
                texts.put(name, text);
            }
        });
        if (changes.contributingFactors() != null) {
            factors.become(changes.contributingFactors());
        }
        if (changes.artefacts() != null) {
            artefacts = changes.artefacts();
        }
        if (changes.appendices() != null) {
            appendices = changes.appendices();
        }
    }

    private static <T> @Nullable List<T> changed(@Nullable List<T> wanted, List<T> current) {
        return current.equals(wanted) ? null : wanted;
    }
}
