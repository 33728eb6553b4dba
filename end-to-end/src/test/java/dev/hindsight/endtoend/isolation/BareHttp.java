package dev.hindsight.endtoend.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends request lines as they are, which clients would tidy up or refuse to send. */
record BareHttp(int port) {

    private static final int PATIENCE = 20_000;

    /** @param token empty for nobody in particular */
    Said say(String method, String target, String token, String... headers) {
        var request = new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(method, target, port))
                .append("Connection: close\r\nContent-Length: 0\r\n");
        if (!token.isEmpty()) {
            request.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new Said(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All that came back. */
    record Said(String text) {

        /** 0 when that was nothing. */
        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        boolean isSuccess() {
            return status() / 100 == 2;
        }

        String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }
    }
}
