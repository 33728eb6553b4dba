-- One row for each message of another service that was handled, written in the transaction of its effect.
create table inbox (
    source     text        not null,
    event_id   text        not null,
    handled_at timestamptz not null default now(),
    primary key (source, event_id)
);
create index inbox_by_age on inbox (handled_at);
