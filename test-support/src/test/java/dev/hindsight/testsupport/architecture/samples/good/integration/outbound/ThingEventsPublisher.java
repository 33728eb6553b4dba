package dev.hindsight.testsupport.architecture.samples.good.integration.outbound;

import dev.hindsight.events.sample.ThingOpenedV1;
import dev.hindsight.testsupport.architecture.samples.good.events.ThingOpened;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("thing-events")
@DisallowReplay
class ThingEventsPublisher {

    private final Consumer<ProducerRecord<String, ThingOpenedV1>> broker;

    ThingEventsPublisher(Consumer<ProducerRecord<String, ThingOpenedV1>> broker) {
        this.broker = broker;
    }

    @EventHandler
    void on(ThingOpened event) {
        var fact = new ThingOpenedV1(event.thing(), event.at());
        broker.accept(new ProducerRecord<>("thing.events.v1", fact.id(), fact));
    }
}
