package dev.hindsight.testsupport.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An approved event of the published language as it travels, told of some workspace.
 *
 * @param topic without the prefix of the installation
 * @param key of the message
 * @param headers by name
 * @param data as JSON
 */
public record ApprovedMessage(String topic, String workspace, String key, Map<String, String> headers, String data) {

    /**
     * An event of that type about something in the workspace; what people write in it looks like an id of another one.
     *
     * @param subject of the event, and key of the message
     */
    public static ApprovedMessage of(String topic, String type, String workspace, String subject) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/some-service",
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_dataschema",
                "urn:hindsight:event:" + type + ":v1",
                "ce_workspace",
                workspace,
                "content-type",
                "application/json");
        var data = approved(type)
                .replace("acme:", workspace + ":")
                .replace("\"acme\"", '"' + workspace + '"')
                .replace("Checkout answers 502", "globex:incident:1");
        return new ApprovedMessage(topic, workspace, subject, headers, data);
    }

    private static String approved(String type) {
        var file = "/approved/" + type + ".v1.json";
        try (var stream = Objects.requireNonNull(ApprovedMessage.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another text in its data. */
    public ApprovedMessage saying(String other, String insteadOf) {
        return new ApprovedMessage(topic, workspace, key, headers, data.replace(insteadOf, other));
    }

    /** With another value in that header. */
    public ApprovedMessage with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new ApprovedMessage(topic, workspace, key, changed, data);
    }

    String id() {
        return Objects.requireNonNull(headers.get("ce_id"));
    }

    /** Messages like this one, in each of which one part is of another workspace, with what is said of that. */
    Map<ApprovedMessage, String> forgeries() {
        var forged = new LinkedHashMap<ApprovedMessage, String>();
        forged.put(new ApprovedMessage(topic, workspace, elsewhere(key), headers, data).anew(), "The key is not of");
        forged.put(with("ce_subject", elsewhere(key)).anew(), "The subject is not of");
        forged.put(with("ce_workspace", elsewhere(workspace)).anew(), "The key is not of");
        var ids = Pattern.compile("(?<=\")" + workspace + "(?=[:\"])").matcher(data);
        while (ids.find()) {
            var other = data.substring(0, ids.start()) + elsewhere(data.substring(ids.start()));
            forged.put(new ApprovedMessage(topic, workspace, key, headers, other).anew(), "The data.");
        }
        return forged;
    }

    private ApprovedMessage anew() {
        return with("ce_id", UUID.randomUUID().toString());
    }

    private static String elsewhere(String id) {
        return "not-" + id;
    }

    ProducerRecord<String, byte[]> under(String prefix) {
        // In one partition, so that one follows the other whatever their keys are.
        var message = new ProducerRecord<>(prefix + topic, 0, key, data.getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
