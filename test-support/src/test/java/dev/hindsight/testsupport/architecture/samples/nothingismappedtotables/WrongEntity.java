package dev.hindsight.testsupport.architecture.samples.nothingismappedtotables;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
class WrongEntity {

    @Id
    @Nullable
    String id;
}
