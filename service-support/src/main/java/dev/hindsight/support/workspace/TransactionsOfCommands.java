package dev.hindsight.support.workspace;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Begins the transaction of a command for the workspace that its sender works for. The command bus begins it before any
 * interceptor runs, and its connection is told the workspace when it is taken, once for the whole transaction.
 */
public class TransactionsOfCommands extends SpringTransactionManager {

    public TransactionsOfCommands(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public Transaction startTransaction() {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage() instanceof CommandMessage<?> command) {
            try (var _ = WorkspaceOfCommands.enter(command)) {
                return super.startTransaction();
            }
        }
        return super.startTransaction();
    }
}
