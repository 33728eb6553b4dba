/** The authorization server of standalone, with demo people and the page where they sign in. */
@NullMarked
package dev.hindsight.console.identity;

import org.jspecify.annotations.NullMarked;
