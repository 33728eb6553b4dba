/** A package that says nothing about null. */
package dev.hindsight.testsupport.architecture.samples.everypackageisnullmarked.described;
