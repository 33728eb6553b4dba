-- A public event that at least one endpoint is told, in the words it is told in.
create table announcement (
    id          uuid        not null primary key,
    workspace   text        not null,
    event_type  text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    body        text        not null,
    created_at  timestamptz not null default now()
);
create index announcement_by_age on announcement (created_at);

-- One for each endpoint and announcement; its id is derived from both and is the receiver's webhook-id.
create table delivery (
    id              uuid        not null primary key,
    position        bigint      not null generated always as identity,
    endpoint_id     text        not null,
    subject         text        not null,
    announcement_id uuid        not null,
    event_type      text        not null,
    state           text        not null default 'waiting' check (state in ('waiting', 'succeeded', 'exhausted')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    created_at      timestamptz not null default now()
);
create index delivery_waiting on delivery (endpoint_id, subject, position) where state = 'waiting';
create index delivery_log on delivery (endpoint_id, position desc);
create index delivery_by_age on delivery (created_at);
create index delivery_by_announcement on delivery (announcement_id);

create table delivery_attempt (
    delivery_id     uuid        not null,
    number          integer     not null,
    at              timestamptz not null,
    status          integer,
    error           text,
    duration_ms     bigint      not null,
    response        text,
    request_headers jsonb       not null,
    primary key (delivery_id, number)
);

-- The way of one subject's deliveries to one endpoint, there while it has any that wait. Whoever claims the lane sends
-- its first delivery, so that the order holds; a claim is a due time in the future and ends by itself.
create table lane (
    endpoint_id   text        not null,
    subject       text        not null,
    last_position bigint      not null,
    due_at        timestamptz not null,
    claim         uuid,
    primary key (endpoint_id, subject)
);
create index lane_by_due_time on lane (due_at);
