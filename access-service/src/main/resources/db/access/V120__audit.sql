-- What each entry says, in the order in which it was told; one chain of hashes per workspace.
create table audit_entry (
    workspace     text   not null,
    position      bigint not null,
    entry         jsonb  not null,
    previous_hash text   not null,
    hash          text   not null,
    id            text   not null unique generated always as (entry ->> 'id') stored,
    at            timestamptz not null generated always as (iso_time(entry ->> 'at')) stored,
    user_name     text   generated always as (entry ->> 'user') stored,
    action        text   not null generated always as (entry ->> 'action') stored,
    outcome       text   not null generated always as (entry ->> 'outcome') stored,
    primary key (workspace, position)
);
create index audit_entry_by_time on audit_entry (workspace, at, position);
create index audit_entry_by_user on audit_entry (workspace, user_name, position);
create index audit_entry_by_action on audit_entry (workspace, action, position);
create index audit_entry_by_outcome on audit_entry (workspace, outcome, position);

-- The ids and keys of what each entry is about, to find it by.
create table audit_subject (
    workspace text   not null,
    subject   text   not null,
    position  bigint not null,
    primary key (workspace, subject, position)
);
create index audit_subject_by_position on audit_subject (workspace, position);

-- Where each chain ends, sealed with a key that is not in the database.
create table audit_head (
    workspace text   not null primary key,
    position  bigint not null,
    hash      text   not null,
    seal      text
);

-- A first hurdle only: who owns the table can take it away. What shows a change is the chain.
create function audit_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log only grows';
end
$$;
create trigger audit_only_grows before update or delete on audit_entry for each row execute function audit_only_grows();
create trigger audit_only_grows_too before truncate on audit_entry execute function audit_only_grows();
