package dev.hindsight.testsupport.architecture.samples.controllersareapisofaslice.write.openthing;

import org.springframework.web.bind.annotation.RestController;

@RestController
class WrongController {}
