package dev.hindsight.notification.letter;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.scheduling.Retries;
import dev.hindsight.support.workspace.CurrentWorkspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterTask {

    @Bean
    Task<Void> letters(LetterWriter writer) {
        return Tasks.custom(LetterQueue.LETTER)
                .onFailure(Retries.forTwoDays())
                .onDeadExecutionRevive()
                .execute((letter, _) -> write(letter.getId(), writer));
    }

    private static CompletionHandler<Void> write(String instance, LetterWriter writer) {
        try (var _ = CurrentWorkspace.of(Ids.workspaceOf(instance))) {
            return writer.write(LetterQueue.noticeOf(instance))
                    .<CompletionHandler<Void>>map(later -> (done, queue) -> queue.reschedule(done, later))
                    .orElseGet(OnCompleteRemove::new);
        }
    }
}
