package dev.hindsight.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component whose text says to which workspace an event belongs: the workspace's slug, or an id that begins with it and a
 * colon, {@code acme:incident:<uuid>}.
 *
 * <p>A consumer takes no event in which one of them is not of the workspace that the envelope names. Every id that Hindsight has
 * given is one. What people and other systems fill in is none, whatever it looks like: a title may be the id of something in
 * another workspace.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OfWorkspace {

    /** Whether it is the slug and no id. */
    boolean slug() default false;

    /** Whether an id without a colon is one as well: it is unique in something that is of the workspace. */
    boolean orLocal() default false;
}
