create table incident_communication (
    incident_id text        not null,
    entry_id    text        not null,
    at          timestamptz not null,
    arrival     bigint      not null,
    entry       jsonb       not null,
    primary key (incident_id, entry_id)
);
create index incident_communication_by_time on incident_communication (incident_id, at, arrival);

-- Every stored change of an incident, by its position in the story.
create table incident_history (
    incident_id text   not null,
    position    bigint not null,
    change      jsonb  not null,
    primary key (incident_id, position)
);
-- Each incident as the history has read it so far, to tell what a change changed.
create table incident_history_known (
    id  text  not null primary key,
    doc jsonb not null
);

-- The publisher of events knows the details of incidents now, where it knew a summary of them. What the summary says goes before what the details
-- say, since they follow the story apart from it and may be behind.
update published_incident as known
set doc = jsonb_build_object('responders', '[]'::jsonb, 'version', 1)
          || coalesce((select details.doc from incident_details as details where details.id = known.id), '{}')
          || ((known.doc -> 'incident') - 'id' - 'is_private')
          || jsonb_build_object(
                'private', known.doc -> 'incident' -> 'is_private',
                'started_at', known.doc -> 'started_at',
                'detected_at', known.doc -> 'detected_at');
