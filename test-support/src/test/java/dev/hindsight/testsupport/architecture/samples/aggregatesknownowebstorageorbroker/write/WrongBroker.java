package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.write;

import org.apache.kafka.clients.producer.ProducerRecord;

record WrongBroker(ProducerRecord<String, String> message) {}
