-- What a request with an Idempotency-Key was answered, so that repeating it within a day answers the same.
create table idempotency_key (
    workspace    text        not null,
    caller       text        not null,
    route        text        not null,
    key          text        not null,
    body_hash    bytea       not null,
    status       integer,
    headers      jsonb,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (workspace, caller, route, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
