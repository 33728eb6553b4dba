package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write.closething;

public class CloseThing {}
