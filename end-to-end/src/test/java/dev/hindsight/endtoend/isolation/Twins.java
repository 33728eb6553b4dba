package dev.hindsight.endtoend.isolation;

import dev.hindsight.testsupport.api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** For each name of something that there is, one of the same look for something that there is not. */
final class Twins {

    /** These change with the moment, or with the length of a name. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-length", "connection");

    private final Map<String, String> twins = new LinkedHashMap<>();

    Twins(Names names, Marks marks) {
        names.of(Named.INCIDENT).forEach(key -> twins.put(key, "INC-98765"));
        names.of(Named.TASK).forEach(key -> twins.put(key, "TASK-98765"));
        marks.all().forEach(mark -> twins.put(mark, Marks.unplanted()));
    }

    boolean isNamedIn(Read question) {
        return !of(question).equals(question);
    }

    Read of(Read question) {
        return new Read(question.operation(), swapped(question.path()), swapped(question.query()));
    }

    /** What can be told from answers, the names aside. */
    List<String> told(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.status() + " " + headersOf(answer) + " " + swapped(answer.body()))
                .toList();
    }

    private String swapped(String text) {
        var swapped = text;
        for (var twin : twins.entrySet()) {
            swapped = swapped.replaceAll("\\b" + twin.getKey() + "\\b", twin.getValue());
        }
        return swapped;
    }

    private static String headersOf(Answer answer) {
        return answer.response().headers().map().entrySet().stream()
                .filter(header -> !OF_THE_MOMENT.contains(header.getKey()))
                .map(header -> header.getKey() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
