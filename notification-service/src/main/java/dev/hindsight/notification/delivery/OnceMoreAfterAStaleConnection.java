package dev.hindsight.notification.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * A receiver may close a connection that it finds idle at the moment we use it again. That is no refusal, so that the
 * request is made once more within the same attempt; a receiver tells a repetition by its id.
 */
final class OnceMoreAfterAStaleConnection implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int execution, HttpContext context) {
        return execution == 1 && isBrokenOff(failure) && wasUsedBefore(context);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int execution, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int execution, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }

    private static boolean isBrokenOff(IOException failure) {
        return failure instanceof NoHttpResponseException
                || (failure instanceof SocketException && !(failure instanceof ConnectException));
    }

    private static boolean wasUsedBefore(HttpContext context) {
        var endpoint = HttpCoreContext.cast(context).getEndpointDetails();
        return endpoint != null && endpoint.getRequestCount() > 1;
    }
}
