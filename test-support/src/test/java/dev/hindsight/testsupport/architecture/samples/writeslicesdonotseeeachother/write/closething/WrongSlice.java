package dev.hindsight.testsupport.architecture.samples.writeslicesdonotseeeachother.write.closething;

import dev.hindsight.testsupport.architecture.samples.writeslicesdonotseeeachother.write.openthing.OpenThing;

record WrongSlice(OpenThing first) {}
