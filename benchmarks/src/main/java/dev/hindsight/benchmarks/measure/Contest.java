package dev.hindsight.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

    /** @param progress told what is being done */
    public Table run(Pace pace, Consumer<String> progress) throws Exception {
        progress.accept(title);
        warmUp(pace, progress);
        for (int round = 1; round <= pace.rounds(); round++) {
            progress.accept("  round " + round + " of " + pace.rounds());
            beforeRound.run();
            for (var contender : contenders) {
                contender.add(contender.turn().take(pace.turn()));
                afterTurn.run();
            }
        }
        return new Table(title, contenders.stream().map(Contender::row).toList());
    }

    /** In turns too: what is compiled for one must not be undone for the next while it is measured. */
    private void warmUp(Pace pace, Consumer<String> progress) throws Exception {
        var turn = pace.warmUp().dividedBy((long) WARM_UP_TURNS_A_CONTENDER * contenders.size());
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < pace.warmUp().toNanos()) {
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            progress.accept("  warming up, " + seconds + " of " + pace.warmUp().toSeconds() + " s");
            for (var contender : contenders) {
                contender.turn().take(turn);
                afterTurn.run();
            }
        }
    }
}
