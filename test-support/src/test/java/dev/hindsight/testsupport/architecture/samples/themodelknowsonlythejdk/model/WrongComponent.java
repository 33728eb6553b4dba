package dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk.model;

import org.springframework.stereotype.Component;

@Component
class WrongComponent {}
