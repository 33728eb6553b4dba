package dev.hindsight.testsupport.architecture.samples.processinggroupsarenotshared.read;

import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("things")
class WrongFirst {}
