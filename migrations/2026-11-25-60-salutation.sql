-- Whom a report to the standing committee greets; null: as is usual.

alter table guiheng.document_setting add column salutation text
  check (salutation ~ '^.{1,60}$' and salutation !~ '^\s|\s$');
grant update (salutation) on guiheng.document_setting to guiheng_app;
