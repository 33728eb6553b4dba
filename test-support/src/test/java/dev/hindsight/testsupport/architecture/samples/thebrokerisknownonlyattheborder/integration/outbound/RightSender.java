package dev.hindsight.testsupport.architecture.samples.thebrokerisknownonlyattheborder.integration.outbound;

import org.apache.kafka.clients.producer.ProducerRecord;

record RightSender(ProducerRecord<String, String> message) {}
