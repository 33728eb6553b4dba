/** The front page and the page for what is not there. */
@NullMarked
package dev.hindsight.console.pages;

import org.jspecify.annotations.NullMarked;
