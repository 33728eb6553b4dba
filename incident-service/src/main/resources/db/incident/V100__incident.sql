create table incident_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table incident_key (
    workspace   text   not null,
    number      bigint not null,
    incident_id text   not null unique,
    primary key (workspace, number)
);

create table incident_details (
    id         text    not null primary key,
    doc        jsonb   not null,
    workspace  text    not null generated always as (split_part(id, ':', 1)) stored,
    number     bigint  not null generated always as (substr(doc ->> 'key', 5)::bigint) stored,
    status     text    not null generated always as (doc ->> 'status') stored,
    severity   text    not null generated always as (doc ->> 'severity') stored,
    is_private boolean not null generated always as ((doc ->> 'private')::boolean) stored
);
create unique index incident_details_by_number on incident_details (workspace, number desc);
create index incident_details_by_status on incident_details (workspace, status, number desc);
create index incident_details_by_severity on incident_details (workspace, severity, number desc);
create index incident_details_by_service on incident_details using gin ((doc -> 'services'));
create index incident_details_by_tag on incident_details using gin ((doc -> 'tags'));

-- Lines of timelines that were reported, so that a repetition is recognised.
create table timeline_entry_register (
    incident_id text not null,
    entry_id    text not null,
    primary key (incident_id, entry_id)
);

create table incident_timeline (
    incident_id text        not null,
    entry_id    text        not null,
    at          timestamptz not null,
    arrival     bigint      not null,
    entry       jsonb       not null,
    primary key (incident_id, entry_id)
);
create index incident_timeline_by_time on incident_timeline (incident_id, at, arrival);

-- What the publisher of events knows of each incident: the summary that every public event carries.
create table published_incident (
    id  text  not null primary key,
    doc jsonb not null
);
