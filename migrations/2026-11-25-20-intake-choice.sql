-- Of a report in a unit's own words a person takes text by text: which were taken stands with the confirmation.

alter table guiheng.intake add column taken jsonb;
alter table guiheng.intake add check (taken is null or state = 'confirmed');
grant update (taken) on guiheng.intake to guiheng_app;
