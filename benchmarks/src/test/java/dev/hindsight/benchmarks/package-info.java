/** What benchmarks keep to. */
@NullMarked
package dev.hindsight.benchmarks;

import org.jspecify.annotations.NullMarked;
