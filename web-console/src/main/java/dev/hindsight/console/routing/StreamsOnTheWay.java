package dev.hindsight.console.routing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams of events that are being passed on. They have no end of their own, and a web server that is to stop waits for
 * the end of every answer: so they are ended first, and clients come back for the rest.
 */
@Component
class StreamsOnTheWay implements SmartLifecycle {

    private final Set<InputStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void begin(InputStream stream) throws IOException {
        streams.add(stream);
        if (!running) {
            stream.close();
        }
    }

    void end(InputStream stream) {
        streams.remove(stream);
    }

    boolean areEnded() {
        return !running;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (var stream : streams) {
            try {
                stream.close();
            } catch (IOException gone) {
                // It has ended by itself.
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
