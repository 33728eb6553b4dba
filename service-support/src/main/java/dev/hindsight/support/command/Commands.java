package dev.hindsight.support.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Sends commands and waits for their result; a refusal arrives as {@link Refused} wherever the aggregate lives. */
public class Commands {

    private static final RetryPolicy AFTER_A_LOST_RACE = RetryPolicy.builder()
            .includes(ConcurrencyException.class)
            .maxRetries(8)
            .delay(Duration.ofMillis(5))
            .multiplier(2)
            .jitter(Duration.ofMillis(3))
            .maxDelay(Duration.ofMillis(100))
            .build();

    private static final String SENT = Commands.class.getName() + ".sent";

    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final RetryTemplate retries = new RetryTemplate(AFTER_A_LOST_RACE);

    public Commands(CommandGateway gateway, TransactionManager transactions) {
        this.gateway = gateway;
        this.transactions = transactions;
    }

    /**
     * Sends one command.
     *
     * @return what the handler returned: the new version of the aggregate
     * @throws Refused when the aggregate refuses, or does not exist
     */
    public long send(Object command) {
        // Inside a transaction a lost race has spoilt it, so that the transaction is what runs again.
        if (!CurrentUnitOfWork.isStarted()) {
            return retried(() -> dispatch(command));
        }
        CurrentUnitOfWork.get().root().resources().put(SENT, true);
        return dispatch(command);
    }

    /** Whether something has sent a command in the transaction of that unit of work. */
    public static boolean haveBeenSentIn(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().resources().containsKey(SENT);
    }

    /**
     * Runs work that writes rows and sends commands in one transaction: all of it happens, or nothing.
     *
     * <p>It is a unit of work of Axon, not a bare Spring transaction, so that event processors are woken after the commit
     * and the lock of an aggregate is held until then. The work may run again when it lost a race. Inside another
     * transaction it becomes a part of that one.
     */
    public <T> T inOneTransaction(Callable<T> work) {
        if (CurrentUnitOfWork.isStarted()) {
            return called(work);
        }
        return retried(() -> {
            var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("transaction"));
            unitOfWork.attachTransaction(transactions);
            var result = unitOfWork.executeWithResult(work);
            if (result.isExceptional()) {
                throw unchecked(result.exceptionResult());
            }
            return result.getPayload();
        });
    }

    private long dispatch(Object command) {
        try {
            Object version = gateway.sendAndWait(command);
            return version instanceof Number number ? number.longValue() : 0;
        } catch (AggregateNotFoundException missing) {
            throw Refused.notFound("There is no such thing here.");
        } catch (Refused refused) {
            throw refused;
        } catch (CommandExecutionException remote) {
            throw remote.<Refusal>getDetails()
                    .map(refusal -> (RuntimeException) new Refused(refusal))
                    .orElse(remote);
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception thrown) {
            throw unchecked(thrown);
        }
    }

    private <T> T retried(Callable<T> work) {
        try {
            return retries.execute(work::call);
        } catch (RetryException exhausted) {
            throw unchecked(exhausted.getCause());
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }
}
