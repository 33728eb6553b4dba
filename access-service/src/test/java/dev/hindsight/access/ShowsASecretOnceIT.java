package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.workspace.CurrentWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ShowsASecretOnceIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void andKeepsItNowhere(CapturedOutput log) {
        var accounts = new Accounts(port, "secrets");
        var body = Accounts.body("pager", "incidents:write");

        var created = accounts.admin().post(accounts.path(""), body, "Idempotency-Key", "k");
        var again = accounts.admin().post(accounts.path(""), body, "Idempotency-Key", "k");
        var path = accounts.path("/" + created.text("id"));
        var rotated = accounts.admin().put(path + "/secret", null);
        var token = accounts.token("secrets.pager", rotated.text("client_secret"), "");
        accounts.token("secrets.pager", created.text("client_secret"), "");

        assertThat(created.text("client_secret")).matches("hss_[A-Za-z0-9_-]{43}");
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(created.text("id"));
        assertThat(again.json().has("client_secret")).isFalse();
        assertThat(rotated.text("client_secret"))
                .matches("hss_[A-Za-z0-9_-]{43}")
                .isNotEqualTo(created.text("client_secret"));
        assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(accounts.admin().get(path).body()).doesNotContain("hss_").doesNotContain("$2a$");
        assertThat(accounts.admin().get(accounts.path("")).body())
                .doesNotContain("hss_")
                .doesNotContain("$2a$");
        assertThat(token.status()).isEqualTo(200);
        for (var secret : List.of(created, rotated)) {
            var random = secret.text("client_secret").substring("hss_".length());
            assertNowhereInTheDatabase(random);
            assertThat(log.getAll()).doesNotContain(random);
        }
        assertNowhereInTheDatabase(token.text("access_token"));
        assertThat(log.getAll()).doesNotContain(token.text("access_token"));
        // The private exponent of the signing key, as JSON would have it.
        assertNowhereInTheDatabase("\"d\":");
    }

    private void assertNowhereInTheDatabase(String secret) {
        assertThat(tablesWith("secrets.pager")).contains("service_account");
        assertThat(tablesWith(secret)).isEmpty();
    }

    private List<String> tablesWith(String text) {
        try (var _ = CurrentWorkspace.everywhere()) {
            var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                    .query(String.class)
                    .list();
            assertThat(tables).contains("domainevententry", "service_account", "idempotency_key", "signing_key");
            return tables.stream().filter(table -> has(table, text)).toList();
        }
    }

    private boolean has(String table, String text) {
        return jdbc.sql("select exists (select from " + table + " t where strpos(t::text, ?) > 0"
                        + ("domainevententry".equals(table)
                                ? " or strpos(convert_from(payload, 'UTF8'), ?) > 0)"
                                : " or ?::text is null)"))
                .params(text, text)
                .query(Boolean.class)
                .single();
    }
}
