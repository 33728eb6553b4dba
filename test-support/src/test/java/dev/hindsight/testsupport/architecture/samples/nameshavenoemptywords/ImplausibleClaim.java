package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record ImplausibleClaim(String utilization) {}
