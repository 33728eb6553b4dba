/** Measures contenders in turns against a floor, and writes down what came of it. */
@NullMarked
package dev.hindsight.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
