package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.read.ProjectionBehind;
import dev.hindsight.support.rebuild.Rebuilding;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostmortemListApi {

    private final PostmortemList postmortems;
    private final Rebuilding rebuilding;

    PostmortemListApi(PostmortemList postmortems, Rebuilding rebuilding) {
        this.postmortems = postmortems;
        this.rebuilding = rebuilding;
    }

    @GetMapping("/api/ws/{ws}/postmortems")
    @Requires(Permission.READ_POSTMORTEMS)
    @Operation(summary = "Lists postmortems, newest first")
    Page<PostmortemSummary> postmortems(
            Caller caller,
            @RequestParam(required = false) @Nullable PostmortemState state,
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            PageRequest page) {
        var filter = PostmortemFilter.of(state, q);
        if (filter.showsPublishedTo(caller) && rebuilding.isUnderWay()) {
            // What was published once may have been taken back later in the story.
            throw ProjectionBehind.ofRead();
        }
        return postmortems.page(caller, filter, page);
    }
}
