-- Evaluations one after another: prepared as a definition, opened, closed with an archive.

-- The offices an exercise names.
alter table guiheng.evaluation add column statistics_unit_id uuid;
alter table guiheng.evaluation add column government_office_unit_id uuid;
alter table guiheng.evaluation add column congress_unit_id uuid;
alter table guiheng.evaluation add foreign key (tenant_id, statistics_unit_id) references guiheng.unit;
alter table guiheng.evaluation add foreign key (tenant_id, government_office_unit_id) references guiheng.unit;
alter table guiheng.evaluation add foreign key (tenant_id, congress_unit_id) references guiheng.unit;

-- An evaluation that is being prepared: its definition in the exercise format, by version. Opening makes the evaluation.
create table guiheng.exercise_draft (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  evaluation_id uuid, -- what it became
  dropped_at timestamptz,
  primary key (tenant_id, id),
  check (evaluation_id is null or dropped_at is null),
  foreign key (tenant_id, created_by) references guiheng.person,
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation
);
call guiheng.guard('guiheng.exercise_draft', 'open', 'evaluation_id, dropped_at');

create table guiheng.exercise_draft_version (
  tenant_id uuid not null references guiheng.tenant,
  draft_id uuid not null,
  version integer not null check (version >= 1),
  definition jsonb not null, -- contract/exercise.ts
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (tenant_id, draft_id, version),
  foreign key (tenant_id, draft_id) references guiheng.exercise_draft,
  foreign key (tenant_id, saved_by) references guiheng.person
);
call guiheng.guard('guiheng.exercise_draft_version', 'append-only');

-- Closed: what was filed stays, nothing is added. The archive is a file.
create table guiheng.evaluation_end (
  tenant_id uuid not null references guiheng.tenant,
  evaluation_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  reason text not null,
  archive_file_id uuid,
  primary key (tenant_id, evaluation_id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, closed_by) references guiheng.person,
  foreign key (tenant_id, archive_file_id) references guiheng.file
);
call guiheng.guard('guiheng.evaluation_end', 'append-only');

-- Which evaluation somebody looks at; without a row, the newest.
create table guiheng.evaluation_choice (
  tenant_id uuid not null references guiheng.tenant,
  person_id uuid not null,
  evaluation_id uuid not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references guiheng.person,
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation
);
call guiheng.guard('guiheng.evaluation_choice', 'open', 'evaluation_id');
