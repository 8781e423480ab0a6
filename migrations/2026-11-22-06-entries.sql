-- What units say: entries by version, figures apart from them, and the filings that freeze both.

create table guiheng.entry (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  item_id uuid, -- null: the unit's own texts
  unit_id uuid not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, evaluation_id, item_id, unit_id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index entry_unit on guiheng.entry (tenant_id, evaluation_id, unit_id);
create index entry_item on guiheng.entry (tenant_id, item_id);
call guiheng.guard('guiheng.entry', 'append-only');

create table guiheng.entry_version (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  entry_id uuid not null,
  version integer not null check (version >= 1),
  form_version_id uuid not null,
  answers jsonb not null, -- by field key
  as_of date,
  via text not null check (via in ('online', 'workbook', 'on_behalf', 'example')),
  created_by uuid, -- null: example data
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, entry_id, version),
  foreign key (tenant_id, entry_id) references guiheng.entry,
  foreign key (tenant_id, form_version_id) references guiheng.form_version,
  foreign key (tenant_id, created_by) references guiheng.person
);
call guiheng.guard('guiheng.entry_version', 'append-only');

-- Another unit's part of the lead's entry.
create table guiheng.contribution (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  version integer not null check (version >= 1),
  text text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, entry_id, unit_id, version),
  foreign key (tenant_id, entry_id) references guiheng.entry,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.contribution', 'append-only');

-- Figures: never overwritten, a new row supersedes.
create table guiheng.value (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  item_id uuid not null,
  period text not null,
  number text not null check (number ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'), -- exact, with its decimals
  grade text not null check (grade in ('estimate', 'preliminary', 'official', 'revised')),
  definition text not null,
  source text not null,
  published_on date,
  as_of date not null,
  supersedes_id uuid,
  entry_version_id uuid, -- the save it came with; null: entered by itself
  created_by uuid, -- null: example data
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, item_id, period, id),
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, item_id, period, supersedes_id) references guiheng.value (tenant_id, item_id, period, id),
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version
);
call guiheng.guard('guiheng.value', 'append-only');

-- Which value stands for an item and period: the newest row. A null value takes the figure back: not reported.
create table guiheng.value_in_use (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  item_id uuid not null,
  period text not null,
  number integer not null check (number >= 1), -- counts the choices of this cell
  value_id uuid,
  reason text not null,
  chosen_by uuid,
  chosen_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, item_id, period, number),
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, item_id, period, value_id) references guiheng.value (tenant_id, item_id, period, id)
);
call guiheng.guard('guiheng.value_in_use', 'append-only');

-- A filing of an assignment: one per round, freezing what it consists of.
create table guiheng.submission (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  assignment_id uuid not null,
  step_id uuid not null,
  round integer not null check (round >= 1),
  on_behalf boolean not null,
  source_file_id uuid, -- the sealed report it was filed from
  primary key (tenant_id, id),
  unique (tenant_id, assignment_id, round),
  unique (tenant_id, step_id),
  foreign key (tenant_id, assignment_id) references guiheng.assignment,
  foreign key (tenant_id, step_id) references guiheng.step,
  foreign key (tenant_id, source_file_id) references guiheng.file
);
call guiheng.guard('guiheng.submission', 'append-only');

create table guiheng.submission_entry (
  tenant_id uuid not null references guiheng.tenant,
  submission_id uuid not null,
  entry_version_id uuid not null,
  primary key (tenant_id, submission_id, entry_version_id),
  foreign key (tenant_id, submission_id) references guiheng.submission,
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version
);
call guiheng.guard('guiheng.submission_entry', 'append-only');

create table guiheng.submission_value (
  tenant_id uuid not null references guiheng.tenant,
  submission_id uuid not null,
  value_id uuid not null,
  primary key (tenant_id, submission_id, value_id),
  foreign key (tenant_id, submission_id) references guiheng.submission,
  foreign key (tenant_id, value_id) references guiheng.value
);
call guiheng.guard('guiheng.submission_value', 'append-only');

-- Why an entry came back, pinned to it.
create table guiheng.entry_return (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  step_id uuid not null,
  entry_id uuid not null,
  reason text not null check (reason <> ''),
  primary key (tenant_id, id),
  unique (tenant_id, step_id, entry_id),
  foreign key (tenant_id, step_id) references guiheng.step,
  foreign key (tenant_id, entry_id) references guiheng.entry
);
call guiheng.guard('guiheng.entry_return', 'append-only');
