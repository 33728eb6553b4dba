package dev.hindsight.console.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** Marks what exists only where demo people are asked for: standalone. Elsewhere the organisation knows its people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty("hindsight.demo-identity.enabled")
@interface WhenDemoIdentityIsOn {}
