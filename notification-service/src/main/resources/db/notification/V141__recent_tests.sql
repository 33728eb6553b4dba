-- The tests that an endpoint was sent lately, which are counted before it is sent another one.
create index delivery_of_tests on delivery (endpoint_id, created_at) where event_type = 'hindsight.test';
