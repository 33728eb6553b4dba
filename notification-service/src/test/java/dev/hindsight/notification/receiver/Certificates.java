package dev.hindsight.notification.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority that only its own {@link #trust} trusts, made by {@code keytool}. */
public final class Certificates {

    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path directory;
    private final AtomicInteger servers = new AtomicInteger();

    private Certificates(Path directory) {
        this.directory = directory;
    }

    /** @param directory where keys are kept */
    public static Certificates in(Path directory) {
        var certificates = new Certificates(directory);
        certificates.keytool(AUTHORITY, "-dname", "CN=Authority", "-ext", "bc:c", "-validity", "100");
        return certificates;
    }

    /** A server that shows a certificate of the authority. */
    public SSLContext server(String alternativeName, String... options) {
        var alias = "server-" + servers.incrementAndGet();
        var arguments = new ArrayList<>(List.of("-dname", "CN=server", "-ext", "san=" + alternativeName));
        arguments.addAll(List.of("-signer", AUTHORITY));
        arguments.addAll(List.of(options.length == 0 ? new String[] {"-validity", "100"} : options));
        keytool(alias, arguments.toArray(String[]::new));
        return context(alias);
    }

    /** Clients that trust the authority and nobody else. */
    public SSLContext trust() {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(AUTHORITY, store().getCertificate(AUTHORITY));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(String alias) {
        try {
            var all = store();
            var password = PASSWORD.toCharArray();
            var one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(one, password);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file() {
        return directory.resolve("keys.p12");
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file())) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }

    private void keytool(String alias, String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-keystore", file().toString()));
        command.addAll(List.of("-storepass", PASSWORD));
        command.addAll(List.of(options));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException noKeytool) {
            throw new UncheckedIOException(noKeytool);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
