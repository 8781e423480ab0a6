-- Documents with a red head are made in templates of their own.

alter table guiheng.template drop constraint template_kind_check;
alter table guiheng.template add constraint template_kind_check check (
  kind in ('outline_report', 'special_report', 'unit_report', 'letter', 'red_head', 'receipt', 'form')
);
