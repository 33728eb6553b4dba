package dev.hindsight.testsupport.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Stands here because the embedded infrastructure is below this module and cannot know its rules. */
@AnalyzeClasses(packages = "dev.hindsight.embedded")
class EmbeddedInfrastructureArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ModuleArchitectureRules.class);

    @ArchTest
    static final ArchTests printing = ArchTests.in(NoPrintingRules.class);
}
