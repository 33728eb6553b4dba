package dev.hindsight.testsupport.architecture.samples.processinggroupsarenotshared.read;

import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("thing-details")
class RightGroup {}
