-- Sections of a report that answer to no text of the form: to which each was put by hand stands with the confirmation.

alter table guiheng.intake add column placed jsonb;
alter table guiheng.intake add check (placed is null or state = 'confirmed');
grant update (placed) on guiheng.intake to guiheng_app;
