-- What is filled once: parts that others write, texts that aligned items share, and what is asked again after the
-- cut-off.

-- Whoever has a part in an entry beside the unit that fills it in: a supporting unit, or an office of the unit itself.
create table guiheng.contributor (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  office text not null, -- of the unit that fills the entry in; '' for another unit as a whole
  primary key (tenant_id, id),
  unique (tenant_id, entry_id, unit_id, office),
  foreign key (tenant_id, entry_id) references guiheng.entry,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index contributor_unit on guiheng.contributor (tenant_id, unit_id);
call guiheng.guard('guiheng.contributor', 'append-only');

-- Nothing was ever contributed before: the table had no program.
alter table guiheng.contribution
  drop column entry_id,
  drop column unit_id,
  add column contributor_id uuid not null,
  add unique (tenant_id, contributor_id, version),
  add foreign key (tenant_id, contributor_id) references guiheng.contributor,
  add foreign key (tenant_id, created_by) references guiheng.person;

-- A contribution's text taken over into an answer: the version that took it, under which field.
create table guiheng.contribution_use (
  tenant_id uuid not null references guiheng.tenant,
  entry_version_id uuid not null,
  contribution_id uuid not null,
  field text not null,
  primary key (tenant_id, entry_version_id, contribution_id, field),
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version,
  foreign key (tenant_id, contribution_id) references guiheng.contribution
);
call guiheng.guard('guiheng.contribution_use', 'append-only');

-- What a supporting unit signed or objected to.
create table guiheng.countersign (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  contributor_id uuid not null,
  step_id uuid not null,
  entry_version_id uuid, -- null: the entry had not been written
  primary key (tenant_id, id),
  unique (tenant_id, step_id),
  foreign key (tenant_id, contributor_id) references guiheng.contributor,
  foreign key (tenant_id, step_id) references guiheng.step,
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version
);
call guiheng.guard('guiheng.countersign', 'append-only');

-- Own figures of a member of the group that leads an item: kept with its version, beside the main lead's.
create table guiheng.member_value (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  entry_version_id uuid not null,
  period text not null,
  number text not null check (number ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'),
  grade text not null check (grade in ('estimate', 'preliminary', 'official', 'revised')),
  as_of date not null,
  source text not null,
  primary key (tenant_id, id),
  unique (tenant_id, entry_version_id, period),
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version
);
call guiheng.guard('guiheng.member_value', 'append-only');

-- A version can come from an aligned item's entry, or from an update round.
alter table guiheng.entry_version
  add column taken_from_id uuid, -- the version of the aligned entry that it repeats
  add foreign key (tenant_id, taken_from_id) references guiheng.entry_version,
  drop constraint entry_version_via_check,
  add constraint entry_version_via_check
    check (via in ('online', 'workbook', 'on_behalf', 'example', 'aligned', 'update'));

-- A change of what submitted reports use: what the unit wants to become of them.
create table guiheng.reuse_decision (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  entry_id uuid not null,
  entry_version_id uuid not null, -- the change that asked for it
  choice text not null check (choice in ('here', 'open', 'reopen')),
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, entry_id) references guiheng.entry,
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version,
  foreign key (tenant_id, decided_by) references guiheng.person
);
create index reuse_decision_entry on guiheng.reuse_decision (tenant_id, entry_id);
call guiheng.guard('guiheng.reuse_decision', 'append-only');

-- The filings it was about, as they then stood.
create table guiheng.reuse_decision_filing (
  tenant_id uuid not null references guiheng.tenant,
  reuse_decision_id uuid not null,
  assignment_id uuid not null,
  case_version integer not null,
  primary key (tenant_id, reuse_decision_id, assignment_id),
  foreign key (tenant_id, reuse_decision_id) references guiheng.reuse_decision,
  foreign key (tenant_id, assignment_id) references guiheng.assignment
);
create index reuse_decision_filing_assignment on guiheng.reuse_decision_filing (tenant_id, assignment_id);
call guiheng.guard('guiheng.reuse_decision_filing', 'append-only');

-- After the cut-off: estimates and early texts of a track are asked for again.
create table guiheng.update_round (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  track_id uuid not null,
  number integer not null check (number >= 1),
  due_on date not null,
  note text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, track_id, number),
  foreign key (tenant_id, track_id) references guiheng.track,
  foreign key (tenant_id, opened_by) references guiheng.person
);
call guiheng.guard('guiheng.update_round', 'append-only');

-- One unit's part of a round; its case says how far it is.
create table guiheng.unit_update (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  update_round_id uuid not null,
  assignment_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, update_round_id, assignment_id),
  foreign key (tenant_id, update_round_id) references guiheng.update_round,
  foreign key (tenant_id, assignment_id) references guiheng.assignment
);
create index unit_update_assignment on guiheng.unit_update (tenant_id, assignment_id);
call guiheng.guard('guiheng.unit_update', 'append-only');

-- What is asked again: a figure of a period, or the entry's texts, as they stood when the round was opened.
create table guiheng.update_ask (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  unit_update_id uuid not null,
  entry_id uuid not null,
  period text not null, -- '': the texts
  entry_version_id uuid not null,
  value_id uuid, -- null: the texts
  why text not null check (why in ('estimate', 'preliminary', 'early')),
  primary key (tenant_id, id),
  unique (tenant_id, unit_update_id, entry_id, period),
  check ((period = '') = (value_id is null)),
  foreign key (tenant_id, unit_update_id) references guiheng.unit_update,
  foreign key (tenant_id, entry_id) references guiheng.entry,
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version,
  foreign key (tenant_id, value_id) references guiheng.value
);
call guiheng.guard('guiheng.update_ask', 'append-only');

-- What the unit says to it; the newest counts, and nothing takes effect before it is accepted.
create table guiheng.update_answer (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  update_ask_id uuid not null,
  version integer not null check (version >= 1),
  unchanged boolean not null,
  answers jsonb, -- new texts by field key; null: a figure, or unchanged
  number text check (number ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'), -- null: texts, or unchanged
  grade text check (grade in ('estimate', 'preliminary', 'official', 'revised')),
  as_of date not null,
  source text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, update_ask_id, version),
  check (not unchanged or (answers is null and number is null)),
  check ((number is null) = (grade is null)),
  foreign key (tenant_id, update_ask_id) references guiheng.update_ask,
  foreign key (tenant_id, created_by) references guiheng.person
);
call guiheng.guard('guiheng.update_answer', 'append-only');
