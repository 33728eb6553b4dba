package dev.hindsight.access.read.people;

import dev.hindsight.support.command.Refused;
import dev.hindsight.support.people.People;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeopleApi {

    private final People people;
    private final PersonList list;

    PeopleApi(People people, PersonList list) {
        this.people = people;
        this.list = list;
    }

    @GetMapping("/api/ws/{ws}/people")
    @Requires(Permission.READ_PEOPLE)
    @Operation(summary = "Lists the people who were seen in the workspace, by name", operationId = "personList")
    Page<Person> people(
            Caller caller,
            PageRequest request,
            @Parameter(description = "The beginning of a name or user name.")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    String q) {
        return list.page(caller.workspace(), q.strip(), request);
    }

    @GetMapping("/api/ws/{ws}/people/{user}")
    @Requires(Permission.READ_PEOPLE)
    @Operation(summary = "Shows somebody who was seen in the workspace", operationId = "personDetails")
    ResponseEntity<Person> person(Caller caller, @PathVariable String user) {
        var person = people.find(caller.workspace(), user)
                .map(Person::of)
                .orElseThrow(() -> Refused.notFound("Nobody called '" + user + "' was seen here."));
        // Nothing about a person changes without their being seen.
        return ResponseEntity.ok()
                .eTag(ETags.of(person.lastSeenAt().toEpochMilli()))
                .body(person);
    }
}
