call guard('endpoint_details');
call guard('endpoint_secret', 'split_part(endpoint_id, '':'', 1)');
call guard('subscription');
call guard('announcement');
call guard('delivery', 'split_part(endpoint_id, '':'', 1)');
call guard('lane', 'split_part(endpoint_id, '':'', 1)');
call guard('notification');

-- Nothing in it says whose it is but the delivery.
alter table delivery_attempt add column workspace text;
update delivery_attempt set workspace = split_part(delivery.endpoint_id, ':', 1) from delivery where delivery.id = delivery_id;
delete from delivery_attempt where workspace is null;
alter table delivery_attempt alter column workspace set not null;
call guard('delivery_attempt');
