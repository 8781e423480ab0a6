-- Every process on the one pair of tables: which process a track's report runs, which optional steps an exercise has,
-- special plans that are reported on one by one, and steps done outside.

-- Chosen before the evaluation opens, and never changed after: no right to update.
alter table guiheng.evaluation add column optional_steps text[] not null default '{}';

-- The process of the reports written on the track; null: units report, and nothing is made of it.
alter table guiheng.track add column process text
  check (process in ('city_report', 'outline_report', 'special_report'));
grant update (process) on guiheng.track to guiheng_app;

-- A lead answers for each special plan by itself. Null: the unit's one report on the track.
alter table guiheng.assignment add column plan_id uuid;
alter table guiheng.assignment add foreign key (tenant_id, plan_id) references guiheng.plan;
alter table guiheng.assignment drop constraint assignment_tenant_id_track_id_unit_id_key;
alter table guiheng.assignment add unique nulls not distinct (tenant_id, track_id, unit_id, plan_id);

-- A unit's own texts about one special plan; null: about all that it answers for.
alter table guiheng.entry add column plan_id uuid;
alter table guiheng.entry add foreign key (tenant_id, plan_id) references guiheng.plan;
alter table guiheng.entry drop constraint entry_tenant_id_evaluation_id_item_id_unit_id_key;
alter table guiheng.entry add unique nulls not distinct (tenant_id, evaluation_id, item_id, unit_id, plan_id);
alter table guiheng.entry add check (plan_id is null or item_id is null);

alter table guiheng.report add column plan_id uuid; -- a special plan's report
alter table guiheng.report add foreign key (tenant_id, plan_id) references guiheng.plan;
alter table guiheng.report drop constraint report_kind_check;
alter table guiheng.report add check (kind in ('unit', 'outline', 'special'));
alter table guiheng.report add check ((kind = 'special') = (plan_id is not null));
alter table guiheng.report drop constraint report_tenant_id_track_id_assignment_id_kind_key;
alter table guiheng.report add unique nulls not distinct (tenant_id, track_id, assignment_id, kind, plan_id);

-- What happened outside, as one person registered it: a meeting, a signed paper, a receipt.
create table guiheng.registration (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  case_id uuid not null,
  case_version integer not null, -- where the case stood
  action text not null,
  body text not null check (body <> ''), -- who decided or received: 区政府常务会议
  decided_on date not null,
  number text not null, -- of the document or the minutes
  decision text not null check (decision <> ''),
  file_id uuid not null, -- the scan
  registered_by uuid not null,
  unit_id uuid not null, -- for which
  registered_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references guiheng."case",
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, registered_by) references guiheng.person,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index registration_case on guiheng.registration (tenant_id, case_id);
call guiheng.guard('guiheng.registration', 'append-only');

-- Another person checked it against the scan; or somebody took it back.
create table guiheng.registration_end (
  tenant_id uuid not null references guiheng.tenant,
  registration_id uuid not null,
  confirmed boolean not null,
  reason text not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (tenant_id, registration_id),
  check (confirmed or reason <> ''),
  foreign key (tenant_id, registration_id) references guiheng.registration,
  foreign key (tenant_id, ended_by) references guiheng.person
);
call guiheng.guard('guiheng.registration_end', 'append-only');

-- Who is asking signs for himself. The machine, which nobody is, loads what people did.
create function guiheng.guard_registration() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if guiheng.current_actor() is distinct from new.registered_by and guiheng.current_actor() is not null then
    raise exception 'a registration is signed by whoever makes it' using errcode = 'GH005';
  end if;
  return new;
end
$$;
create trigger guard_registration before insert on guiheng.registration
  for each row execute function guiheng.guard_registration();
alter table guiheng.registration enable always trigger guard_registration;

create function guiheng.guard_registration_end() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  registered guiheng.registration;
begin
  select * into strict registered from guiheng.registration r
    where r.tenant_id = new.tenant_id and r.id = new.registration_id;
  if guiheng.current_actor() is distinct from new.ended_by and guiheng.current_actor() is not null then
    raise exception 'a registration is ended by whoever does it' using errcode = 'GH005';
  end if;
  if new.confirmed and new.ended_by = registered.registered_by then
    raise exception 'a registration is confirmed by another person' using errcode = 'GH005';
  end if;
  return new;
end
$$;
create trigger guard_registration_end before insert on guiheng.registration_end
  for each row execute function guiheng.guard_registration_end();
alter table guiheng.registration_end enable always trigger guard_registration_end;

-- A step done outside names what it rests on: confirmed, by whoever takes it, and for this very step.
alter table guiheng.step add column registration_id uuid;
alter table guiheng.step add column source_file_id uuid; -- the paper a step inside rests on
alter table guiheng.step add foreign key (tenant_id, registration_id) references guiheng.registration;
alter table guiheng.step add foreign key (tenant_id, source_file_id) references guiheng.file;
alter table guiheng.step add unique (tenant_id, registration_id);

create function guiheng.guard_registered_step() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if new.registration_id is null then
    return new;
  end if;
  perform from guiheng.registration r
    join guiheng.registration_end e on e.tenant_id = r.tenant_id and e.registration_id = r.id
    where r.tenant_id = new.tenant_id and r.id = new.registration_id
      and r.case_id = new.case_id and r.case_version = new.version - 1 and r.action = new.action
      and e.confirmed and e.ended_by = new.actor_id;
  if not found then
    raise exception 'step % does not follow from its registration', new.version using errcode = 'GH005';
  end if;
  return new;
end
$$;
create trigger guard_registered_step before insert on guiheng.step
  for each row execute function guiheng.guard_registered_step();
alter table guiheng.step enable always trigger guard_registered_step;
