-- People as their tokens described them last. No credentials: who they are is the identity provider's to say.
create table person (
    workspace    text        not null,
    user_name    text        not null,
    display_name text,
    email        text,
    time_zone    text,
    role         text        not null,
    last_seen_at timestamptz not null,
    sort_name    text        not null generated always as (lower(coalesce(display_name, user_name))) stored,
    primary key (workspace, user_name)
);
create index person_by_name on person (workspace, sort_name, user_name);
-- By their bytes, so that the beginning of a text is found through the index whatever the database's locale.
create index person_by_beginning_of_name on person (workspace, sort_name text_pattern_ops);
create index person_by_beginning_of_user on person (workspace, lower(user_name) text_pattern_ops);
