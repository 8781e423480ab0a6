-- A part that another unit writes of an entry goes over in a reform of units as the entry itself does.

alter table guiheng.takeover drop constraint takeover_subject_check;
alter table guiheng.takeover add check (subject in ('assignment', 'entry', 'contributor'));
