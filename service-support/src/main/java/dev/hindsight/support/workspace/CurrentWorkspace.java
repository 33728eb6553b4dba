package dev.hindsight.support.workspace;

import java.util.concurrent.ThreadFactory;

/**
 * Which workspace the current thread works for: one, all of them, or none. PostgreSQL shows no row of another one and takes
 * none, so that a thread of which nothing is said sees nothing.
 *
 * <p>A transaction keeps what was said when it began. A thread passes nothing on to the threads that it starts.
 */
public final class CurrentWorkspace {

    private static final String NONE = "";
    private static final String EVERY = "*";
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> NONE);

    private CurrentWorkspace() {}

    /**
     * Works for one workspace until that is closed by the same thread; then for what it worked for before.
     *
     * @param slug of a workspace
     */
    public static Scope of(String slug) {
        if (slug.isEmpty() || slug.equals(EVERY)) {
            throw new IllegalArgumentException("'" + slug + "' is no workspace");
        }
        return Scope.enter(slug);
    }

    /** As {@link #of} for all workspaces: for what follows events, cares for tables, or has no caller of its own. */
    public static Scope everywhere() {
        return Scope.enter(EVERY);
    }

    /** The task, working for all workspaces on whatever thread it runs. */
    public static Runnable everywhere(Runnable task) {
        return () -> {
            try (var _ = everywhere()) {
                task.run();
            }
        };
    }

    /** Threads of that factory that work for all workspaces all their life. */
    public static ThreadFactory everywhere(ThreadFactory threads) {
        return task -> threads.newThread(everywhere(task));
    }

    /** What PostgreSQL is told of the current thread: a slug, {@code *} for all workspaces, or nothing. */
    static String current() {
        return CURRENT.get();
    }

    /** For as long as it is open, the thread that opened it works for what it says. */
    public static final class Scope implements AutoCloseable {

        private final String before;

        private Scope(String before) {
            this.before = before;
        }

        static Scope enter(String workspace) {
            var scope = new Scope(CURRENT.get());
            CURRENT.set(workspace);
            return scope;
        }

        @Override
        public void close() {
            if (before.equals(NONE)) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
