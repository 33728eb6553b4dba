package dev.hindsight.testsupport.architecture.samples.controllersareapisofaslice;

import org.springframework.web.bind.annotation.RestController;

@RestController
class WrongPlaceApi {}
