package dev.hindsight.notification.digest;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who got a digest on which day. */
@Component
class DigestBook {

    private static final int DAYS_KEPT = 31;

    private final JdbcClient jdbc;

    DigestBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a digest in the surrounding transaction; false if that person has one of that day. */
    boolean enter(Digest digest) {
        return jdbc.sql("insert into digest (workspace, person, day, kind) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                digest.workspace(),
                                digest.person(),
                                digest.day(),
                                digest.kind().wireName())
                        .update()
                == 1;
    }

    void forgetBefore(LocalDate today) {
        jdbc.sql("delete from digest where day < ?")
                .param(Date.valueOf(today.minusDays(DAYS_KEPT)))
                .update();
    }
}
