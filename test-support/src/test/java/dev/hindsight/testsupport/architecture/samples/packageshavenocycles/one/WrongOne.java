package dev.hindsight.testsupport.architecture.samples.packageshavenocycles.one;

import dev.hindsight.testsupport.architecture.samples.packageshavenocycles.other.WrongOther;

public record WrongOne(WrongOther other) {}
