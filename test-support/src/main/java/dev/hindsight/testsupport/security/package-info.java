/** What each service owes to those who mean it no good. */
@NullMarked
package dev.hindsight.testsupport.security;

import org.jspecify.annotations.NullMarked;
