package dev.hindsight.support.id;

import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Draws the numbers of what must not show how many of it there are: of nine digits, each as likely as any other, so that
 * none says anything about another one.
 */
public final class DrawnNumbers {

    /** The least number that is drawn; who counts stays below it. */
    public static final long LEAST = 100_000_000L;

    /** The greatest number that is drawn. */
    public static final long MOST = 999_999_999L;

    /** So many numbers are not taken one after the other by chance. */
    private static final int ATTEMPTS = 100;

    private final LongSupplier numbers;

    /** @param random must not be foreseeable */
    public static DrawnNumbers by(RandomGenerator random) {
        return new DrawnNumbers(() -> random.nextLong(LEAST, MOST + 1));
    }

    /** @param numbers each from the least to the greatest, and none that can be foreseen */
    public DrawnNumbers(LongSupplier numbers) {
        this.numbers = numbers;
    }

    /**
     * Draws until a number is free.
     *
     * @param take takes the number, and tells whether it was free
     * @throws IllegalStateException when none of many was free
     */
    public long draw(LongPredicate take) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long number = numbers.getAsLong();
            if (take.test(number)) {
                return number;
            }
        }
        throw new IllegalStateException("All of " + ATTEMPTS + " drawn numbers are taken");
    }
}
