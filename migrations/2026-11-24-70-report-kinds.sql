-- Editions of a report: whole, to the standing committee, short; and the draft for deliberation.

alter table guiheng.report_version drop constraint report_version_variant_check;
alter table guiheng.report_version
  add constraint report_version_variant_check check (variant in ('review', 'comments', 'deliberation', 'final'));

-- domain/reports/edition.ts
alter table guiheng.report_version add column edition text not null default 'standard'
  check (edition in ('standard', 'congress', 'short'));
-- Of a short edition, as counted; null for any other.
alter table guiheng.report_version add column characters integer check (characters >= 0);
