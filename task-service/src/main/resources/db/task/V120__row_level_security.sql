call guard('task_number');
call guard('task_key');
call guard('task_details');
call guard('private_team', 'split_part(incident_id, '':'', 1)');
call guard('published_task', 'split_part(id, '':'', 1)');
