package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import java.time.LocalDate;
import java.time.ZoneId;

class WrongZone {

    LocalDate dueOn(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
