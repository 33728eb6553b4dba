create table task_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table task_key (
    workspace text   not null,
    number    bigint not null,
    task_id   text   not null unique,
    primary key (workspace, number)
);

-- What the API shows. A due date is compared as text, which is right for ISO dates with four digits of the year.
create table task_details (
    id           text    not null primary key,
    doc          jsonb   not null,
    workspace    text    not null generated always as (split_part(id, ':', 1)) stored,
    number       bigint  not null generated always as (substr(doc ->> 'key', 6)::bigint) stored,
    status       text    not null generated always as (doc #>> '{standing,status}') stored,
    assignee     text    generated always as (doc ->> 'assignee') stored,
    due_date     text    generated always as (doc #>> '{fields,due_date}') stored,
    incident_key text    not null generated always as (doc #>> '{source,incident,key}') stored,
    incident_id  text    not null generated always as (doc #>> '{source,incident,id}') stored,
    is_private   boolean not null generated always as ((doc #>> '{source,incident,is_private}')::boolean) stored
);
create unique index task_details_by_number on task_details (workspace, number desc);
create index task_details_by_assignee on task_details (workspace, assignee, number desc);
create index task_details_by_status on task_details (workspace, status, number desc);
create index task_details_by_incident on task_details (workspace, incident_key, number desc);
create index task_details_open_and_due on task_details (workspace, number desc) include (due_date)
    where status in ('todo', 'in_progress', 'blocked') and due_date is not null;

-- Who leads or takes part in the response to a private incident, and so may see its tasks.
create table private_team (
    incident_id text not null,
    member      text not null,
    primary key (incident_id, member)
);

-- Each task as its last published event left it; only the publisher reads and writes it.
create table published_task (
    id  text  not null primary key,
    doc jsonb not null
);
