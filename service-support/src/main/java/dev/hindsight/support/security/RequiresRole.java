package dev.hindsight.support.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The role a route needs. A route of the API without it is refused to everyone. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {

    /** The least role in the workspace of the path. */
    Role value();

    /** What the permission allows, as the end of the sentence "You need the role … to …". */
    String to();
}
