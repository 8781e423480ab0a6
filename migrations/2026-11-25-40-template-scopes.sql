-- Each edition of a report has templates of its own, and a template may be meant for drafts of one word or letters of one kind.

alter table guiheng.template drop constraint template_kind_check;
alter table guiheng.template add constraint template_kind_check check (
  kind in (
    'outline_report', 'congress_report', 'short_report', 'special_report', 'unit_report',
    'letter', 'red_head', 'receipt', 'form'
  )
);

alter table guiheng.template add column purpose text; -- domain/templates/kind.ts; null: for every purpose
alter table guiheng.template add constraint template_purpose_check check (
  purpose is null
  or kind in ('outline_report', 'congress_report', 'short_report', 'special_report')
    and purpose in ('review', 'comments', 'deliberation', 'final')
  or kind in ('letter', 'red_head') and purpose in ('reminder', 'submission', 'copy', 'notice')
  or kind = 'letter' and purpose in ('round', 'feedback')
);

alter table guiheng.template drop constraint template_tenant_id_kind_track_id_name_key;
alter table guiheng.template add constraint template_scope_key
  unique nulls not distinct (tenant_id, kind, track_id, purpose, name);
