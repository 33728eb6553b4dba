package dev.hindsight.testsupport.infrastructure;

import java.lang.reflect.InvocationTargetException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.util.ClassUtils;

/**
 * Lets a test see and plant rows of all workspaces by the beans of the service, on its own thread and where it waits for
 * something. Threads of the service are left as they are.
 */
final class TestsWorkEverywhere implements TestExecutionListener {

    /** By name, since the module that has it is tested with this one. */
    private static final String CURRENT_WORKSPACE = "dev.hindsight.support.workspace.CurrentWorkspace";

    private @Nullable AutoCloseable scope;

    @Override
    public void beforeTestMethod(TestContext test) {
        if (!ClassUtils.isPresent(CURRENT_WORKSPACE, null)) {
            return;
        }
        Awaitility.pollThread(task -> new Thread((Runnable) everywhere(new Class<?>[] {Runnable.class}, task)));
        scope = (AutoCloseable) everywhere(new Class<?>[0]);
    }

    @Override
    public void afterTestMethod(TestContext test) throws Exception {
        if (scope != null) {
            scope.close();
        }
    }

    private static Object everywhere(Class<?>[] types, Object... parameters) {
        try {
            return Class.forName(CURRENT_WORKSPACE)
                    .getMethod("everywhere", types)
                    .invoke(null, parameters);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
