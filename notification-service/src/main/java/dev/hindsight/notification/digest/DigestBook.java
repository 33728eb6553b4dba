package dev.hindsight.notification.digest;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
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

    /** Those of them that nobody has entered yet. */
    List<Digest> missing(List<Digest> digests) {
        var entered = jdbc.sql(
                        """
                        select workspace, person, day from digest
                        where (workspace, person, day) in (select * from unnest(?::text[], ?::text[], ?::date[]))
                        """)
                .param(digests.stream().map(Digest::workspace).toArray(String[]::new))
                .param(digests.stream().map(Digest::person).toArray(String[]::new))
                .param(digests.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .query(Entry.class)
                .set();
        return digests.stream()
                .filter(it -> !entered.contains(new Entry(it.workspace(), it.person(), it.day())))
                .toList();
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

    private record Entry(String workspace, String person, LocalDate day) {}
}
