/** Signs a person in as a program does, over HTTP. */
@NullMarked
package dev.hindsight.console.login;

import org.jspecify.annotations.NullMarked;
