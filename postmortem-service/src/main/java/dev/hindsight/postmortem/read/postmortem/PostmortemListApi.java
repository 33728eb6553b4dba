package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.RequiresRole;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostmortemListApi {

    private static final Set<String> STATES = Set.of("draft", "published");
    private static final int LONGEST_SEARCH = 200;

    private final PostmortemList postmortems;

    PostmortemListApi(PostmortemList postmortems) {
        this.postmortems = postmortems;
    }

    @GetMapping("/api/ws/{ws}/postmortems")
    @RequiresRole(value = Role.VIEWER, to = "read published postmortems")
    Page<PostmortemSummary> postmortems(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        requireValid(state, q);
        return postmortems.page(caller, state == null ? null : state.equals("published"), q, page);
    }

    private static void requireValid(@Nullable String state, @Nullable String q) {
        var errors = new ArrayList<FieldError>();
        if (state != null && !STATES.contains(state)) {
            errors.add(new FieldError("state", "invalid", "'" + state + "' is not one of draft, published."));
        }
        if (q != null && (q.length() > LONGEST_SEARCH || q.chars().anyMatch(Character::isISOControl))) {
            errors.add(new FieldError(
                    "q",
                    "invalid",
                    "A search has at most " + LONGEST_SEARCH + " characters and no control characters."));
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
    }
}
