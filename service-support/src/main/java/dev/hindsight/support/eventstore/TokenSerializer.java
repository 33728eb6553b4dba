package dev.hindsight.support.eventstore;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Stores how far the event processors are.
 *
 * <p>The token of a replay has a field of the type {@code Object}, which Jackson 3 reads only when it is told what may be in
 * it. With Axon's general serializer a projection could be reset, but then never started again.
 */
final class TokenSerializer {

    private TokenSerializer() {}

    static Serializer create() {
        var onlyTokens = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(onlyTokens))
                .build();
    }
}
