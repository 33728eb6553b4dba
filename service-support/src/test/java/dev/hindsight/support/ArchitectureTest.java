package dev.hindsight.support;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.hindsight.testsupport.architecture.ModuleArchitectureRules;
import dev.hindsight.testsupport.architecture.NoPrintingRules;

@AnalyzeClasses(packages = "dev.hindsight.support", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests modules = ArchTests.in(ModuleArchitectureRules.class);

    @ArchTest
    static final ArchTests printing = ArchTests.in(NoPrintingRules.class);
}
