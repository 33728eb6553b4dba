-- A time in ISO-8601 that names its offset means the same in every session, which PostgreSQL cannot know.
create function iso_time(text) returns timestamptz
    language sql immutable strict parallel safe
    return $1::timestamptz;

create table endpoint_details (
    id         text        not null primary key,
    doc        jsonb       not null,
    workspace  text        not null generated always as (split_part(id, ':', 1)) stored,
    created_at timestamptz not null generated always as (iso_time(doc ->> 'created_at')) stored
);
create index endpoint_details_by_age on endpoint_details (workspace, created_at desc, id desc);

-- Never in the event store, which is read by many and forgets nothing.
create table endpoint_secret (
    endpoint_id text        not null primary key,
    stored      text        not null,
    created_at  timestamptz not null default now()
);

-- What each endpoint wants, written in the transaction of the command that changed it.
create table subscription (
    endpoint_id        text    not null primary key,
    workspace          text    not null,
    active             boolean not null,
    kind               text    not null,
    url                text    not null,
    headers            jsonb   not null,
    events             text[]  not null,
    severities         text[]  not null,
    services           text[]  not null,
    tags               text[]  not null,
    include_private    boolean not null,
    include_backfilled boolean not null,
    hold_until         timestamptz
);
create index subscription_by_workspace on subscription (workspace) where active;
