package dev.hindsight.testsupport.architecture.samples.timeisjavatime;

import java.util.Date;

@SuppressWarnings("JavaUtilDate") // is what the rule has to find
class WrongDate {

    Date at(long millis) {
        return new Date(millis);
    }
}
