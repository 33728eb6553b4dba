-- Words for a search as people type it: all of them, the last one perhaps only begun. Nothing, when there are no words.
create function search_words(q text) returns tsquery language sql immutable as $$
    select case when numnode(plainto_tsquery('simple', q)) = 0 then null
        else (plainto_tsquery('simple', q)::text || ':*')::tsquery end
$$;

-- What is searched of a postmortem: the beginnings of its texts, since an index entry has a limit of one megabyte.
create function searched_texts(doc jsonb) returns tsvector language sql immutable as $$
    select to_tsvector('simple', (doc ->> 'incident') || ' ' || (doc ->> 'incident_title')
        || ' ' || left(coalesce(doc -> 'texts' ->> 'summary', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'impact', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'trigger', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'detection', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'containment', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'root_cause', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'resolution', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'what_went_well', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'what_to_improve', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'where_we_got_lucky', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'lessons_learned', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'prevention_short_term', ''), 12000)
        || ' ' || left(coalesce(doc -> 'texts' ->> 'prevention_systemic', ''), 12000))
$$;

-- What incident-service has told of each incident.
create table known_incident (
    id         text     not null primary key,
    doc        jsonb    not null,
    workspace  text     not null generated always as (split_part(id, ':', 1)) stored,
    key        text     not null generated always as (doc -> 'incident' ->> 'key') stored,
    is_private boolean  not null generated always as ((doc -> 'incident' ->> 'is_private')::boolean) stored,
    responders jsonb    not null generated always as (doc -> 'responders') stored
);
create unique index known_incident_by_key on known_incident (workspace, key);
create index known_incident_by_responder on known_incident using gin (responders jsonb_path_ops);

create table known_timeline_entry (
    incident_id text        not null,
    entry_id    text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    arrival     bigint      not null generated always as identity,
    doc         jsonb       not null,
    primary key (incident_id, entry_id)
);
create index known_timeline_entry_in_order on known_timeline_entry (incident_id, at, arrival);

-- What task-service has told of the task of each action item.
create table task_of_item (
    postmortem_id text    not null,
    item_index    integer not null,
    task_id       text    not null,
    key           text    not null,
    status        text    not null,
    primary key (postmortem_id, item_index)
);

-- The working copies.
create table postmortem (
    id            text     not null primary key,
    doc           jsonb    not null,
    workspace     text     not null generated always as (split_part(id, ':', 1)) stored,
    incident_id   text     not null generated always as (doc ->> 'incident_id') stored,
    author        text     not null generated always as (doc ->> 'author') stored,
    is_published  boolean  not null generated always as ((doc ->> 'is_published')::boolean) stored,
    opened_micros bigint   not null generated always as ((doc ->> 'opened_micros')::bigint) stored,
    search        tsvector not null generated always as (searched_texts(doc)) stored
);
create unique index postmortem_newest_first on postmortem (workspace, opened_micros desc, id desc);
create index postmortem_by_state on postmortem (workspace, is_published, opened_micros desc, id desc);
create index postmortem_by_author on postmortem (workspace, author);
create unique index postmortem_by_incident on postmortem (incident_id);
create index postmortem_by_words on postmortem using gin (search);

-- What was published last, which is what readers see.
create table published_postmortem (
    id            text     not null primary key,
    doc           jsonb    not null,
    workspace     text     not null generated always as (split_part(id, ':', 1)) stored,
    incident_id   text     not null generated always as (doc ->> 'incident_id') stored,
    opened_micros bigint   not null generated always as ((doc ->> 'opened_micros')::bigint) stored,
    search        tsvector not null generated always as (searched_texts(doc)) stored
);
create unique index published_postmortem_newest_first
    on published_postmortem (workspace, opened_micros desc, id desc);
create index published_postmortem_by_words on published_postmortem using gin (search);
