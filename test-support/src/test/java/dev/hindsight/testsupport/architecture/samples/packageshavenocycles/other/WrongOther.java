package dev.hindsight.testsupport.architecture.samples.packageshavenocycles.other;

import dev.hindsight.testsupport.architecture.samples.packageshavenocycles.one.WrongOne;
import java.util.List;

public record WrongOther(List<WrongOne> ones) {}
