package dev.hindsight.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import dev.hindsight.access.settings.AccessSettings;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SharesItsKeyBetweenReplicasIT {

    private JdbcClient jdbc;

    @BeforeEach
    void makeTheTable() {
        var database = TestInfrastructure.current().createDatabase();
        var source = database.dataSource();
        database.migrate("access", "latest");
        jdbc = JdbcClient.create(source);
    }

    @Test
    void alsoWhenAllStartAtOnceAndAgainLater() {
        var keys = IntStream.range(0, 4)
                .parallel()
                .mapToObj(replica -> key("password").read())
                .map(JWK::toJSONString)
                .distinct()
                .toList();

        assertThat(keys).hasSize(1);
        assertThat(key("password").read().toJSONString()).isEqualTo(keys.getFirst());
        assertThat(stored()).startsWith("aes-gcm:");
    }

    @Test
    void encryptsWhatWasStoredBeforeThereWasAPassword() {
        var first = key(null).read();

        assertThat(stored()).startsWith("plain:");
        assertThat(key("password").read().toJSONString()).isEqualTo(first.toJSONString());
        assertThat(stored()).startsWith("aes-gcm:");
        assertThat(key("password").read().toJSONString()).isEqualTo(first.toJSONString());
    }

    @Test
    void startsWithNoOtherKeyWhereItsOwnCannotBeRead() {
        key("password").read();

        assertThatThrownBy(() -> key("another").read()).hasMessageContaining("signing_key");
        assertThatThrownBy(() -> key(null).read()).hasMessageContaining("signing_key");
    }

    private SigningKey key(@Nullable String password) {
        return new SigningKey(jdbc, new AccessSettings(password));
    }

    private String stored() {
        return jdbc.sql("select sealed from signing_key").query(String.class).single();
    }
}
