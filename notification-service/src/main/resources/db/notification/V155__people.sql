-- People as their tokens described them last, in whichever service they were seen.
create table person (
    workspace    text        not null,
    user_name    text        not null,
    display_name text,
    email        text,
    time_zone    text,
    role         text        not null,
    last_seen_at timestamptz not null,
    primary key (workspace, user_name)
);
call guard('person');

-- Who leads and responds to each incident: those who are told of its postmortem, and who may see it when it is private.
create table incident_team (
    incident_id text not null,
    member      text not null,
    primary key (incident_id, member)
);
call guard('incident_team', 'split_part(incident_id, '':'', 1)');
