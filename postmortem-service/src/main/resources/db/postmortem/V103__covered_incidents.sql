-- Which postmortem covers each incident, named by the incident that it was opened of; one that was detached is covered by none. Written in the
-- transaction of the event that says so, so that no incident has two. The turn counts how often that changed.
create table covered_incident (
    incident_id      text   not null primary key,
    main_incident_id text,
    turn             bigint not null
);
create index covered_incident_attached on covered_incident (main_incident_id) where incident_id <> main_incident_id;

-- Until now each postmortem covered its own incident only. The other services may know of one before the list of postmortems shows it.
insert into covered_incident (incident_id, main_incident_id, turn)
select incident_id, incident_id, 1 from postmortem
union
select id, id, 1 from known_incident where doc -> 'incident' ->> 'status' = 'post_mortem';
