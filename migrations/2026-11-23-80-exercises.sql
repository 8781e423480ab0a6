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

-- Closed: what was filed stays, nothing is added.
create table guiheng.evaluation_end (
  tenant_id uuid not null references guiheng.tenant,
  evaluation_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  reason text not null,
  primary key (tenant_id, evaluation_id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, closed_by) references guiheng.person
);
call guiheng.guard('guiheng.evaluation_end', 'append-only');

-- The volumes of its archive package, made as it was closed.
create table guiheng.evaluation_archive (
  tenant_id uuid not null references guiheng.tenant,
  evaluation_id uuid not null,
  number integer not null check (number >= 1),
  file_id uuid not null,
  primary key (tenant_id, evaluation_id, number),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation_end (tenant_id, evaluation_id),
  foreign key (tenant_id, file_id) references guiheng.file
);
call guiheng.guard('guiheng.evaluation_archive', 'append-only');

-- A volume may hold one file of the largest size, and a little of its own.
alter table guiheng.file drop constraint file_size_check;
alter table guiheng.file add check (size between 1 and 22020096);

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

-- What belongs to a closed evaluation is closed, for every role. A writer shares the evaluation's turn, which closing
-- takes: what is under way is waited for, what comes after is refused.
create function guiheng.refuse_ended() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  evaluation uuid := case tg_table_name
    when 'entry_version' then (select e.evaluation_id from guiheng.entry e
      where e.tenant_id = new.tenant_id and e.id = (to_jsonb(new) ->> 'entry_id')::uuid)
    when 'submission' then (select t.evaluation_id from guiheng.assignment a
      join guiheng.track t on t.tenant_id = a.tenant_id and t.id = a.track_id
      where a.tenant_id = new.tenant_id and a.id = (to_jsonb(new) ->> 'assignment_id')::uuid)
    when 'report_version' then (select r.evaluation_id from guiheng.report r
      where r.tenant_id = new.tenant_id and r.id = (to_jsonb(new) ->> 'report_id')::uuid)
    else (to_jsonb(new) ->> 'evaluation_id')::uuid
  end;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(evaluation::text, 0));
  perform from guiheng.evaluation_end e where e.tenant_id = new.tenant_id and e.evaluation_id = evaluation;
  if found then
    raise exception 'the evaluation is closed: % refused', tg_table_name using errcode = 'GH006';
  end if;
  return new;
end
$$;
create trigger refuse_ended before insert on guiheng.entry_version
  for each row execute function guiheng.refuse_ended();
alter table guiheng.entry_version enable always trigger refuse_ended;
create trigger refuse_ended before insert on guiheng.submission
  for each row execute function guiheng.refuse_ended();
alter table guiheng.submission enable always trigger refuse_ended;
create trigger refuse_ended before insert on guiheng.report_version
  for each row execute function guiheng.refuse_ended();
alter table guiheng.report_version enable always trigger refuse_ended;
create trigger refuse_ended before insert on guiheng.contact
  for each row execute function guiheng.refuse_ended();
alter table guiheng.contact enable always trigger refuse_ended;
create trigger refuse_ended before insert on guiheng.decision
  for each row execute function guiheng.refuse_ended();
alter table guiheng.decision enable always trigger refuse_ended;
