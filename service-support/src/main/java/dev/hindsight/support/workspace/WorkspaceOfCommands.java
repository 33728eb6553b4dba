package dev.hindsight.support.workspace;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** A command works for what its sender works for, also when Axon Server brings it to another thread or replica. */
class WorkspaceOfCommands
        implements MessageDispatchInterceptor<CommandMessage<?>>, MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String WORKSPACE = "workspace";

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (_, command) -> command.andMetaData(Map.of(WORKSPACE, CurrentWorkspace.current()));
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain rest)
            throws Exception {
        try (var _ = enter(work.getMessage())) {
            return rest.proceed();
        }
    }

    /** Works for what the sender of the command did; for nothing where that is not said. */
    static CurrentWorkspace.Scope enter(CommandMessage<?> command) {
        return CurrentWorkspace.Scope.enter(String.valueOf(command.getMetaData().getOrDefault(WORKSPACE, "")));
    }
}
