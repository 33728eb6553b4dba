package dev.hindsight.notification.receiver;

import static dev.hindsight.notification.receiver.Misbehaviour.answered;
import static dev.hindsight.notification.receiver.Misbehaviour.failed;
import static dev.hindsight.notification.receiver.Misbehaviour.insecure;
import static dev.hindsight.notification.receiver.Script.answering;
import static dev.hindsight.notification.receiver.Script.saying;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Everything that receivers have been known to do. */
public final class Misbehaviours {

    /** For how long those want to be left alone who say so. */
    public static final Duration WISH = Duration.ofSeconds(1);

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String BIG = "x".repeat(65_536);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final int HUNDRED_MEGABYTES = 100_000_000;

    private Misbehaviours() {}

    /** @param target where redirects lead */
    public static List<Misbehaviour> inTheClear(URI target) {
        return List.of(
                answered("is good", answering("200 OK", "", "thanks"), 200, "thanks"),
                answered("knows no such hook", answering("404 Not Found", "", "no such hook"), 404, "no such hook"),
                answered("is gone", answering("410 Gone", "", "moved out"), 410, "moved out"),
                answered(
                        "has too much for a while",
                        answering("429 Too Many", "Retry-After: 1\r\n", "slow"),
                        429,
                        "slow"),
                answered("has too much until then", Misbehaviours::beBusyUntil, 429, "slow"),
                answered("is broken", answering("500 Oops", "", "stack trace"), 500, "stack trace")
                        .forGood(),
                answered("redirects", answering("307 Moved", "Location: " + target + "\r\n", "there"), 307, "there")
                        .withError("not followed"),
                failed("says nothing", Connection::hang, "in time\\.|within \\d+ ms"),
                failed("closes without an answer", Connection::readRequest, "without an answer"),
                failed("drips its headers", drip(OK + "X-Drip: "), "within"),
                failed("drips its body", drip(OK + "Content-Length: 100000\r\n\r\n"), "within"),
                failed("sends 1xx and nothing else", Misbehaviours::promise, "within"),
                failed("resets in the middle", Misbehaviours::breakOff, "connection"),
                failed("closes in the middle", saying(OK + "Content-Length: 100\r\n\r\nhalf"), "in the middle"),
                failed("sends endless headers", Misbehaviours::sendHeaders, "too many headers"),
                failed("sends one endless header", endless(OK + "X-Long: ", "long"), "too many headers"),
                failed("speaks something else", saying("SSH-2.0-OpenSSH_9.6\r\n"), "without an answer"),
                failed("breaks the chunks", saying(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\nx"), "not HTTP"),
                answered("sends 100 MB", Misbehaviours::sendMuch, 200, "xxxx"),
                answered(
                        "sends chunks without end",
                        endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "10000\r\n" + BIG + "\r\n"),
                        200,
                        "xxxx"),
                answered("sends a bomb", Misbehaviours::sendBomb, 200, "(compressed"),
                insecure("speaks in the clear", c -> c.send("HTTP/1.1 400 Bad\r\n\r\n"), "does not speak TLS"),
                insecure("greets with garbage", c -> c.send(new byte[] {22, 3, 3, -1, -1, 1}), "No secure connection"));
    }

    public static List<Misbehaviour> overTls() {
        return List.of(insecure("vouches for itself", answering("200 OK", "", ""), "nobody who is trusted"));
    }

    private static void beBusyUntil(Connection connection) throws IOException {
        // A date has no fractions of a second.
        var until = ZonedDateTime.now(Clock.systemUTC()).plus(WISH).plusSeconds(1);
        answering("429 Too Many", "Retry-After: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(until) + "\r\n", "slow")
                .play(connection);
    }

    private static Script drip(String beginning) {
        return connection -> {
            connection.readRequest();
            connection.send(beginning);
            connection.drip("x", SOON);
        };
    }

    private static Script endless(String beginning, String rest) {
        return connection -> {
            connection.readRequest();
            connection.send(beginning);
            connection.sendForever(rest);
        };
    }

    private static void promise(Connection connection) throws IOException {
        connection.readRequest();
        connection.drip("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", SOON);
    }

    private static void breakOff(Connection connection) throws IOException {
        connection.readRequest();
        connection.send(OK + "Content-Length: 100\r\n\r\nhalf");
        connection.reset();
    }

    private static void sendHeaders(Connection connection) throws IOException {
        connection.readRequest();
        connection.send(OK);
        connection.sendForever("X-More: and more\r\n");
    }

    private static void sendMuch(Connection connection) throws IOException {
        connection.readRequest();
        connection.send(OK + "Content-Length: " + HUNDRED_MEGABYTES + "\r\n\r\n");
        for (int sent = 0; sent < HUNDRED_MEGABYTES; sent += BIG.length()) {
            connection.send(BIG);
        }
    }

    private static void sendBomb(Connection connection) throws IOException {
        var bomb = bomb();
        connection.readRequest();
        connection.send(OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
        connection.send(bomb);
    }

    /** 20 KB that were 20 MB. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[20_000_000]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
