-- What has happened since a time is queued again in several transactions: how far they have come, so that a request that is
-- repeated goes on where the one before ended.
alter table replay
    add column reached_at timestamptz,
    add column reached_position bigint,
    add column looked_at integer not null default 0,
    add column complete boolean not null default true;
