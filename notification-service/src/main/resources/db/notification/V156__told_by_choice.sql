-- What each person has chosen; none for who has not.
create table notification_preferences (
    workspace text   not null,
    person    text   not null,
    doc       jsonb  not null,
    version   bigint not null,
    primary key (workspace, person)
);
call guard('notification_preferences');

-- Why a person is told, how bad it is, and the private incident that only those who may see it are told of.
alter table notification
    add column reason           text        not null default 'task.assigned',
    add column severity         text,
    add column private_incident text,
    add column told_at          timestamptz not null default now(),
    -- What happens in a person's inbox is numbered in the order in which it is seen to happen; null for what is told by mail alone.
    add column told_number      bigint,
    add column read_number      bigint;
alter table notification alter column reason drop default;

-- The number given last. Whoever takes one holds the row until the commit, so that no lower number becomes visible later.
create table notification_number (
    workspace text   not null,
    person    text   not null,
    last      bigint not null,
    primary key (workspace, person)
);
call guard('notification_number');

-- Of all workspaces, whoever migrates.
select set_config('hindsight.workspace', '*', true);
update notification set told_at = at, told_number = numbered.number
from (select id, row_number() over (partition by workspace, person order by at, id) as number from notification) numbered
where numbered.id = notification.id;
insert into notification_number (workspace, person, last)
select workspace, person, max(told_number) from notification group by workspace, person;

create index notification_by_number on notification (workspace, person, told_number);
create index notification_by_reading on notification (workspace, person, read_number) where read_number is not null;
create index notification_by_age on notification (told_at);
