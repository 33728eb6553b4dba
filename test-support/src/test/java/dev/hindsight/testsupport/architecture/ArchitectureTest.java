package dev.hindsight.testsupport.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Without the rules about time: what only tests use may live in the time of the machine. */
@AnalyzeClasses(packages = "dev.hindsight.testsupport", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests packages = ArchTests.in(PackageRules.class);

    @ArchTest
    static final ArchTests names = ArchTests.in(NamingRules.class);

    @ArchTest
    static final ArchTests libraries = ArchTests.in(LibraryRules.class);
}
