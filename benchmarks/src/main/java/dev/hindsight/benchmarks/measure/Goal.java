package dev.hindsight.benchmarks.measure;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a ratio to the floor shall be. */
public sealed interface Goal {

    /** The ratio of two samples that the goal is about. */
    double ratio(Sample measured, Sample floor);

    boolean isMet(double ratio);

    String text();

    static Goal rateAtLeast(double bound) {
        return new Rate(bound);
    }

    static Goal timeAtMost(double bound) {
        return new Time(Sample::median, "", bound);
    }

    /** Compared by rate, without a goal. */
    static Goal rate() {
        return new Rate(0);
    }

    /** Compared by the median time, without a goal. */
    static Goal time() {
        return timeAtMost(Double.MAX_VALUE);
    }

    /** Compared by the time within which 99 of 100 are done. */
    static Goal tailAtMost(double bound) {
        return new Time(Sample::tail, "p99 ", bound);
    }

    /** As many in a second as the floor, times the bound, or more. */
    record Rate(double bound) implements Goal {

        @Override
        public double ratio(Sample measured, Sample floor) {
            return measured.perSecond() / floor.perSecond();
        }

        @Override
        public boolean isMet(double ratio) {
            return ratio >= bound;
        }

        @Override
        public String text() {
            return bound == 0 ? "" : String.format(Locale.ROOT, "at least %.2f", bound);
        }
    }

    /**
     * A time of that of the floor, times the bound, or less.
     *
     * @param of which time of a sample
     * @param name said before the bound, with a space behind it; empty for the median
     */
    record Time(ToDoubleFunction<Sample> of, String name, double bound) implements Goal {

        @Override
        public double ratio(Sample measured, Sample floor) {
            return of.applyAsDouble(measured) / of.applyAsDouble(floor);
        }

        @Override
        public boolean isMet(double ratio) {
            return ratio <= bound;
        }

        @Override
        public String text() {
            return bound == Double.MAX_VALUE ? "" : String.format(Locale.ROOT, "%sat most %.2f", name, bound);
        }
    }
}
