package dev.hindsight.testsupport.architecture.samples.readslicesdonotseeeachother.read.thinglist;

import dev.hindsight.testsupport.architecture.samples.readslicesdonotseeeachother.read.thingdetails.ThingDetails;
import java.util.List;

record WrongSlice(List<ThingDetails> things) {}
