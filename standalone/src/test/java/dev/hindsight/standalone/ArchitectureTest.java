package dev.hindsight.standalone;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.hindsight.testsupport.architecture.ModuleArchitectureRules;

@AnalyzeClasses(packages = "dev.hindsight.standalone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ModuleArchitectureRules.class);
}
