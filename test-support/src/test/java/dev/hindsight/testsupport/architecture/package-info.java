/** Proves that every architecture rule finds what it is there to find. */
@NullMarked
package dev.hindsight.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
