-- What is due of one endpoint, and which endpoints have anything, without reading all that waits.
create index lane_of_endpoint on lane (endpoint_id, due_at);
-- Of platforms that bound how often they are sent to: when the next attempt may be made, by whichever replica.
alter table subscription add column next_slot_at timestamptz;
