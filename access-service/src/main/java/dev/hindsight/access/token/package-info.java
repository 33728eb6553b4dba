/** Gives service accounts their tokens: OAuth 2 client credentials, and nothing else of OAuth 2. */
@NullMarked
package dev.hindsight.access.token;

import org.jspecify.annotations.NullMarked;
