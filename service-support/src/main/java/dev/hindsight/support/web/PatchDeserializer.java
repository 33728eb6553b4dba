package dev.hindsight.support.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Keeps apart a field that is absent and one that is null. */
class PatchDeserializer extends StdDeserializer<Patch<?>> {

    private final @Nullable JavaType valueType;

    PatchDeserializer() {
        this(null);
    }

    private PatchDeserializer(@Nullable JavaType valueType) {
        super(Patch.class);
        this.valueType = valueType;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        var type = property == null ? context.getContextualType() : property.getType();
        return new PatchDeserializer(type.containedTypeOrUnknown(0));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
        Object value = context.readValue(parser, valueType);
        return Patch.to(value);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return Patch.to(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Patch.absent();
    }
}
