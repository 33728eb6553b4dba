package dev.hindsight.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWasGiven() {
        var time = Instant.parse("2026-01-01T10:00:00.123456Z");

        var id = UUID.fromString("0197f3a2-0000-7000-8000-000000000001");

        var cursor = Cursor.decode(Cursor.after(time, 7, "acme:x", id).encoded("/things"), "/things");

        assertThat(cursor.time(0)).isEqualTo(time);
        assertThat(cursor.number(1)).isEqualTo(7);
        assertThat(cursor.text(2)).isEqualTo("acme:x");
        assertThat(cursor.uuid(3)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "a b", "MQ", "eA", "LTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
    void isRefusedWhenItIsNone(String foreign) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Cursor.decode(foreign, "/things"));
    }

    @Test
    void isRefusedWhenItIsOfAnotherList() {
        var cursor = Cursor.after(7).encoded("/things{status=[open]}");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Cursor.decode(cursor, "/things{}"));
    }

    @Test
    void isRefusedWhenItIsOfAnotherSort() {
        var cursor = Cursor.decode(Cursor.after("x").encoded("/things"), "/things");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> cursor.time(0));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> cursor.number(0));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> cursor.uuid(0));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> cursor.text(1));
    }
}
