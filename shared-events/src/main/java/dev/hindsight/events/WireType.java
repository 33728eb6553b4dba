package dev.hindsight.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which a public event crosses the wire; the only place where it is written. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireType {

    /** The CloudEvents {@code type}, {@code <noun>.<past verb>}: {@code incident.resolved}. */
    String type();

    /** The version of the record's shape, from 1. */
    int version();

    /** When the event is emitted, one sentence for the reference documentation. */
    String emitted();
}
