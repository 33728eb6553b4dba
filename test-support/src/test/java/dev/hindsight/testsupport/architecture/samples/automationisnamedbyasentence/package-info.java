/** Automation whose name does not say when and what. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.automationisnamedbyasentence;

import org.jspecify.annotations.NullMarked;
