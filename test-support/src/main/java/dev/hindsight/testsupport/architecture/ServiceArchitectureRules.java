package dev.hindsight.testsupport.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * What every service keeps to.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "dev.hindsight.incident", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests rules = ArchTests.in(ServiceArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ServiceArchitectureRules {

    @ArchTest
    static final ArchTests modules = ArchTests.in(ModuleArchitectureRules.class);

    @ArchTest
    static final ArchTests printing = ArchTests.in(NoPrintingRules.class);

    @ArchTest
    static final ArchTests dates = ArchTests.in(DateRules.class);

    @ArchTest
    static final ArchTests events = ArchTests.in(EventAndModelRules.class);

    @ArchTest
    static final ArchTests aggregates = ArchTests.in(AggregateRules.class);

    @ArchTest
    static final ArchTests writing = ArchTests.in(WritingRules.class);

    @ArchTest
    static final ArchTests reading = ArchTests.in(ReadingRules.class);

    @ArchTest
    static final ArchTests handlers = ArchTests.in(HandlerRules.class);

    @ArchTest
    static final ArchTests borders = ArchTests.in(BorderRules.class);

    private ServiceArchitectureRules() {}
}
