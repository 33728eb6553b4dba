package dev.hindsight.testsupport.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** For every module that speaks through its log; a command line has to print and leaves this out. */
public final class NoPrintingRules {

    @ArchTest
    static final ArchRule nothingPrints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "what is printed has no time, no level and no trace id");

    private NoPrintingRules() {}
}
