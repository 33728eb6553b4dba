/** Code that keeps the rules, and for every rule code that breaks it: a class named Wrong... is one the rule has to find. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples;

import org.jspecify.annotations.NullMarked;
