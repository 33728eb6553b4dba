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
        var workspace = String.valueOf(work.getMessage().getMetaData().getOrDefault(WORKSPACE, ""));
        try (var _ = CurrentWorkspace.Scope.enter(workspace)) {
            return rest.proceed();
        }
    }
}
