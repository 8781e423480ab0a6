-- Units change, and the two paths beside the plan's text that go by an ordering document: who answers for an item,
-- and who leads a plan. Every act is a row; what was said and filed before stays with the unit that said it.

alter table guiheng.unit add column ended_on date; -- the day it ceased; null: it stands

-- One act of reform of the units, with the document that orders it.
create table guiheng.succession (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  number integer not null check (number >= 1), -- counts the acts of the tenant
  kind text not null check (kind in ('renaming', 'merger', 'split', 'hand_over', 'abolition')),
  effective_on date not null,
  basis_document_id uuid not null,
  note text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  xact xid8 not null default pg_current_xact_id(), -- the transaction it was carried out in
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document,
  foreign key (tenant_id, made_by) references guiheng.person
);
call guiheng.guard('guiheng.succession', 'append-only');

-- The units of an act. What a unit was called at a time is the name before the first act after that time.
create table guiheng.succession_unit (
  tenant_id uuid not null references guiheng.tenant,
  succession_id uuid not null,
  unit_id uuid not null,
  gives boolean not null,
  takes boolean not null,
  ends boolean not null,
  name_before text not null, -- '' for a unit that the act made
  primary key (tenant_id, succession_id, unit_id),
  check (gives or takes),
  check (gives or not ends),
  foreign key (tenant_id, succession_id) references guiheng.succession,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index succession_unit_unit on guiheng.succession_unit (tenant_id, unit_id);
call guiheng.guard('guiheng.succession_unit', 'append-only');

-- A unit is renamed and ends by an act alone, and what ended stays ended.
create function guiheng.guard_unit() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  touched guiheng.unit := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'INSERT' then
    if new.ended_on is not null then
      raise exception 'a unit is not born ended' using errcode = 'GH030';
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.ended_on is null
     and (new.tenant_id, new.id, new.name) = (old.tenant_id, old.id, old.name) and new.ended_on is null then
    return new;
  end if;
  perform from guiheng.succession_unit u
    join guiheng.succession s on s.tenant_id = u.tenant_id and s.id = u.succession_id
    where tg_op = 'UPDATE' and old.ended_on is null and (new.tenant_id, new.id) = (old.tenant_id, old.id)
      and u.tenant_id = touched.tenant_id and u.unit_id = touched.id and s.xact = pg_current_xact_id()
      and u.name_before = old.name and (u.ends or new.ended_on is null)
      and (new.ended_on is null or new.ended_on = s.effective_on);
  if not found then
    raise exception 'a unit is renamed or ended by an act with its document: % refused', lower(tg_op)
      using errcode = 'GH030';
  end if;
  return new;
end
$$;
create trigger guard_unit before insert or update or delete on guiheng.unit
  for each row execute function guiheng.guard_unit();
alter table guiheng.unit enable always trigger guard_unit;
grant update (ended_on) on guiheng.unit to guiheng_app;

-- Nothing new is laid on a unit that ended.
create function guiheng.refuse_ended_unit() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform from guiheng.unit u
    where u.tenant_id = new.tenant_id and u.id = new.unit_id and u.ended_on is not null;
  if found then
    raise exception 'the unit ended: % of % refused', lower(tg_op), tg_table_name using errcode = 'GH031';
  end if;
  return new;
end
$$;

create procedure guiheng.keep_from_ended_units(guarded regclass)
  language plpgsql set search_path = pg_catalog
as $$
begin
  execute format('create trigger refuse_ended_unit before insert on %s
    for each row execute function guiheng.refuse_ended_unit()', guarded);
  execute format('alter table %s enable always trigger refuse_ended_unit', guarded);
end
$$;
revoke execute on procedure guiheng.keep_from_ended_units(regclass) from public;
call guiheng.keep_from_ended_units('guiheng.assignment');
call guiheng.keep_from_ended_units('guiheng.entry');
call guiheng.keep_from_ended_units('guiheng.responsibility');
call guiheng.keep_from_ended_units('guiheng.membership');
call guiheng.keep_from_ended_units('guiheng.invitation');
call guiheng.keep_from_ended_units('guiheng.unit_group_member');

-- Open work that another unit goes on with. What was said stays where it was said; the taker's begins with it. The
-- newest row that names an assignment or entry tells whether it was given away or taken.
create table guiheng.takeover (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  number integer not null check (number >= 1), -- counts the takeovers of the tenant
  subject text not null check (subject in ('assignment', 'entry')),
  from_id uuid not null,
  to_id uuid, -- null: it is closed, and nobody has more to do
  basis_document_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  check (from_id <> to_id),
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document,
  foreign key (tenant_id, made_by) references guiheng.person
);
create index takeover_from on guiheng.takeover (tenant_id, from_id);
create index takeover_to on guiheng.takeover (tenant_id, to_id);
call guiheng.guard('guiheng.takeover', 'append-only');

-- What a unit need not file, because the unit it took the item from had filed it. A return takes the row away.
create table guiheng.filed_before (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  track_id uuid not null,
  unit_id uuid not null,
  item_id uuid,
  plan_id uuid, -- of a plan that is evaluated by text alone
  assignment_id uuid not null, -- the filing it is in
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, track_id, unit_id, item_id, plan_id, assignment_id),
  check (num_nonnulls(item_id, plan_id) = 1),
  foreign key (tenant_id, track_id) references guiheng.track,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, plan_id) references guiheng.plan,
  foreign key (tenant_id, assignment_id) references guiheng.assignment
);
call guiheng.guard('guiheng.filed_before', 'draft');

-- Who was what in which unit, and until when.
create table guiheng.membership_end (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null,
  succession_id uuid, -- the act it went with; null: the contact was handed over
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references guiheng.person,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, succession_id) references guiheng.succession,
  foreign key (tenant_id, ended_by) references guiheng.person
);
call guiheng.guard('guiheng.membership_end', 'append-only');

-- Who leads the evaluation may be another unit after an act.
grant update (coordinator_unit_id) on guiheng.evaluation to guiheng_app;

-- A change of responsibilities: the rows before and after, and the document that orders it. Inserting it is what
-- changes them; the program does so by change_responsibilities alone.
create table guiheng.responsibility_change (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  item_id uuid not null,
  number integer not null check (number >= 1), -- counts the changes of the item
  basis_document_id uuid not null,
  effective_on date not null,
  before jsonb not null, -- rows of responsibility as they stood
  after jsonb not null,
  succession_id uuid, -- the act it is part of; null: ordered for this item
  changed_by uuid not null,
  changed_at timestamptz not null,
  xact xid8 not null,
  primary key (tenant_id, id),
  unique (tenant_id, item_id, number),
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document,
  foreign key (tenant_id, succession_id) references guiheng.succession,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.responsibility_change', 'read-only');
call guiheng.make_append_only('guiheng.responsibility_change');

-- What the change says of the past is looked up here, and only a person orders one.
create function guiheng.check_responsibility_change() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  new.xact := pg_current_xact_id();
  select coalesce(jsonb_agg(to_jsonb(r) order by r.role, r.position), '[]') into new.before
    from guiheng.responsibility r where r.tenant_id = new.tenant_id and r.item_id = new.item_id;
  select coalesce(max(c.number), 0) + 1 into new.number
    from guiheng.responsibility_change c where c.tenant_id = new.tenant_id and c.item_id = new.item_id;
  perform from guiheng.basis_document d where d.tenant_id = new.tenant_id and d.id = new.basis_document_id;
  if not found then
    raise exception 'responsibilities change by a document' using errcode = 'GH032';
  end if;
  if new.changed_by is distinct from guiheng.current_actor() then
    raise exception 'responsibilities are changed by the person asking' using errcode = 'GH032';
  end if;
  if jsonb_array_length(new.after) = 0 or new.after = new.before then
    raise exception 'a change leaves somebody responsible, and changes something' using errcode = 'GH032';
  end if;
  perform from jsonb_array_elements(new.after) r
    where (r ->> 'tenant_id')::uuid is distinct from new.tenant_id
      or (r ->> 'item_id')::uuid is distinct from new.item_id;
  if found then
    raise exception 'a change speaks of its own item' using errcode = 'GH032';
  end if;
  return new;
end
$$;
create trigger check_responsibility_change before insert on guiheng.responsibility_change
  for each row execute function guiheng.check_responsibility_change();
alter table guiheng.responsibility_change enable always trigger check_responsibility_change;

create function guiheng.apply_responsibility_change() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  delete from guiheng.responsibility r where r.tenant_id = new.tenant_id and r.item_id = new.item_id;
  insert into guiheng.responsibility
    select * from jsonb_populate_recordset(null::guiheng.responsibility, new.after);
  return null;
end
$$;
create trigger apply_responsibility_change after insert on guiheng.responsibility_change
  for each row execute function guiheng.apply_responsibility_change();
alter table guiheng.responsibility_change enable always trigger apply_responsibility_change;

-- Free in a draft; afterwards a row goes or comes only as a change of this very transaction says it.
create or replace function guiheng.guard_responsibility() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  touched guiheng.responsibility := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a responsibility does not change, another takes its place' using errcode = 'GH003';
  end if;
  perform from guiheng.responsibility_change c
    where c.tenant_id = touched.tenant_id and c.item_id = touched.item_id and c.xact = pg_current_xact_id()
      and case when tg_op = 'DELETE' then c.before else c.after end @> jsonb_build_array(to_jsonb(touched));
  if found then
    return touched;
  end if;
  perform guiheng.hold_draft(touched.tenant_id,
    (select i.plan_id from guiheng.item i where i.tenant_id = touched.tenant_id and i.id = touched.item_id));
  return touched;
end
$$;

-- The one way of the program: [{ id, unit_id, name, role, position, via_group }] instead of what stands.
create function guiheng.change_responsibilities(of_item uuid, by_document uuid, from_day date, wanted jsonb,
    of_succession uuid, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into guiheng.responsibility_change (tenant_id, id, item_id, number, basis_document_id, effective_on,
    before, after, succession_id, changed_by, changed_at, xact)
  select guiheng.current_tenant(), gen_random_uuid(), of_item, 1, by_document, from_day, '[]',
    (select coalesce(jsonb_agg(r || jsonb_build_object(
       'tenant_id', guiheng.current_tenant(), 'item_id', of_item)), '[]') from jsonb_array_elements(wanted) r),
    of_succession, guiheng.current_actor(), at, pg_current_xact_id()
$$;

-- A plan gets another lead by a document too, in the same manner.
create table guiheng.plan_lead_change (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number >= 1), -- counts the changes of the plan
  basis_document_id uuid not null,
  effective_on date not null,
  before_unit_id uuid,
  after_unit_id uuid not null,
  succession_id uuid,
  changed_by uuid not null,
  changed_at timestamptz not null,
  xact xid8 not null,
  primary key (tenant_id, id),
  unique (tenant_id, plan_id, number),
  foreign key (tenant_id, plan_id) references guiheng.plan,
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document,
  foreign key (tenant_id, before_unit_id) references guiheng.unit,
  foreign key (tenant_id, after_unit_id) references guiheng.unit,
  foreign key (tenant_id, succession_id) references guiheng.succession,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.plan_lead_change', 'read-only');
call guiheng.make_append_only('guiheng.plan_lead_change');

create function guiheng.check_plan_lead_change() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  new.xact := pg_current_xact_id();
  select p.lead_unit_id into strict new.before_unit_id
    from guiheng.plan p where p.tenant_id = new.tenant_id and p.id = new.plan_id;
  select coalesce(max(c.number), 0) + 1 into new.number
    from guiheng.plan_lead_change c where c.tenant_id = new.tenant_id and c.plan_id = new.plan_id;
  perform from guiheng.basis_document d where d.tenant_id = new.tenant_id and d.id = new.basis_document_id;
  if not found then
    raise exception 'a lead changes by a document' using errcode = 'GH032';
  end if;
  perform from guiheng.unit u
    where u.tenant_id = new.tenant_id and u.id = new.after_unit_id and u.ended_on is null;
  if not found or new.changed_by is distinct from guiheng.current_actor()
     or new.after_unit_id is not distinct from new.before_unit_id then
    raise exception 'a lead is changed by the person asking, to another unit that stands' using errcode = 'GH032';
  end if;
  return new;
end
$$;
create trigger check_plan_lead_change before insert on guiheng.plan_lead_change
  for each row execute function guiheng.check_plan_lead_change();
alter table guiheng.plan_lead_change enable always trigger check_plan_lead_change;

create function guiheng.apply_plan_lead_change() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  update guiheng.plan p set lead_unit_id = new.after_unit_id
    where p.tenant_id = new.tenant_id and p.id = new.plan_id;
  return null;
end
$$;
create trigger apply_plan_lead_change after insert on guiheng.plan_lead_change
  for each row execute function guiheng.apply_plan_lead_change();
alter table guiheng.plan_lead_change enable always trigger apply_plan_lead_change;

-- Of an adopted plan's own row the order on screens is free, the lead changes by its document, the rest is closed.
create or replace function guiheng.guard_plan() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform from guiheng.plan_version v
    where v.tenant_id = old.tenant_id and v.plan_id = old.id and v.adopted_at is not null;
  if not found then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE'
     and to_jsonb(new) - 'lead_unit_id' - 'position' = to_jsonb(old) - 'lead_unit_id' - 'position' then
    if new.lead_unit_id is not distinct from old.lead_unit_id then
      return new;
    end if;
    perform from guiheng.plan_lead_change c
      where c.tenant_id = old.tenant_id and c.plan_id = old.id and c.xact = pg_current_xact_id()
        and c.before_unit_id is not distinct from old.lead_unit_id and c.after_unit_id = new.lead_unit_id;
    if found then
      return new;
    end if;
  end if;
  raise exception 'the plan is adopted: % refused', lower(tg_op) using errcode = 'GH003';
end
$$;

create function guiheng.change_plan_lead(of_plan uuid, by_document uuid, from_day date, to_unit uuid,
    of_succession uuid, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into guiheng.plan_lead_change (tenant_id, id, plan_id, number, basis_document_id, effective_on,
    before_unit_id, after_unit_id, succession_id, changed_by, changed_at, xact)
  select guiheng.current_tenant(), gen_random_uuid(), of_plan, 1, by_document, from_day, null, to_unit,
    of_succession, guiheng.current_actor(), at, pg_current_xact_id()
$$;

revoke execute on function guiheng.change_responsibilities(uuid, uuid, date, jsonb, uuid, timestamptz),
  guiheng.change_plan_lead(uuid, uuid, date, uuid, uuid, timestamptz) from public;
grant execute on function guiheng.change_responsibilities(uuid, uuid, date, jsonb, uuid, timestamptz),
  guiheng.change_plan_lead(uuid, uuid, date, uuid, uuid, timestamptz) to guiheng_app;
