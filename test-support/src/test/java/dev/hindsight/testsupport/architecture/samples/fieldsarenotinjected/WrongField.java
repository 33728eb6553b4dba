package dev.hindsight.testsupport.architecture.samples.fieldsarenotinjected;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class WrongField {

    @Autowired
    @Nullable
    Clock clock;
}
