/** Tells of every change, every refused attempt and every read of something private: who, what, when and from where. */
@NullMarked
package dev.hindsight.support.audit;

import org.jspecify.annotations.NullMarked;
