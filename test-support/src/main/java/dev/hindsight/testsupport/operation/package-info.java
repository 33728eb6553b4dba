/** Holds a service to showing its operators how it is. */
@NullMarked
package dev.hindsight.testsupport.operation;

import org.jspecify.annotations.NullMarked;
