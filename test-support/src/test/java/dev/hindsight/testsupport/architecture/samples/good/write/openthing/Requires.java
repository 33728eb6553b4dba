package dev.hindsight.testsupport.architecture.samples.good.write.openthing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the annotation of the services, which this module does not know. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {}
