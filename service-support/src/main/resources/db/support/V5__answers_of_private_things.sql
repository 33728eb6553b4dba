-- What private things a stored answer tells of, by their keys: giving it again is recorded like the first time.
alter table idempotency_key add column private text[] not null default '{}';
