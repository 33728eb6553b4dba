-- The key that tokens of service accounts are signed with, a JSON Web Key, the same for all replicas. To replace it, delete
-- the row and restart the service: tokens that are out, of five minutes at most, are not accepted any more.
create table signing_key (
    only_one boolean     not null primary key default true check (only_one),
    sealed   text        not null,
    created_at timestamptz not null default now()
);
