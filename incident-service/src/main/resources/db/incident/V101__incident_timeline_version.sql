-- How far each timeline was read, so that a reader sees the lines of its own writes.
create table incident_timeline_version (
    incident_id text   not null primary key,
    version     bigint not null
);
