-- The leader's brief, the table of comments and an adjustment's paper have templates of their own.

alter table guiheng.template drop constraint template_kind_check;
alter table guiheng.template add constraint template_kind_check check (
  kind in (
    'outline_report', 'congress_report', 'short_report', 'special_report', 'unit_report',
    'letter', 'red_head', 'receipt', 'leader_brief', 'comment_table', 'adjustment', 'form'
  )
);

alter table guiheng.template drop constraint template_purpose_check;
alter table guiheng.template add constraint template_purpose_check check (
  purpose is null
  or kind in ('outline_report', 'congress_report', 'short_report', 'special_report')
    and purpose in ('review', 'comments', 'deliberation', 'final')
  or kind in ('letter', 'red_head') and purpose in ('reminder', 'submission', 'copy', 'notice')
  or kind = 'letter' and purpose in ('round', 'feedback')
  or kind = 'adjustment' and purpose in ('proposed', 'approved')
);

alter table guiheng.template drop constraint template_check1;
alter table guiheng.template add constraint template_track_check check (
  track_id is null or kind like '%\_report' or kind in ('leader_brief', 'comment_table', 'adjustment')
);
