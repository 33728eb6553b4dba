package dev.hindsight.notification;

import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import org.junit.jupiter.api.AutoClose;

/** Beside a receiver, which is closed after each test. */
abstract class WithReceiver extends WithBroker {

    @AutoClose
    final RecordingReceiver receiver = RecordingReceiver.start();
}
