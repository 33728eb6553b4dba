package dev.hindsight.postmortem.write.editfields;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.model.TextField;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EditFieldsApi {

    private static final int SUMMARY = 20_000;
    private static final int TEXT = 100_000;

    private final PostmortemWrites writes;

    EditFieldsApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @PatchMapping("/api/ws/{ws}/incidents/{key}/postmortem")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Edits fields of a postmortem")
    ResponseEntity<PostmortemAnswer> edit(
            Caller caller, @PathVariable String key, @Required IfMatch ifMatch, @RequestBody Body body) {
        return PostmortemWrites.ok(writes.carryOut(
                caller,
                key,
                target -> new EditFields(
                        target.postmortemId(),
                        ifMatch.version(),
                        body.texts(),
                        all(body.contributingFactors(), factor -> new EditFields.Factor(factor.id(), factor.text())),
                        all(
                                body.artefacts(),
                                artefact -> new Artefact(artefact.kind(), artefact.title(), artefact.url())),
                        all(body.appendices(), appendix -> new Appendix(appendix.title(), appendix.text())),
                        target.now(),
                        target.actor())));
    }

    private static <T, R> @Nullable List<R> all(Patch<List<T>> patch, Function<T, R> element) {
        if (!patch.present()) {
            return null;
        }
        return patch.value() == null
                ? List.of()
                : patch.value().stream().map(element).toList();
    }

    record Body(
            Patch<@Size(max = SUMMARY) String> summary,
            Patch<@Size(max = TEXT) String> impact,
            Patch<@Size(max = TEXT) String> trigger,
            Patch<@Size(max = TEXT) String> detection,
            Patch<@Size(max = TEXT) String> containment,
            Patch<@Size(max = TEXT) String> rootCause,
            Patch<@Size(max = 100) List<@NotNull @Valid Factor>> contributingFactors,
            Patch<@Size(max = TEXT) String> resolution,
            Patch<@Size(max = TEXT) String> whatWentWell,
            Patch<@Size(max = TEXT) String> whatToImprove,
            Patch<@Size(max = TEXT) String> whereWeGotLucky,
            Patch<@Size(max = TEXT) String> lessonsLearned,
            Patch<@Valid Prevention> prevention,
            Patch<@Size(max = 100) List<@NotNull @Valid ChangedArtefact>> artefacts,
            Patch<@Size(max = 20) List<@NotNull @Valid Attachment>> appendices) {

        record Factor(@Size(max = 20) @Nullable String id, @NotBlank @Size(max = 2_000) String text) {}

        record Prevention(Patch<@Size(max = TEXT) String> shortTerm, Patch<@Size(max = TEXT) String> systemic) {}

        record ChangedArtefact(
                @NotBlank @Size(max = 50) String kind,
                @NotBlank @Size(max = 300) String title,
                @URL @Size(max = 2_000) @Nullable String url) {}

        record Attachment(@NotBlank @Size(max = 300) String title, @NotNull @Size(max = TEXT) String text) {}

        Map<String, @Nullable String> texts() {
            var texts = new LinkedHashMap<String, @Nullable String>();
            put(texts, TextField.SUMMARY, summary);
            put(texts, TextField.IMPACT, impact);
            put(texts, TextField.TRIGGER, trigger);
            put(texts, TextField.DETECTION, detection);
            put(texts, TextField.CONTAINMENT, containment);
            put(texts, TextField.ROOT_CAUSE, rootCause);
            put(texts, TextField.RESOLUTION, resolution);
            put(texts, TextField.WHAT_WENT_WELL, whatWentWell);
            put(texts, TextField.WHAT_TO_IMPROVE, whatToImprove);
            put(texts, TextField.WHERE_WE_GOT_LUCKY, whereWeGotLucky);
            put(texts, TextField.LESSONS_LEARNED, lessonsLearned);
            put(texts, TextField.PREVENTION_SHORT_TERM, inPrevention(Prevention::shortTerm));
            put(texts, TextField.PREVENTION_SYSTEMIC, inPrevention(Prevention::systemic));
            return texts;
        }

        /** A merge patch goes into objects: null for the whole clears both, an absent part stays. */
        private Patch<String> inPrevention(Function<Prevention, Patch<String>> part) {
            return prevention.value() == null
                    ? new Patch<>(prevention.present(), null)
                    : part.apply(prevention.value());
        }

        private static void put(Map<String, @Nullable String> texts, TextField field, Patch<String> patch) {
            if (patch.present()) {
                texts.put(field.wireName(), patch.value());
            }
        }
    }
}
