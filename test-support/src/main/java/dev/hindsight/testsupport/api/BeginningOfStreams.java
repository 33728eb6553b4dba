package dev.hindsight.testsupport.api;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a stream of events until the first of them, or what stands for none, and every other answer as a text. */
final class BeginningOfStreams implements BodySubscriber<String> {

    private final StringBuilder read = new StringBuilder();
    private final CompletableFuture<String> beginning = new CompletableFuture<>();
    private @Nullable Subscription stream;

    static BodySubscriber<String> of(ResponseInfo head) {
        return head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                ? new BeginningOfStreams()
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    @Override
    public CompletionStage<String> getBody() {
        return beginning;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        stream = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        bytes.forEach(it -> read.append(StandardCharsets.UTF_8.decode(it)));
        if (read.indexOf("\n\n") >= 0 && stream != null) {
            stream.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable failed) {
        beginning.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {
        beginning.complete(read.toString());
    }
}
