package dev.hindsight.support.web;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints look into a {@link Patch}; an absent field breaks none. */
@UnwrapByDefault
public class PatchedValue implements ValueExtractor<Patch<@ExtractedValue ?>> {

    @Override
    public void extractValues(Patch<@ExtractedValue ?> patch, ValueReceiver receiver) {
        if (patch.present()) {
            receiver.value(null, patch.value());
        }
    }
}
