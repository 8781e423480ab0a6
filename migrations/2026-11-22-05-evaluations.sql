-- An evaluation, its tracks and deadlines, who owes what, and the forms that ask for it.

create table guiheng.evaluation (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  kind text not null check (kind in ('monitoring', 'mid_term', 'final')),
  name text not null check (name <> ''),
  coordinator_unit_id uuid not null,
  issuer text not null, -- the government in whose name the report goes out
  yearly_cut_off date not null,
  monthly_cut_off date not null,
  progress_cut_off date not null,
  contacts_due_on date not null,
  inner_steps integer not null check (inner_steps between 0 and 3), -- of a unit, unless its assignment says otherwise
  points jsonb not null, -- 评估要点, texts
  frame jsonb not null, -- domain/reports/frame.ts
  receipt jsonb not null, -- the contact receipt's title, columns, blank rows and note
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, coordinator_unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.evaluation', 'open', 'name, issuer, yearly_cut_off, monthly_cut_off, progress_cut_off,
  contacts_due_on, inner_steps, points, frame, receipt');

create table guiheng.evaluation_basis (
  tenant_id uuid not null references guiheng.tenant,
  evaluation_id uuid not null,
  basis_document_id uuid not null,
  primary key (tenant_id, evaluation_id, basis_document_id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document
);
call guiheng.guard('guiheng.evaluation_basis', 'append-only');

create table guiheng.track (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  key text not null,
  name text not null,
  report_name text not null,
  position integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, key),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation
);
call guiheng.guard('guiheng.track', 'open', 'name, report_name, position');

create table guiheng.track_plan (
  tenant_id uuid not null references guiheng.tenant,
  track_id uuid not null,
  plan_id uuid not null,
  primary key (tenant_id, track_id, plan_id),
  foreign key (tenant_id, track_id) references guiheng.track,
  foreign key (tenant_id, plan_id) references guiheng.plan
);
call guiheng.guard('guiheng.track_plan', 'append-only');

create table guiheng.deadline (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  track_id uuid not null,
  key text not null,
  text text not null,
  by_whom text not null check (by_whom in ('units', 'coordinator', 'plan_leads')),
  to_whom text not null,
  due_on date not null, -- includes that day to 24:00 Beijing time
  position integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, track_id, key),
  foreign key (tenant_id, track_id) references guiheng.track
);
call guiheng.guard('guiheng.deadline', 'open', 'text, by_whom, to_whom, due_on, position');

-- A unit owes a report on a track.
create table guiheng.assignment (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  track_id uuid not null,
  unit_id uuid not null,
  inner_steps integer not null check (inner_steps between 0 and 3),
  primary key (tenant_id, id),
  unique (tenant_id, track_id, unit_id),
  foreign key (tenant_id, track_id) references guiheng.track,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index assignment_unit on guiheng.assignment (tenant_id, unit_id);
call guiheng.guard('guiheng.assignment', 'open', 'inner_steps');

create table guiheng.form_version (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  subject text not null check (subject in ('indicator', 'task', 'project', 'unit')),
  number integer not null,
  form jsonb not null, -- domain/forms/form.ts
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, subject, number),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation
);
call guiheng.guard('guiheng.form_version', 'append-only');

-- One pair of tables for every process: where a subject stands, and every step that brought it there. A case begins
-- as a draft, and only its steps move it.
create table guiheng."case" (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  process text not null,
  subject_id uuid not null,
  state text not null default 'draft',
  version integer not null default 0, -- steps taken
  primary key (tenant_id, id),
  unique (tenant_id, process, subject_id)
);
call guiheng.guard('guiheng."case"', 'read-only');
grant insert (tenant_id, id, process, subject_id) on guiheng."case" to guiheng_app;

create table guiheng.step (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  case_id uuid not null,
  version integer not null, -- of the case after it
  action text not null,
  from_state text not null,
  to_state text not null,
  actor_id uuid not null,
  unit_id uuid not null, -- for which the actor took it
  reason text not null,
  taken_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, version),
  foreign key (tenant_id, case_id) references guiheng."case",
  foreign key (tenant_id, actor_id) references guiheng.person,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.step', 'append-only');

-- A step moves its case, and only one that follows from where the case stands is taken.
create function guiheng.move_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update guiheng."case" c set state = new.to_state, version = new.version
    where c.tenant_id = new.tenant_id and c.id = new.case_id
      and c.state = new.from_state and c.version = new.version - 1;
  if not found then
    raise exception 'step % does not follow from where its case stands', new.version using errcode = 'GH004';
  end if;
  return new;
end
$$;
create trigger move_case before insert on guiheng.step for each row execute function guiheng.move_case();
alter table guiheng.step enable always trigger move_case;

-- One contact per unit: the newest row counts.
create table guiheng.contact (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  version integer not null check (version >= 1),
  name text not null check (name <> ''),
  office text not null,
  position text not null,
  phone text not null,
  mobile text not null,
  filled_by text not null,
  filled_on date,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, unit_id, version),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.contact', 'append-only');
