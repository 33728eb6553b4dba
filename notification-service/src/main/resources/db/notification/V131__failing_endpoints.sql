-- Of the first attempt that failed since the last one that succeeded, or since the endpoint was changed.
alter table subscription add column failing_since timestamptz;
create index subscription_failing on subscription (failing_since) where active and failing_since is not null;
