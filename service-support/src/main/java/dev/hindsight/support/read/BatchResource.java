package dev.hindsight.support.read;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Something that an event processor fills while it handles a batch and writes once, before the batch commits. */
public final class BatchResource {

    private BatchResource() {}

    /**
     * The resource of the current batch.
     *
     * @param name unique among the resources of a unit of work
     * @param create makes it when the batch has none yet
     * @param flush writes it before the commit; what it throws rolls the batch back
     */
    public static <R> R current(String name, Supplier<R> create, Consumer<R> flush) {
        var unitOfWork = CurrentUnitOfWork.get().root();
        R known = unitOfWork.getResource(name);
        if (known != null) {
            return known;
        }
        R created = create.get();
        unitOfWork.resources().put(name, created);
        unitOfWork.onPrepareCommit(committing -> flush.accept(created));
        return created;
    }
}
