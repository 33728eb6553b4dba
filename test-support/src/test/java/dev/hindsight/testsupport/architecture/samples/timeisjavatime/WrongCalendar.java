package dev.hindsight.testsupport.architecture.samples.timeisjavatime;

import java.util.Calendar;

class WrongCalendar {

    Calendar at(Calendar calendar) {
        return calendar;
    }
}
