package dev.hindsight.support.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.hindsight.support.workspace.CurrentWorkspace;
import org.springframework.context.SmartLifecycle;

/** Starts the scheduler last of all, and stops it first: what it runs needs the rest of the service. */
class RunningScheduler implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    RunningScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        CurrentWorkspace.everywhere(scheduler::start).run();
        running = true;
    }

    /** Lets what runs come to its end; what does not is run again after the next start, or by another replica. */
    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Once stopped it cannot start again. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
