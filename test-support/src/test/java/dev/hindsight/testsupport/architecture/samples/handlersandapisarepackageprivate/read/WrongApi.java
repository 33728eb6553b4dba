package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.read;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class WrongApi {}
