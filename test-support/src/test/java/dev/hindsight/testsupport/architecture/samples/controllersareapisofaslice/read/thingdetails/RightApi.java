package dev.hindsight.testsupport.architecture.samples.controllersareapisofaslice.read.thingdetails;

import org.springframework.web.bind.annotation.RestController;

@RestController
class RightApi {}
