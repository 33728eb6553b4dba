package dev.hindsight.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** Contenders that take turns, round after round, so that what else the machine does meets all of them alike. */
public final class Contest {

    private static final int WARM_UP_TURNS_A_CONTENDER = 4;

    private final String title;
    private final List<Contender> contenders = new ArrayList<>();
    private Step beforeRound = () -> {};
    private Step afterTurn = () -> {};

    public Contest(String title) {
        this.title = title;
    }

    /** Something to be done that is not measured. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    /** One that others are held against. */
    public Contender floor(String name, Turn turn) {
        return add(new Contender(name, turn, Goal.rate(), null));
    }

    public Contender against(Contender floor, String name, Goal goal, Turn turn) {
        return add(new Contender(name, turn, goal, floor));
    }

    private Contender add(Contender contender) {
        contenders.add(contender);
        return contender;
    }

    public Contest beforeEachRound(Step step) {
        beforeRound = step;
        return this;
    }

    /** For example, waits until all that follows from it has been done, so that the next turn is not held up by it. */
    public Contest afterEachTurn(Step step) {
        afterTurn = step;
        return this;
    }

    /** As many rounds as the pace has, but none begins after its limit, except the first. */
    public void run(Pace pace, Report report) throws Exception {
        report.progress(title);
        warmUp(pace, report);
        long begin = System.nanoTime();
        for (int round = 1; round <= pace.rounds(); round++) {
            if (round > 1 && System.nanoTime() - begin > pace.limit().toNanos()) {
                report.progress("  no more rounds after " + pace.limit().toSeconds() + " s, see --limit");
                return;
            }
            report.progress("  round " + round + " of " + pace.rounds());
            beforeRound.run();
            // Whoever comes before leaves something behind for the next one: not always for the same.
            for (var contender : round % 2 == 1 ? contenders : contenders.reversed()) {
                contender.add(contender.turn().take(pace.turn()));
                afterTurn.run();
            }
            report.write(new Table(
                    title, round, contenders.stream().map(Contender::row).toList()));
        }
    }

    /** In turns too: what is compiled for one must not be undone for the next while it is measured. */
    private void warmUp(Pace pace, Report report) throws Exception {
        var turn = pace.warmUp().dividedBy((long) WARM_UP_TURNS_A_CONTENDER * contenders.size());
        for (int pass = 1; pass <= WARM_UP_TURNS_A_CONTENDER && turn.isPositive(); pass++) {
            report.progress("  warming up, " + pass + " of " + WARM_UP_TURNS_A_CONTENDER);
            for (var contender : contenders) {
                contender.turn().take(turn);
                afterTurn.run();
            }
        }
    }
}
