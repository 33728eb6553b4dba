-- Takes longer than a statement may, and keeps whatever else Flyway holds idle for longer than a transaction may be.
select pg_sleep(2.5);
