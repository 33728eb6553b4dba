-- What the reporting system said last of each incident: only what it says differently changes the incident, so that a
-- repetition does not undo what people corrected.
create table incident_report (
    incident_id text  not null primary key,
    report      jsonb not null
);
