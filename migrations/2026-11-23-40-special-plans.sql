-- Special plans one by one, the congress's dates and its reading package, and what was exchanged between units.

-- Who issued a special plan: the government itself, or a department with its consent.
alter table guiheng.plan add column issued_by text check (issued_by in ('government', 'department'));
alter table guiheng.plan add column document_number text not null default '';
alter table guiheng.plan add column leader_in_charge text not null default ''; -- name and position

-- The frame of the reports on a track; null: the evaluation's.
alter table guiheng.track add column frame jsonb; -- domain/reports/frame.ts
grant update (frame) on guiheng.track to guiheng_app;

alter table guiheng.form_version drop constraint form_version_subject_check;
alter table guiheng.form_version add check (subject in ('indicator', 'task', 'project', 'unit', 'plan'));

-- What must be delivered how many days before the congress's meeting: domain/evaluations/deliveries.ts.
alter table guiheng.evaluation add column deliveries jsonb not null default '[]';
grant update (deliveries) on guiheng.evaluation to guiheng_app;

-- The day of the meeting that deliberates a report: the newest row counts.
create table guiheng.report_meeting (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_id uuid not null,
  number integer not null check (number >= 1),
  held_on date, -- null: no day is set any more
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, set_by) references guiheng.person
);
call guiheng.guard('guiheng.report_meeting', 'append-only');

-- What the congress reads: the report with its tables and a list of hashes, as one file.
create table guiheng.reading_package (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_version_id uuid not null,
  file_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_version_id) references guiheng.report_version,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, made_by) references guiheng.person
);
call guiheng.guard('guiheng.reading_package', 'append-only');

-- Joint research 联合调研, discussion 交流研讨, bulletin 专题信息, or a shared document 共享资料.
create table guiheng.exchange (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  kind text not null check (kind in ('research', 'discussion', 'bulletin', 'document')),
  held_on date not null,
  title text not null check (title <> ''),
  text text not null,
  track_id uuid, -- whose units may read it beside the participants; null: the participants alone
  unit_id uuid not null, -- of the author
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, track_id) references guiheng.track,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, created_by) references guiheng.person
);
create index exchange_evaluation on guiheng.exchange (tenant_id, evaluation_id, held_on);
call guiheng.guard('guiheng.exchange', 'append-only');

create table guiheng.exchange_unit (
  tenant_id uuid not null references guiheng.tenant,
  exchange_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, exchange_id, unit_id),
  foreign key (tenant_id, exchange_id) references guiheng.exchange,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.exchange_unit', 'append-only');

create table guiheng.exchange_plan (
  tenant_id uuid not null references guiheng.tenant,
  exchange_id uuid not null,
  plan_id uuid not null,
  primary key (tenant_id, exchange_id, plan_id),
  foreign key (tenant_id, exchange_id) references guiheng.exchange,
  foreign key (tenant_id, plan_id) references guiheng.plan
);
create index exchange_plan_plan on guiheng.exchange_plan (tenant_id, plan_id);
call guiheng.guard('guiheng.exchange_plan', 'append-only');

create table guiheng.exchange_item (
  tenant_id uuid not null references guiheng.tenant,
  exchange_id uuid not null,
  item_id uuid not null,
  primary key (tenant_id, exchange_id, item_id),
  foreign key (tenant_id, exchange_id) references guiheng.exchange,
  foreign key (tenant_id, item_id) references guiheng.item
);
call guiheng.guard('guiheng.exchange_item', 'append-only');

create table guiheng.exchange_file (
  tenant_id uuid not null references guiheng.tenant,
  exchange_id uuid not null,
  file_id uuid not null,
  primary key (tenant_id, exchange_id, file_id),
  foreign key (tenant_id, exchange_id) references guiheng.exchange,
  foreign key (tenant_id, file_id) references guiheng.file
);
call guiheng.guard('guiheng.exchange_file', 'append-only');
