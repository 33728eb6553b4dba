/** The house's rules about code, as tests that a module takes in with {@code ArchTests.in(...)}. */
@NullMarked
package dev.hindsight.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
