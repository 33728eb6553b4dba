package dev.hindsight.standalone.cli;

/** What was asked for cannot be done; the message says why and what to do instead. */
class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }
}
