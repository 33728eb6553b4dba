package dev.hindsight.testsupport.architecture.samples.good.write.openthing;

import dev.hindsight.testsupport.architecture.samples.good.model.ThingId;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenThingApi {

    private final Clock clock;

    OpenThingApi(Clock clock) {
        this.clock = clock;
    }

    @Requires
    @PutMapping("/things/{id}")
    @Operation(summary = "Opens a thing")
    OpenThing open(@PathVariable String id) {
        return new OpenThing(new ThingId(id), clock.instant());
    }
}
