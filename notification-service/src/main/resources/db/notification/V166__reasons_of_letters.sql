-- Why a person wanted a letter, by names with commas between them; it is written while one of these still opens the mail.
alter table notification add column mail_reasons text not null default '';

-- Of all workspaces, whoever migrates.
select set_config('hindsight.workspace', '*', true);
update notification set mail_reasons = reason;
