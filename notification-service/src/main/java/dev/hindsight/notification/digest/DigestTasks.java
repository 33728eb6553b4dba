package dev.hindsight.notification.digest;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.hindsight.support.scheduling.Retries;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestTasks {

    /** There are time zones that differ by quarters of an hour, and none that differ by less. */
    private static final String EACH_QUARTER = "0 */15 * * * *";

    @Bean
    Task<Void> digestRounds(DigestRound round, Clock clock) {
        return Tasks.recurring("digest-round", Schedules.cron(EACH_QUARTER, ZoneOffset.UTC))
                .execute((_, running) -> round.go(clock.instant(), running.getSchedulerClient()));
    }

    @Bean
    Task<Digest> digests(DigestWriter writer) {
        return Tasks.custom(DigestRound.DIGEST)
                .onFailure(Retries.forTwoDays())
                .onDeadExecutionRevive()
                .execute((digest, _) -> write(digest.getData(), writer));
    }

    private static CompletionHandler<Digest> write(Digest digest, DigestWriter writer) {
        try (var _ = CurrentWorkspace.of(digest.workspace())) {
            return writer.write(digest)
                    .<CompletionHandler<Digest>>map(later -> (done, queue) -> queue.reschedule(done, later))
                    .orElseGet(OnCompleteRemove::new);
        }
    }
}
