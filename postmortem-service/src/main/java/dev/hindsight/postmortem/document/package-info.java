/** The document of a postmortem: folded from its story, kept, and shown to those who may see it. */
@NullMarked
package dev.hindsight.postmortem.document;

import org.jspecify.annotations.NullMarked;
