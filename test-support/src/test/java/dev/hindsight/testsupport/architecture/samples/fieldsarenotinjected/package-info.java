/** Fields that the framework fills behind the constructor's back. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.fieldsarenotinjected;

import org.jspecify.annotations.NullMarked;
