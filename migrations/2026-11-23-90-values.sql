-- Values with a life: who published them, who confirmed them, and what a submitted report is told of their change.

-- Whoever publishes the figure names it; `explanation` is the sentence that a doubt about it wanted.
alter table guiheng.value
  add column publisher text not null default '',
  add column publication text not null default '', -- its title
  add column publication_number text not null default '', -- of the document or the yearbook's issue; '' for none
  add column explanation text not null default '';

-- Whether an official figure counts as official only once the statistics office confirmed it.
alter table guiheng.evaluation add column statistics_confirm boolean not null default false;
grant update (statistics_confirm) on guiheng.evaluation to guiheng_app;

-- What the statistics office says of an official figure; the newest row counts.
create table guiheng.value_confirmation (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  value_id uuid not null,
  number integer not null check (number >= 1),
  outcome text not null check (outcome in ('confirmed', 'objected')),
  reason text not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, value_id, number),
  check (outcome = 'confirmed' or reason <> ''),
  foreign key (tenant_id, value_id) references guiheng.value,
  foreign key (tenant_id, confirmed_by) references guiheng.person
);
call guiheng.guard('guiheng.value_confirmation', 'append-only');

-- 数据更新说明: what changed in the figures of a report after it was submitted. The report's own file stands.
create table guiheng.data_update_note (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_id uuid not null,
  number integer not null check (number >= 1),
  report_version_id uuid not null, -- the version that was submitted
  file_id uuid not null,
  content jsonb not null, -- what the file says, as data
  made_by uuid, -- null: the machine
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, report_version_id) references guiheng.report_version,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, made_by) references guiheng.person
);
call guiheng.guard('guiheng.data_update_note', 'append-only');

create table guiheng.data_update_value (
  tenant_id uuid not null references guiheng.tenant,
  data_update_note_id uuid not null,
  value_id uuid not null,
  primary key (tenant_id, data_update_note_id, value_id),
  foreign key (tenant_id, data_update_note_id) references guiheng.data_update_note,
  foreign key (tenant_id, value_id) references guiheng.value
);
create index data_update_value_value on guiheng.data_update_value (tenant_id, value_id);
call guiheng.guard('guiheng.data_update_value', 'append-only');

-- The note on its way: to whom the report went, the note goes as well.
create table guiheng.data_update_sending (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  data_update_note_id uuid not null,
  sent_to text not null check (sent_to <> ''),
  document_number text not null,
  sent_on date not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, data_update_note_id) references guiheng.data_update_note,
  foreign key (tenant_id, registered_by) references guiheng.person
);
create index data_update_sending_note on guiheng.data_update_sending (tenant_id, data_update_note_id);
call guiheng.guard('guiheng.data_update_sending', 'append-only');

-- Figures come in many at once, from a table.
alter table guiheng.intake
  drop constraint intake_kind_check,
  add constraint intake_kind_check check (kind in ('decomposition', 'workbook', 'figures'));
