/** A public event inside of a service. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.thepublishedlanguageisspokenonlyattheborder;

import org.jspecify.annotations.NullMarked;
