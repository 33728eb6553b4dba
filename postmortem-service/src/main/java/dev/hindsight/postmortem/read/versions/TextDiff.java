package dev.hindsight.postmortem.read.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How two texts differ: first line by line, then word by word within the lines that changed. What is equal or deleted is
 * the one text, what is equal or inserted the other.
 */
final class TextDiff {

    private static final String EQUAL = "equal";
    private static final String DELETE = "delete";
    private static final String INSERT = "insert";

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("\\s+|\\w+|.", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<DiffPart> parts = new ArrayList<>();
    private final DiffBudget budget;

    private TextDiff(DiffBudget budget) {
        this.budget = budget;
    }

    static List<DiffPart> between(String from, String to, DiffBudget budget) {
        var byWord = new TextDiff(budget);
        var lines = new TextDiff(budget);
        lines.compare(tokens(LINE, from), tokens(LINE, to));
        for (int next = 0; next < lines.parts.size(); next++) {
            var part = lines.parts.get(next);
            if (part.op().equals(DELETE) && next + 1 < lines.parts.size() && lines.isInserted(next + 1)) {
                byWord.compare(
                        tokens(WORD, part.text()),
                        tokens(WORD, lines.parts.get(++next).text()));
            } else {
                byWord.add(part.op(), part.text());
            }
        }
        return List.copyOf(byWord.parts);
    }

    private void compare(List<String> from, List<String> to) {
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        for (var delta : deltas(from, to)) {
            if (delta.getType() == DeltaType.EQUAL) {
                change(deleted, inserted);
                add(EQUAL, String.join("", delta.getSource().getLines()));
            } else {
                delta.getSource().getLines().forEach(deleted::append);
                delta.getTarget().getLines().forEach(inserted::append);
            }
        }
        change(deleted, inserted);
    }

    /** What was deleted and inserted at one place is told in that order, however the library cuts it. */
    private void change(StringBuilder deleted, StringBuilder inserted) {
        add(DELETE, deleted.toString());
        add(INSERT, inserted.toString());
        deleted.setLength(0);
        inserted.setLength(0);
    }

    private void add(String op, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean goesOn = !parts.isEmpty() && parts.getLast().op().equals(op);
        parts.add(new DiffPart(op, goesOn ? parts.removeLast().text() + text : text));
    }

    private boolean isInserted(int position) {
        return parts.get(position).op().equals(INSERT);
    }

    private List<AbstractDelta<String>> deltas(List<String> from, List<String> to) {
        return budget.pays(from.size() + to.size())
                ? DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>(), null, true)
                        .getDeltas()
                : List.of(new ChangeDelta<>(new Chunk<>(0, from), new Chunk<>(0, to)));
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /**
     * A piece of the comparison.
     *
     * @param op {@code equal}, {@code delete} or {@code insert}
     */
    record DiffPart(String op, String text) {}
}
