create table notification (
    id        text        not null primary key,
    workspace text        not null,
    person    text        not null,
    type      text        not null,
    title     text        not null,
    text      text        not null,
    url       text        not null,
    at        timestamptz not null,
    read_at   timestamptz
);
create index notification_of_person on notification (workspace, person, at desc, id desc);
