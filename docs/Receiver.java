import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Prints the webhooks it receives, for the journey of the README: java docs/Receiver.java PORT */
public class Receiver {

    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (var name : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
                System.out.println(name + ": " + exchange.getRequestHeaders().getFirst(name));
            }
            System.out.println(body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }
}
