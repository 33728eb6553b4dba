package dev.hindsight.testsupport.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** What every module keeps to, be it a service or not. A module that never prints adds {@link NoPrintingRules}. */
public final class ModuleArchitectureRules {

    @ArchTest
    static final ArchTests packages = ArchTests.in(PackageRules.class);

    @ArchTest
    static final ArchTests names = ArchTests.in(NamingRules.class);

    @ArchTest
    static final ArchTests time = ArchTests.in(TimeRules.class);

    @ArchTest
    static final ArchTests libraries = ArchTests.in(LibraryRules.class);

    private ModuleArchitectureRules() {}
}
