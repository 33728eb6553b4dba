package dev.hindsight.endtoend.isolation;

import dev.hindsight.endtoend.contract.SideBySide;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks many questions in a workspace and looks through all that is answered, headers and cursors too. */
record Asking(ApiClient reader, String workspace) {

    /** Which marks the answers hold, with the question that brought each; what was asked for by its name does not count. */
    Map<String, String> found(Marks marks, List<Read> questions) {
        var found = new TreeMap<String, String>();
        SideBySide.each(questions, question -> Map.entry(question, said(question)))
                .forEach(said -> foundIn(said.getValue(), marks, said.getKey())
                        .forEach(mark -> found.put(mark, marks.placeOf(mark) + " in " + said.getKey())));
        return found;
    }

    private static Set<String> foundIn(String said, Marks marks, Read question) {
        var found = marks.in(said);
        found.removeAll(marks.in(question.toString()));
        return found;
    }

    private String said(Read question) {
        var said = new StringBuilder();
        question.by(reader, workspace)
                .forEach(answer -> said.append(textOf(answer)).append('\n'));
        return said.toString();
    }

    private static String textOf(Answer answer) {
        var cursor = Read.nextOf(answer);
        return answer.body()
                + answer.response().headers().map()
                + new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
