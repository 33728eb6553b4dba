/** How fast the product is: each benchmark holds it against floors that are measured beside it. */
@NullMarked
package dev.hindsight.benchmarks;

import org.jspecify.annotations.NullMarked;
