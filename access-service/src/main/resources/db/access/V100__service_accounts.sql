-- A time in ISO-8601 that names its offset means the same in every session, which PostgreSQL cannot know.
create function iso_time(text) returns timestamptz
    language sql immutable strict parallel safe
    return $1::timestamptz;

create table service_account_details (
    id         text        not null primary key,
    doc        jsonb       not null,
    workspace  text        not null generated always as (split_part(id, ':', 1)) stored,
    created_at timestamptz not null generated always as (iso_time(doc ->> 'created_at')) stored
);
create index service_account_details_by_age on service_account_details (workspace, created_at desc, id desc);

-- What a token is given for, written in the transaction of the command: who is revoked has no token a moment later.
-- Of the secret only a hash is stored, and nowhere else. A name stays taken for ever, so that a record names one account.
create table service_account (
    client_id         text        not null primary key,
    account_id        text        not null unique,
    workspace         text        not null,
    name              text        not null,
    role              text        not null,
    scopes            text[]      not null,
    secret_hash       text        not null,
    secret_created_at timestamptz not null,
    revoked           boolean     not null default false,
    last_used_at      timestamptz,
    unique (workspace, name)
);
create index service_account_living on service_account (workspace) where not revoked;
