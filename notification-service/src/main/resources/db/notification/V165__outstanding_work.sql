-- What waits for people, as the events of other services told it last. What is done is kept, so that an older event that comes late does not bring it back.
create table open_task (
    id        text        not null primary key,
    workspace text        not null generated always as (split_part(id, ':', 1)) stored,
    key       text        not null,
    title     text        not null,
    assignee  text,
    due_date  date,
    url       text        not null,
    is_open   boolean     not null,
    told_at   timestamptz not null
);
create index open_task_by_assignee on open_task (workspace, assignee) where is_open and assignee is not null;

create table draft_postmortem (
    id               text        not null primary key,
    workspace        text        not null generated always as (split_part(id, ':', 1)) stored,
    title            text        not null,
    author           text        not null,
    url              text        not null,
    private_incident text,
    is_draft         boolean     not null,
    told_at          timestamptz not null
);
create index draft_postmortem_by_author on draft_postmortem (workspace, author) where is_draft;

-- Who got a digest on which day of theirs, so that nobody gets two.
create table digest (
    workspace text not null,
    person    text not null,
    day       date not null,
    kind      text not null,
    primary key (workspace, person, day)
);
create index digest_by_day on digest (day);

call guard('open_task');
call guard('draft_postmortem');
call guard('digest');
