package dev.hindsight.testsupport.architecture.samples.fieldsarenotinjected;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

class WrongValue {

    @Value("${hindsight.public-url}")
    @Nullable
    String origin;
}
