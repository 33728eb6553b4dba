package dev.hindsight.testsupport.architecture.samples.processinggroupsarekebabcase.read;

import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("thing-details-2")
class RightGroup {}
