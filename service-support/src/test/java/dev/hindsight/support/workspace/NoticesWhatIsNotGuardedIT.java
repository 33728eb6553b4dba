package dev.hindsight.support.workspace;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.testsupport.infrastructure.TestDatabase;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import dev.hindsight.testsupport.isolation.IsolationContract;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** The contract that the database of each service is held to is seen to fail. */
class NoticesWhatIsNotGuardedIT {

    private static final Map<String, String> SEARCHED = Map.of("words", "%");

    private final TestDatabase database = TestInfrastructure.current().createDatabase();

    @BeforeEach
    void createAGuardedDatabase() throws SQLException {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db/support")
                .load()
                .migrate();
        execute("create table thing (id text primary key, workspace text not null); call guard('thing')");
        execute("create table part (id text primary key); call guard('part', 'split_part(id, '':'', 1)')");
        execute(
                """
                create table words (id text primary key, workspace text not null, text text not null);
                alter table words enable row level security, force row level security;
                create policy found on words for select using (workspace = current_setting('hindsight.workspace', true)
                    and (text ilike current_setting('hindsight.search', true)));
                create policy written on words for insert with check (workspace = current_setting('hindsight.workspace', true))
                """);
        execute(
                """
                insert into domainevententry (aggregateidentifier, sequencenumber, eventidentifier, payload, payloadtype, timestamp)
                values ('acme:thing:1', 0, 'an event', '', 'ThingOpened', '');
                insert into idempotency_key (workspace, caller, route, key, body_hash) values ('acme', 'bob', '/', 'a key', '');
                insert into thing values ('acme:thing:1', 'acme');
                insert into part values ('acme:part:1');
                set hindsight.workspace = 'acme';
                insert into words values ('acme:thing:1', 'acme', 'some')
                """);
    }

    @Test
    void butNothingWhereAllIsGuarded() {
        assertThatCode(this::holds).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    create table forgotten (workspace text)                                | forgotten has row-level security
                    create materialized view copy as select * from domainevententry        | copy has row-level security
                    alter table thing disable row level security                           | thing has row-level security
                    alter table thing no force row level security                          | thing has row-level security, also for its owner
                    alter table words no force row level security                          | words has row-level security, also for its owner
                    drop policy workspace on thing                                         | The policies of thing
                    drop policy workspace on part                                          | The policies of part
                    drop policy found on words; drop policy written on words               | The policies of words
                    create policy more on thing using (true)                               | The policies of thing
                    create policy more on thing for select using (workspace = 'acme')      | The policies of thing
                    alter policy workspace on thing using (true)                           | The policy of thing is: true
                    alter policy workspace on part using (id like 'acme:%')                | The policy of part is:
                    alter policy workspace on thing with check (true)                      | What the policy of thing lets in
                    alter policy found on words using (text <> '')                         | The policies of words
                    alter policy written on words with check (true)                        | The policies of words
                    create policy more on words for update using (true) with check (false) | The policies of words
                    insert into domainevententry values (default, 'thing', 0, '', 'another', null, '', null, '', '') | Aggregates that do not begin with a workspace
                    create function all_of() returns bigint language sql security definer as 'select 1::bigint' | Functions that run with the rights of their owner
                    delete from thing                                                      | No row of thing is of a workspace with events
                    """)
    void soThatItIsMended(String mistake, String said) throws SQLException {
        execute(mistake);

        assertThatThrownBy(this::holds).isInstanceOf(AssertionError.class).hasMessageContaining(said);
    }

    private void holds() throws SQLException {
        IsolationContract.holds(
                new MockEnvironment()
                        .withProperty("spring.datasource.url", database.jdbcUrl())
                        .withProperty("spring.datasource.username", database.username())
                        .withProperty("spring.datasource.password", database.password()),
                SEARCHED);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.everywhere().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
