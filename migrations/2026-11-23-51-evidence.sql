-- Own forms of single items, evidence and its sampling, and answers to the points of the evaluation.

-- A form may be one item's own, with the method it goes by and why it has one. Null: all items of the kind.
alter table guiheng.form_version
  add column item_id uuid,
  add column method text not null default '',
  add column reason text not null default '',
  add column withdrawn boolean not null default false, -- from this version on the item has the standard form again
  add column created_by uuid, -- null: with the exercise
  add column created_at timestamptz,
  add foreign key (tenant_id, item_id) references guiheng.item,
  add foreign key (tenant_id, created_by) references guiheng.person,
  add check (item_id is null or (reason <> '' and created_by is not null and created_at is not null)),
  drop constraint form_version_tenant_id_evaluation_id_subject_number_key,
  add unique nulls not distinct (tenant_id, evaluation_id, subject, item_id, number);

-- A paper, picture or table that proves what an entry says.
create table guiheng.evidence (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  entry_id uuid not null,
  file_id uuid not null,
  note text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (tenant_id, id),
  check ((removed_by is null) = (removed_at is null)),
  foreign key (tenant_id, entry_id) references guiheng.entry,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, created_by) references guiheng.person
);
create index evidence_entry on guiheng.evidence (tenant_id, entry_id);
call guiheng.guard('guiheng.evidence', 'open', 'removed_by, removed_at');

-- Whether evidence must be attached: the newest row of an item counts, then that of its kind. None: it may be.
create table guiheng.evidence_rule (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  subject text not null check (subject in ('indicator', 'task', 'project', 'unit', 'plan')),
  item_id uuid, -- null: every item of the kind
  number integer not null check (number >= 1),
  required boolean not null,
  hint text not null, -- what is asked for, in words
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, evaluation_id, subject, item_id, number),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, item_id) references guiheng.item
);
call guiheng.guard('guiheng.evidence_rule', 'append-only');

-- A sample of what was filed on a track, drawn so that it can be drawn again.
create table guiheng.sampling_check (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  track_id uuid not null,
  way text not null check (way in ('random', 'risk')),
  seed text not null check (seed <> ''),
  size integer not null check (size >= 1),
  population integer not null, -- entries it was drawn from
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, track_id) references guiheng.track,
  foreign key (tenant_id, drawn_by) references guiheng.person
);
call guiheng.guard('guiheng.sampling_check', 'append-only');

create table guiheng.sampled_entry (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  sampling_check_id uuid not null,
  entry_id uuid not null,
  entry_version_id uuid not null, -- what was filed
  position integer not null,
  risks jsonb not null, -- domain/evidence/sampling.ts: why it was drawn; [] for a random one
  primary key (tenant_id, id),
  unique (tenant_id, sampling_check_id, entry_id),
  foreign key (tenant_id, sampling_check_id) references guiheng.sampling_check,
  foreign key (tenant_id, entry_id) references guiheng.entry,
  foreign key (tenant_id, entry_version_id) references guiheng.entry_version
);
call guiheng.guard('guiheng.sampled_entry', 'append-only');

create table guiheng.sampling_result (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  sampled_entry_id uuid not null,
  number integer not null check (number >= 1), -- the newest counts
  result text not null check (result in ('confirmed', 'differs', 'not_found')),
  note text not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, sampled_entry_id, number),
  check (result = 'confirmed' or note <> ''),
  foreign key (tenant_id, sampled_entry_id) references guiheng.sampled_entry,
  foreign key (tenant_id, checked_by) references guiheng.person
);
call guiheng.guard('guiheng.sampling_result', 'append-only');

-- An answer to a point of the evaluation, by the point's own words; the newest version counts.
create table guiheng.point_answer (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  point text not null,
  version integer not null check (version >= 1),
  text text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, point, version),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, created_by) references guiheng.person
);
call guiheng.guard('guiheng.point_answer', 'append-only');

create table guiheng.point_answer_item (
  tenant_id uuid not null references guiheng.tenant,
  point_answer_id uuid not null,
  item_id uuid not null,
  primary key (tenant_id, point_answer_id, item_id),
  foreign key (tenant_id, point_answer_id) references guiheng.point_answer,
  foreign key (tenant_id, item_id) references guiheng.item
);
call guiheng.guard('guiheng.point_answer_item', 'append-only');

create table guiheng.point_answer_evidence (
  tenant_id uuid not null references guiheng.tenant,
  point_answer_id uuid not null,
  evidence_id uuid not null,
  primary key (tenant_id, point_answer_id, evidence_id),
  foreign key (tenant_id, point_answer_id) references guiheng.point_answer,
  foreign key (tenant_id, evidence_id) references guiheng.evidence
);
call guiheng.guard('guiheng.point_answer_evidence', 'append-only');
