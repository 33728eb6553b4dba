package dev.hindsight.testsupport.architecture.samples.thebrokerisknownonlyattheborder.automation;

import org.apache.kafka.clients.producer.ProducerRecord;

record WrongSender(ProducerRecord<String, String> message) {}
