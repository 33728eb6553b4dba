package dev.hindsight.postmortem.read.versions;

/**
 * How much is compared to answer one request. Comparing costs the product of length and difference; what is longer, or comes
 * when the budget is used up, is shown as replaced.
 */
final class DiffBudget {

    private static final int MOST_TOKENS = 30_000;
    private static final int MOST_TOKENS_AT_ONCE = 6_000;

    private int left = MOST_TOKENS;

    /** Whether that many words or lines may be compared, which then is paid for. */
    boolean pays(int tokens) {
        if (tokens > MOST_TOKENS_AT_ONCE || tokens > left) {
            return false;
        }
        left -= tokens;
        return true;
    }
}
