package dev.hindsight.testsupport.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Beside {@code @SpringBootTest}: gives the application context a database and topics of its own and trust in
 * {@link TestTokens#shared()}. Properties written at the test itself win. A test's own thread works for all workspaces.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ContextConfiguration(initializers = TestInfrastructureInitializer.class)
@TestExecutionListeners(listeners = TestsWorkEverywhere.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface WithTestInfrastructure {}
