package dev.hindsight.testsupport.architecture.samples.timeisjavatime;

import java.text.SimpleDateFormat;
import java.util.Locale;

class WrongFormat {

    SimpleDateFormat format() {
        return new SimpleDateFormat("yyyy-MM-dd", Locale.ENGLISH);
    }
}
