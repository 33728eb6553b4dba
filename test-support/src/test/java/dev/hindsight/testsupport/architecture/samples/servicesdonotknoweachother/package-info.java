/** A service that reaches into another one. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.servicesdonotknoweachother;

import org.jspecify.annotations.NullMarked;
