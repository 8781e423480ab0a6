-- Plans, their versions and items. What is adopted is closed here, not in the program: for every role.

create table guiheng.basis_document (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  title text not null check (title <> ''),
  number text not null,
  issuer text not null,
  issued_on date,
  file_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references guiheng.file
);
call guiheng.guard('guiheng.basis_document', 'open', 'title, number, issuer, issued_on, file_id');

create table guiheng.plan (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  kind text not null check (kind in ('city', 'district', 'special')),
  name text not null check (name <> ''),
  period_start integer not null,
  period_end integer not null check (period_end >= period_start),
  lead_unit_id uuid,
  listed boolean not null,
  obligation text not null check (obligation in ('must', 'as_needed')),
  commission_takes_part boolean not null,
  position integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, lead_unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.plan', 'open', 'kind, name, period_start, period_end, lead_unit_id, listed, obligation,
  commission_takes_part, position');

create table guiheng.plan_basis (
  tenant_id uuid not null references guiheng.tenant,
  plan_id uuid not null,
  basis_document_id uuid not null,
  primary key (tenant_id, plan_id, basis_document_id),
  foreign key (tenant_id, plan_id) references guiheng.plan,
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document
);
call guiheng.guard('guiheng.plan_basis', 'append-only');

-- Version 1 is the draft until it is adopted; adoption writes its day once and closes it.
create table guiheng.plan_version (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number >= 1),
  adopted_on date,
  adopted_by uuid,
  adopted_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, plan_id, number),
  check ((adopted_on is null) = (adopted_at is null)),
  foreign key (tenant_id, plan_id) references guiheng.plan
);
call guiheng.guard('guiheng.plan_version', 'open', 'adopted_on, adopted_by, adopted_at');

create function guiheng.guard_plan_version() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if tg_op = 'INSERT' then
    if new.number <> 1 then
      raise exception 'a plan gets a later version only by an approved adjustment' using errcode = 'GH003';
    end if;
    if new.adopted_at is not null then
      raise exception 'a plan version is not born adopted' using errcode = 'GH003';
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.adopted_at is null and new.adopted_at is not null
     and (new.tenant_id, new.id, new.plan_id, new.number) = (old.tenant_id, old.id, old.plan_id, old.number) then
    return new;
  end if;
  raise exception 'plan version %: % refused', old.number, lower(tg_op) using errcode = 'GH003';
end
$$;
create trigger guard_plan_version before insert or update or delete on guiheng.plan_version
  for each row execute function guiheng.guard_plan_version();
alter table guiheng.plan_version enable always trigger guard_plan_version;
create trigger guard_plan_version_truncate before truncate on guiheng.plan_version
  for each statement execute function guiheng.refuse_change();
alter table guiheng.plan_version enable always trigger guard_plan_version_truncate;

-- A plan's own row is part of what was approved.
create function guiheng.guard_plan() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform from guiheng.plan_version v
    where v.tenant_id = old.tenant_id and v.plan_id = old.id and v.adopted_at is not null;
  if found then
    raise exception 'the plan is adopted: % refused', lower(tg_op) using errcode = 'GH003';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger guard_plan before update or delete on guiheng.plan
  for each row execute function guiheng.guard_plan();
alter table guiheng.plan enable always trigger guard_plan;

-- The item is what stays the same through all versions; what it says is in item_version.
create table guiheng.item (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('indicator', 'task', 'project')),
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references guiheng.plan
);
create index item_plan on guiheng.item (tenant_id, plan_id);
call guiheng.guard('guiheng.item', 'draft');

create table guiheng.item_version (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  plan_version_id uuid not null,
  item_id uuid not null,
  number integer not null check (number >= 1),
  name text not null check (name <> ''),
  content jsonb not null, -- domain/plans/item.ts, by kind; decimals as text
  primary key (tenant_id, id),
  unique (tenant_id, plan_version_id, item_id),
  foreign key (tenant_id, plan_version_id) references guiheng.plan_version,
  foreign key (tenant_id, item_id) references guiheng.item
);
create index item_version_item on guiheng.item_version (tenant_id, item_id);
call guiheng.guard('guiheng.item_version', 'draft');

-- Rows of an adopted version are closed: no role adds, changes or removes one. A row speaks of an item of its own
-- plan and kind, or the draft of one plan would say what an item of another promises.
create function guiheng.guard_item_version() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  touched guiheng.item_version := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' and (new.tenant_id, new.plan_version_id) <> (old.tenant_id, old.plan_version_id) then
    raise exception 'an item version stays in its plan version' using errcode = 'GH003';
  end if;
  perform from guiheng.plan_version v
    join guiheng.item i on i.tenant_id = v.tenant_id and i.plan_id = v.plan_id
    where v.tenant_id = touched.tenant_id and v.id = touched.plan_version_id and v.adopted_at is null
      and i.id = touched.item_id and i.kind = touched.content ->> 'kind'
    for share of v;
  if not found then
    raise exception 'the plan is adopted, or the item not one of it: % refused', lower(tg_op) using errcode = 'GH003';
  end if;
  return touched;
end
$$;
create trigger guard_item_version before insert or update or delete on guiheng.item_version
  for each row execute function guiheng.guard_item_version();
alter table guiheng.item_version enable always trigger guard_item_version;
create trigger guard_item_version_truncate before truncate on guiheng.item_version
  for each statement execute function guiheng.refuse_change();
alter table guiheng.item_version enable always trigger guard_item_version_truncate;

-- Keeps a plan a draft until the transaction ends, and refuses where it is one no more.
create function guiheng.hold_draft(of_tenant uuid, of_plan uuid) returns void
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform from guiheng.plan_version v where v.tenant_id = of_tenant and v.plan_id = of_plan for share;
  perform from guiheng.plan_version v
    where v.tenant_id = of_tenant and v.plan_id = of_plan and v.adopted_at is not null;
  if found then
    raise exception 'the plan is adopted' using errcode = 'GH003';
  end if;
end
$$;
grant execute on function guiheng.hold_draft(uuid, uuid) to guiheng_app;

-- An item of an adopted plan stays; a plan's kind of item never changes.
create function guiheng.guard_item() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  touched guiheng.item := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' then
    raise exception 'an item does not change, its versions do' using errcode = 'GH003';
  end if;
  perform guiheng.hold_draft(touched.tenant_id, touched.plan_id);
  return touched;
end
$$;
create trigger guard_item before insert or update or delete on guiheng.item
  for each row execute function guiheng.guard_item();
alter table guiheng.item enable always trigger guard_item;
create trigger guard_item_truncate before truncate on guiheng.item
  for each statement execute function guiheng.refuse_change();
alter table guiheng.item enable always trigger guard_item_truncate;

-- Who answers for an item: apart from the plan's text, because units change and targets do not.
create table guiheng.responsibility (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  item_id uuid not null,
  unit_id uuid, -- null: a name no unit of the tenant bears
  name text not null check (name <> ''), -- as resolved from the table
  role text not null check (role in ('lead', 'support')),
  position integer not null, -- among the item's leads or supporters; the lead at 1 is the main one
  via_group text not null, -- the group it came by, '' where named itself
  primary key (tenant_id, id),
  unique (tenant_id, item_id, role, name),
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index responsibility_unit on guiheng.responsibility (tenant_id, unit_id);
call guiheng.guard('guiheng.responsibility', 'draft');

-- With the plan they are adopted: afterwards they change by the document that orders it, a path still to come.
create function guiheng.guard_responsibility() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  touched guiheng.responsibility := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a responsibility does not change, another takes its place' using errcode = 'GH003';
  end if;
  perform guiheng.hold_draft(touched.tenant_id,
    (select i.plan_id from guiheng.item i where i.tenant_id = touched.tenant_id and i.id = touched.item_id));
  return touched;
end
$$;
create trigger guard_responsibility before insert or update or delete on guiheng.responsibility
  for each row execute function guiheng.guard_responsibility();
alter table guiheng.responsibility enable always trigger guard_responsibility;
create trigger guard_responsibility_truncate before truncate on guiheng.responsibility
  for each statement execute function guiheng.refuse_change();
alter table guiheng.responsibility enable always trigger guard_responsibility_truncate;

create table guiheng.alignment (
  tenant_id uuid not null references guiheng.tenant,
  item_id uuid not null,
  serves_item_id uuid not null,
  primary key (tenant_id, item_id, serves_item_id),
  check (item_id <> serves_item_id),
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, serves_item_id) references guiheng.item
);
create index alignment_serves on guiheng.alignment (tenant_id, serves_item_id);
call guiheng.guard('guiheng.alignment', 'draft');

-- The words and thresholds of a plan, by what they speak of.
create table guiheng.scale (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  plan_id uuid not null,
  subject text not null check (subject in ('indicator', 'task', 'project')),
  classes jsonb not null, -- [{ key, word: { zh, en }, least }], best first
  primary key (tenant_id, id),
  unique (tenant_id, plan_id, subject),
  foreign key (tenant_id, plan_id) references guiheng.plan
);
call guiheng.guard('guiheng.scale', 'open', 'classes');

-- Every upload: what was understood, before anything of it is stored elsewhere.
create table guiheng.intake (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  kind text not null check (kind in ('decomposition', 'workbook')),
  subject_id uuid not null, -- the plan or the assignment it is for
  unit_id uuid,
  file_id uuid not null,
  parsed jsonb not null,
  findings jsonb not null,
  state text not null check (state in ('previewed', 'confirmed', 'dropped')),
  created_by uuid not null,
  created_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'previewed') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.intake', 'open', 'state, ended_by, ended_at');
