package dev.hindsight.support.kafka;

/** A message that no repetition will make usable; it is parked at once, with this reason. */
public class UnusableMessage extends RuntimeException {

    public UnusableMessage(String reason) {
        super(reason);
    }

    public UnusableMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
