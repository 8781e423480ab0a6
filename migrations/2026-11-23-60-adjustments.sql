-- Adjusting a plan: what is to change and why, who agreed by which document, and the one way to a later version.

-- Until when adjustments may be proposed; null: the evaluation names no day.
alter table guiheng.evaluation add column adjustments_last_on date;
grant update (adjustments_last_on) on guiheng.evaluation to guiheng_app;

create table guiheng.adjustment (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number >= 1), -- counts the adjustments of the plan
  process text not null check (process in ('outline_adjustment', 'special_adjustment')),
  evaluation_id uuid, -- it was found needed in; null: in none
  unit_id uuid not null, -- which proposes it
  optional_steps text[] not null, -- of its chain, as they were switched on when it was begun
  sent_from_id uuid, -- the special plan's adjustment that it was sent on from
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, plan_id, number),
  unique (tenant_id, sent_from_id),
  foreign key (tenant_id, plan_id) references guiheng.plan,
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, sent_from_id) references guiheng.adjustment,
  foreign key (tenant_id, created_by) references guiheng.person
);
call guiheng.guard('guiheng.adjustment', 'append-only');

-- What it says of itself: the newest version counts, and names the plan version it starts from.
create table guiheng.adjustment_text (
  tenant_id uuid not null references guiheng.tenant,
  adjustment_id uuid not null,
  version integer not null check (version >= 1),
  base_version_id uuid not null,
  title text not null check (title <> ''),
  reason text not null,
  basis text not null,
  basis_document_ids uuid[] not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, adjustment_id, version),
  foreign key (tenant_id, adjustment_id) references guiheng.adjustment,
  foreign key (tenant_id, base_version_id) references guiheng.plan_version,
  foreign key (tenant_id, written_by) references guiheng.person
);
call guiheng.guard('guiheng.adjustment_text', 'append-only');

-- An item as it stood and as it is to be: the newest version of each counts.
create table guiheng.adjustment_item (
  tenant_id uuid not null references guiheng.tenant,
  adjustment_id uuid not null,
  item_id uuid not null, -- of a new item: the one it will have
  version integer not null check (version >= 1),
  change text not null check (change in ('change', 'add', 'remove', 'none')), -- none: taken out again
  number integer not null check (number >= 1), -- in the plan's part
  before jsonb, -- domain/plans/item.ts, as it stood
  after jsonb,
  reason text not null,
  responsibilities jsonb not null, -- rows of a new item, as change_responsibilities() takes them
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, adjustment_id, item_id, version),
  check (case change
    when 'change' then coalesce(before <> after and before ->> 'kind' = after ->> 'kind', false)
    when 'add' then before is null and after is not null
    when 'remove' then before is not null and after is null
    else before is null and after is null end),
  check (after is null or after ->> 'kind' in ('indicator', 'task', 'project') and after ->> 'name' <> ''),
  check (change in ('add', 'none') or responsibilities = '[]'),
  foreign key (tenant_id, adjustment_id) references guiheng.adjustment,
  foreign key (tenant_id, written_by) references guiheng.person
);
create index adjustment_item_item on guiheng.adjustment_item (tenant_id, item_id);
call guiheng.guard('guiheng.adjustment_item', 'append-only');

-- A person's word on what the machine found to be touched; it holds for what was found then. The newest counts.
create table guiheng.adjustment_effect (
  tenant_id uuid not null references guiheng.tenant,
  adjustment_id uuid not null,
  item_id uuid not null, -- the adjusted one
  linked_item_id uuid not null, -- the one that is touched; the item itself where its own verdict is
  kind text not null check (kind in ('serves', 'served', 'relative', 'same_name', 'verdict')),
  version integer not null check (version >= 1),
  found jsonb not null, -- domain/adjustments/effect.ts
  note text not null check (note <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, adjustment_id, item_id, linked_item_id, kind, version),
  foreign key (tenant_id, adjustment_id) references guiheng.adjustment,
  foreign key (tenant_id, linked_item_id) references guiheng.item,
  foreign key (tenant_id, written_by) references guiheng.person
);
call guiheng.guard('guiheng.adjustment_effect', 'append-only');

create table guiheng.expert_opinion (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  adjustment_id uuid not null,
  who text not null check (who <> ''),
  opinion text not null check (opinion <> ''),
  given_on date not null,
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, adjustment_id) references guiheng.adjustment,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, recorded_by) references guiheng.person
);
create index expert_opinion_adjustment on guiheng.expert_opinion (tenant_id, adjustment_id);
call guiheng.guard('guiheng.expert_opinion', 'append-only');

-- The newest version of each item that an adjustment changes.
create function guiheng.adjusted_items(of_tenant uuid, of_adjustment uuid) returns setof guiheng.adjustment_item
  language sql stable set search_path = pg_catalog
as $$
  select * from (
    select distinct on (i.item_id) i.* from guiheng.adjustment_item i
      where i.tenant_id = of_tenant and i.adjustment_id = of_adjustment
      order by i.item_id, i.version desc) newest
    where newest.change <> 'none'
$$;

-- A version may also take an item out: its last text stays to be read, and nothing is owed of it any more.
alter table guiheng.item_version add column removed boolean not null default false;

-- The adopted version that stands.
create function guiheng.newest_version(of_tenant uuid, of_plan uuid) returns guiheng.plan_version
  language sql stable set search_path = pg_catalog
as $$
  select * from guiheng.plan_version v
    where v.tenant_id = of_tenant and v.plan_id = of_plan and v.adopted_at is not null
    order by v.number desc limit 1
$$;

-- How an item reads now, corrections of entry included; null where it does not stand.
create function guiheng.standing_content(of_tenant uuid, of_item uuid) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  select case when not i.removed then guiheng.corrected_content(of_tenant, i.id) end
    from guiheng.item_version i
    join guiheng.plan_version v on v.tenant_id = i.tenant_id and v.id = i.plan_version_id
    where i.tenant_id = of_tenant and i.item_id = of_item and v.adopted_at is not null
    order by v.number desc limit 1
$$;

-- The chains of the adjustments, as domain/processes has them: one table for every tenant. A step that it does not
-- have cannot be taken, by whatever role.
create table guiheng.process_transition (
  process text not null,
  position integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  roles text[] not null, -- who takes it
  own_unit boolean not null, -- only for the unit that leads the plan
  needs_reason boolean not null,
  outside boolean not null, -- registered by one person, confirmed by another
  optional boolean not null, -- of a step that may be left out
  primary key (process, position)
);
alter table guiheng.process_transition enable row level security;
alter table guiheng.process_transition force row level security;
create policy every_row on guiheng.process_transition for select to guiheng_app, guiheng_owner using (true);
create policy seed on guiheng.process_transition for insert to guiheng_owner with check (true);
grant select on guiheng.process_transition to guiheng_app;
insert into guiheng.process_transition values
  ('outline_adjustment', 1, 'submit_to_government', 'draft', 'expert_review', '{coordinator}', false, false, false, false),
  ('outline_adjustment', 2, 'withdraw', 'draft', 'withdrawn', '{coordinator}', false, true, false, false),
  ('outline_adjustment', 3, 'pass_expert_review', 'expert_review', 'legal_review', '{coordinator, government_office}', false, false, true, true),
  ('outline_adjustment', 4, 'pass_legal_review', 'legal_review', 'government', '{coordinator, government_office}', false, false, true, true),
  ('outline_adjustment', 5, 'government_approves', 'government', 'government_meeting', '{coordinator, government_office}', false, false, true, false),
  ('outline_adjustment', 6, 'government_meeting_passes', 'government_meeting', 'party_committee', '{coordinator, government_office}', false, false, true, true),
  ('outline_adjustment', 7, 'party_committee_passes', 'party_committee', 'government_approved', '{coordinator, government_office}', false, false, true, true),
  ('outline_adjustment', 8, 'submit_to_congress', 'government_approved', 'finance_review', '{coordinator, government_office}', false, false, false, false),
  ('outline_adjustment', 9, 'finance_review_passes', 'finance_review', 'directors_meeting', '{coordinator, government_office}', false, false, true, true),
  ('outline_adjustment', 10, 'directors_meeting_passes', 'directors_meeting', 'congress', '{coordinator, government_office}', false, false, true, true),
  ('outline_adjustment', 11, 'congress_approves', 'congress', 'approved', '{coordinator, government_office}', false, false, true, false),
  ('outline_adjustment', 12, 'copy_to_city', 'approved', 'copied', '{coordinator, government_office}', false, false, true, false),
  ('outline_adjustment', 13, 'send_back', 'expert_review', 'draft', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 14, 'refuse', 'expert_review', 'refused', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 15, 'send_back', 'legal_review', 'draft', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 16, 'refuse', 'legal_review', 'refused', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 17, 'send_back', 'government', 'draft', '{coordinator, government_office}', false, true, true, false),
  ('outline_adjustment', 18, 'refuse', 'government', 'refused', '{coordinator, government_office}', false, true, true, false),
  ('outline_adjustment', 19, 'send_back', 'government_meeting', 'draft', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 20, 'refuse', 'government_meeting', 'refused', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 21, 'send_back', 'party_committee', 'draft', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 22, 'refuse', 'party_committee', 'refused', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 23, 'send_back', 'finance_review', 'draft', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 24, 'refuse', 'finance_review', 'refused', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 25, 'send_back', 'directors_meeting', 'draft', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 26, 'refuse', 'directors_meeting', 'refused', '{coordinator, government_office}', false, true, true, true),
  ('outline_adjustment', 27, 'send_back', 'congress', 'draft', '{coordinator, government_office}', false, true, true, false),
  ('outline_adjustment', 28, 'refuse', 'congress', 'refused', '{coordinator, government_office}', false, true, true, false),
  ('special_adjustment', 1, 'propose', 'draft', 'expert_review', '{plan_lead}', true, false, false, false),
  ('special_adjustment', 2, 'withdraw', 'draft', 'withdrawn', '{plan_lead}', true, true, false, false),
  ('special_adjustment', 3, 'pass_expert_review', 'expert_review', 'leader', '{plan_lead}', true, false, true, true),
  ('special_adjustment', 4, 'pass_expert_review', 'expert_review', 'leader', '{coordinator, government_office}', false, false, true, true),
  ('special_adjustment', 5, 'leader_approves', 'leader', 'approved', '{plan_lead}', true, false, true, false),
  ('special_adjustment', 6, 'leader_approves', 'leader', 'approved', '{coordinator, government_office}', false, false, true, false),
  ('special_adjustment', 7, 'send_back', 'expert_review', 'draft', '{plan_lead}', true, true, true, true),
  ('special_adjustment', 8, 'send_back', 'expert_review', 'draft', '{coordinator, government_office}', false, true, true, true),
  ('special_adjustment', 9, 'refuse', 'expert_review', 'refused', '{plan_lead}', true, true, true, true),
  ('special_adjustment', 10, 'refuse', 'expert_review', 'refused', '{coordinator, government_office}', false, true, true, true),
  ('special_adjustment', 11, 'send_back', 'leader', 'draft', '{plan_lead}', true, true, true, false),
  ('special_adjustment', 12, 'send_back', 'leader', 'draft', '{coordinator, government_office}', false, true, true, false),
  ('special_adjustment', 13, 'refuse', 'leader', 'refused', '{plan_lead}', true, true, true, false),
  ('special_adjustment', 14, 'refuse', 'leader', 'refused', '{coordinator, government_office}', false, true, true, false),
  ('special_adjustment', 15, 'file_with_commission', 'approved', 'with_commission', '{plan_lead}', true, false, false, false),
  ('special_adjustment', 16, 'acknowledge_filing', 'with_commission', 'filed', '{coordinator}', false, false, false, false);
drop policy seed on guiheng.process_transition;
call guiheng.make_append_only('guiheng.process_transition');
create trigger refuse_insert before insert on guiheng.process_transition
  for each statement execute function guiheng.refuse_change();
alter table guiheng.process_transition enable always trigger refuse_insert;

-- Where an action leads with these optional steps switched on; null where the chain has no such step.
create function guiheng.next_state(of_process text, by_action text, of_state text, enabled text[]) returns text
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  reached text;
  onward text;
begin
  select t.to_state into reached from guiheng.process_transition t
    where t.process = of_process and t.action = by_action and t.from_state = of_state
      and (not t.optional or t.from_state = any (enabled))
    order by t.position limit 1;
  loop
    select t.to_state into onward from guiheng.process_transition t
      where t.process = of_process and t.from_state = reached and t.optional and not t.from_state = any (enabled)
      order by t.position limit 1;
    exit when not found;
    reached := onward;
  end loop;
  return reached;
end
$$;

-- Whether a person holds a role by which the step is taken, for this unit.
create function guiheng.may_take(of_adjustment guiheng.adjustment, by_action text, of_state text, person uuid, for_unit uuid)
  returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (
    select from guiheng.process_transition t
      join guiheng.membership m on m.tenant_id = of_adjustment.tenant_id and m.person_id = person
        and m.unit_id = for_unit and m.role = any (t.roles)
      join guiheng.plan p on p.tenant_id = of_adjustment.tenant_id and p.id = of_adjustment.plan_id
      where t.process = of_adjustment.process and t.action = by_action and t.from_state = of_state
        and (not t.own_unit or m.unit_id = p.lead_unit_id))
$$;

-- An adjustment is begun by whoever asks, on a plan that is adopted, and runs the chain of that plan.
create function guiheng.check_adjustment() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  of_kind text;
  enabled text[];
begin
  select p.kind into strict of_kind from guiheng.plan p where p.tenant_id = new.tenant_id and p.id = new.plan_id;
  if (new.process = 'special_adjustment') <> (of_kind = 'special')
     or (guiheng.newest_version(new.tenant_id, new.plan_id)).id is null then
    raise exception 'an adjustment runs the chain of its plan, which is adopted' using errcode = 'GH060';
  end if;
  if new.created_by is distinct from guiheng.current_actor() then
    raise exception 'an adjustment is begun by whoever asks' using errcode = 'GH060';
  end if;
  select e.optional_steps into enabled from guiheng.evaluation e
    where e.tenant_id = new.tenant_id and (new.evaluation_id is null or e.id = new.evaluation_id)
    order by e.created_at desc limit 1;
  new.optional_steps := coalesce(enabled, '{}');
  select coalesce(max(a.number), 0) + 1 into new.number
    from guiheng.adjustment a where a.tenant_id = new.tenant_id and a.plan_id = new.plan_id;
  return new;
end
$$;
create trigger check_adjustment before insert on guiheng.adjustment
  for each row execute function guiheng.check_adjustment();
alter table guiheng.adjustment enable always trigger check_adjustment;

-- Holds the case of an adjustment where it is, and refuses where it is in none of these states.
create function guiheng.hold_adjustment(of_tenant uuid, of_adjustment uuid, states text[]) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform from guiheng."case" c
    join guiheng.adjustment a on a.tenant_id = c.tenant_id and a.id = c.subject_id and a.process = c.process
    where c.tenant_id = of_tenant and c.subject_id = of_adjustment and c.state = any (states) for share of c;
  if not found then
    raise exception 'the adjustment is on its way and keeps its text' using errcode = 'GH060';
  end if;
end
$$;

create function guiheng.check_adjustment_text() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform guiheng.hold_adjustment(new.tenant_id, new.adjustment_id, '{draft}');
  if new.written_by is distinct from guiheng.current_actor() then
    raise exception 'an adjustment is written by whoever asks' using errcode = 'GH060';
  end if;
  perform from guiheng.adjustment a
    where a.tenant_id = new.tenant_id and a.id = new.adjustment_id
      and (guiheng.newest_version(a.tenant_id, a.plan_id)).id = new.base_version_id;
  if not found then
    raise exception 'an adjustment starts from the version that stands' using errcode = 'GH063';
  end if;
  return new;
end
$$;
create trigger check_adjustment_text before insert on guiheng.adjustment_text
  for each row execute function guiheng.check_adjustment_text();
alter table guiheng.adjustment_text enable always trigger check_adjustment_text;

-- What it says of the past is what stands; a new item is new.
create function guiheng.check_adjustment_item() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  of_plan uuid;
  item_plan uuid;
begin
  perform guiheng.hold_adjustment(new.tenant_id, new.adjustment_id, '{draft}');
  if new.written_by is distinct from guiheng.current_actor() then
    raise exception 'an adjustment is written by whoever asks' using errcode = 'GH060';
  end if;
  select a.plan_id into strict of_plan from guiheng.adjustment a
    where a.tenant_id = new.tenant_id and a.id = new.adjustment_id;
  select i.plan_id into item_plan from guiheng.item i where i.tenant_id = new.tenant_id and i.id = new.item_id;
  if (new.change = 'add' and item_plan is not null)
     or (new.change in ('change', 'remove') and item_plan is distinct from of_plan) then
    raise exception 'an adjustment speaks of the items of its plan' using errcode = 'GH060';
  end if;
  if new.change in ('change', 'remove')
     and new.before is distinct from guiheng.standing_content(new.tenant_id, new.item_id) then
    raise exception 'the item does not stand as the adjustment says' using errcode = 'GH063';
  end if;
  return new;
end
$$;
create trigger check_adjustment_item before insert on guiheng.adjustment_item
  for each row execute function guiheng.check_adjustment_item();
alter table guiheng.adjustment_item enable always trigger check_adjustment_item;

create function guiheng.check_adjustment_effect() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform guiheng.hold_adjustment(new.tenant_id, new.adjustment_id, '{draft}');
  if new.written_by is distinct from guiheng.current_actor() then
    raise exception 'an adjustment is written by whoever asks' using errcode = 'GH060';
  end if;
  return new;
end
$$;
create trigger check_adjustment_effect before insert on guiheng.adjustment_effect
  for each row execute function guiheng.check_adjustment_effect();
alter table guiheng.adjustment_effect enable always trigger check_adjustment_effect;

create function guiheng.check_expert_opinion() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform guiheng.hold_adjustment(new.tenant_id, new.adjustment_id, '{draft, expert_review}');
  if new.recorded_by is distinct from guiheng.current_actor() then
    raise exception 'an opinion is recorded by whoever asks' using errcode = 'GH060';
  end if;
  return new;
end
$$;
create trigger check_expert_opinion before insert on guiheng.expert_opinion
  for each row execute function guiheng.check_expert_opinion();
alter table guiheng.expert_opinion enable always trigger check_expert_opinion;

-- The adjustment that a case is about; null for every other case.
create function guiheng.adjustment_of(of_tenant uuid, of_case uuid) returns guiheng.adjustment
  language sql stable set search_path = pg_catalog
as $$
  select a.* from guiheng."case" c
    join guiheng.adjustment a on a.tenant_id = c.tenant_id and a.id = c.subject_id and a.process = c.process
    where c.tenant_id = of_tenant and c.id = of_case
$$;

-- A case is born a draft, one of an adjustment only with its adjustment; from there its steps alone move it: the
-- depth says that a trigger does.
create function guiheng.guard_case() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or new.version <> 0 then
      raise exception 'a case begins as a draft' using errcode = 'GH004';
    end if;
    perform from guiheng.process_transition t where t.process = new.process;
    if found then
      perform from guiheng.adjustment a
        where a.tenant_id = new.tenant_id and a.id = new.subject_id and a.process = new.process;
      if not found then
        raise exception 'a case of an adjustment needs the adjustment' using errcode = 'GH004';
      end if;
    end if;
    return new;
  end if;
  perform from guiheng.process_transition t where t.process = old.process;
  if not found then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1
     and (new.tenant_id, new.id, new.process, new.subject_id) = (old.tenant_id, old.id, old.process, old.subject_id) then
    return new;
  end if;
  raise exception 'the case of an adjustment moves by its steps: % refused', lower(tg_op) using errcode = 'GH004';
end
$$;
create trigger guard_case before insert or update or delete on guiheng."case"
  for each row execute function guiheng.guard_case();
alter table guiheng."case" enable always trigger guard_case;
create trigger guard_case_truncate before truncate on guiheng."case"
  for each statement execute function guiheng.refuse_change();
alter table guiheng."case" enable always trigger guard_case_truncate;

-- What is registered for an adjustment: by a person who may, and an approval by its document's number.
create function guiheng.check_adjustment_registration() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  adjustment constant guiheng.adjustment := guiheng.adjustment_of(new.tenant_id, new.case_id);
  stands text;
begin
  if adjustment.id is null then
    return new;
  end if;
  select c.state into strict stands from guiheng."case" c
    where c.tenant_id = new.tenant_id and c.id = new.case_id;
  if new.registered_by is distinct from guiheng.current_actor()
     or not guiheng.may_take(adjustment, new.action, stands, new.registered_by, new.unit_id) then
    raise exception 'registered by nobody who may' using errcode = 'GH061';
  end if;
  if new.action in ('congress_approves', 'leader_approves') and btrim(new.number) = '' then
    raise exception 'an approval has a document with a number' using errcode = 'GH061';
  end if;
  return new;
end
$$;
create trigger check_adjustment_registration before insert on guiheng.registration
  for each row execute function guiheng.check_adjustment_registration();
alter table guiheng.registration enable always trigger check_adjustment_registration;

create function guiheng.check_adjustment_registration_end() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform from guiheng.registration r
    where r.tenant_id = new.tenant_id and r.id = new.registration_id
      and (guiheng.adjustment_of(r.tenant_id, r.case_id)).id is not null;
  if found and new.ended_by is distinct from guiheng.current_actor() then
    raise exception 'confirmed by nobody who asks' using errcode = 'GH061';
  end if;
  return new;
end
$$;
create trigger check_adjustment_registration_end before insert on guiheng.registration_end
  for each row execute function guiheng.check_adjustment_registration_end();
alter table guiheng.registration_end enable always trigger check_adjustment_registration_end;

-- A step of an adjustment is one that its chain has, taken by the person asking in a role that may, an outside one
-- after its registration. Fires before the case moves.
create function guiheng.check_adjustment_step() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  adjustment constant guiheng.adjustment := guiheng.adjustment_of(new.tenant_id, new.case_id);
begin
  if adjustment.id is null then
    return new;
  end if;
  if guiheng.next_state(adjustment.process, new.action, new.from_state, adjustment.optional_steps)
     is distinct from new.to_state then
    raise exception 'the chain has no step % from % to %', new.action, new.from_state, new.to_state
      using errcode = 'GH061';
  end if;
  perform from guiheng.process_transition t
    where t.process = adjustment.process and t.action = new.action and t.from_state = new.from_state
      and t.outside = (new.registration_id is not null) and (not t.needs_reason or btrim(new.reason) <> '');
  if not found then
    raise exception 'step % lacks its registration or reason', new.action using errcode = 'GH061';
  end if;
  if new.actor_id is distinct from guiheng.current_actor()
     or not guiheng.may_take(adjustment, new.action, new.from_state, new.actor_id, new.unit_id) then
    raise exception 'step % is taken by nobody who may', new.action using errcode = 'GH061';
  end if;
  return new;
end
$$;
create trigger check_adjustment_step before insert on guiheng.step
  for each row execute function guiheng.check_adjustment_step();
alter table guiheng.step enable always trigger check_adjustment_step;

-- An approved adjustment made into a plan version. Whoever writes the row, the checks are the same, and what follows
-- from it is written by the database.
create table guiheng.adjustment_application (
  tenant_id uuid not null references guiheng.tenant,
  adjustment_id uuid not null,
  step_id uuid not null, -- the approval
  base_version_id uuid not null,
  plan_version_id uuid not null,
  number integer not null check (number >= 2), -- of the plan version
  adopted_on date not null, -- day of the decision
  basis_document_id uuid not null, -- of the decision
  xact xid8 not null,
  primary key (tenant_id, adjustment_id),
  unique (tenant_id, plan_version_id),
  foreign key (tenant_id, adjustment_id) references guiheng.adjustment,
  foreign key (tenant_id, step_id) references guiheng.step,
  foreign key (tenant_id, base_version_id) references guiheng.plan_version,
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document
);
call guiheng.guard('guiheng.adjustment_application', 'read-only');
call guiheng.make_append_only('guiheng.adjustment_application');

-- The approving step of this very transaction, with what was registered and confirmed for it by two people.
create function guiheng.check_adjustment_application() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  adjusted guiheng.adjustment;
  approval guiheng.step;
  decided guiheng.registration;
  newest guiheng.plan_version;
  words guiheng.adjustment_text;
begin
  select a.* into strict adjusted from guiheng.adjustment a
    where a.tenant_id = new.tenant_id and a.id = new.adjustment_id;
  select s.* into approval from guiheng."case" c
    join guiheng.step s on s.tenant_id = c.tenant_id and s.case_id = c.id and s.version = c.version
    where c.tenant_id = new.tenant_id and c.process = adjusted.process and c.subject_id = adjusted.id
      and c.state = 'approved' and s.to_state = 'approved' and s.id = new.step_id
      and s.actor_id = guiheng.current_actor() and s.xmin = pg_current_xact_id()::xid;
  if not found then
    raise exception 'the adjustment is not approved by this transaction' using errcode = 'GH062';
  end if;
  select r.* into decided from guiheng.registration r
    join guiheng.registration_end e on e.tenant_id = r.tenant_id and e.registration_id = r.id
    where r.tenant_id = new.tenant_id and r.id = approval.registration_id
      and e.confirmed and e.ended_by = approval.actor_id and e.ended_by <> r.registered_by and btrim(r.number) <> '';
  if not found then
    raise exception 'the approval was not registered and confirmed by two people' using errcode = 'GH062';
  end if;
  perform from guiheng.plan_version v
    where v.tenant_id = new.tenant_id and v.plan_id = adjusted.plan_id and v.number = 1 for update;
  newest := guiheng.newest_version(new.tenant_id, adjusted.plan_id);
  select t.* into words from guiheng.adjustment_text t
    where t.tenant_id = new.tenant_id and t.adjustment_id = adjusted.id order by t.version desc limit 1;
  if words.base_version_id is distinct from newest.id then
    raise exception 'the plan has a newer version than the adjustment knows' using errcode = 'GH063';
  end if;
  perform from guiheng.adjusted_items(new.tenant_id, adjusted.id) i
    where i.change <> 'add' and i.before is distinct from guiheng.standing_content(i.tenant_id, i.item_id);
  if found then
    raise exception 'an item does not stand as the adjustment says' using errcode = 'GH063';
  end if;
  perform from guiheng.adjusted_items(new.tenant_id, adjusted.id);
  if not found or decided.decided_on < newest.adopted_on then
    raise exception 'the adjustment changes nothing, or was decided before what it changes' using errcode = 'GH062';
  end if;
  new.base_version_id := newest.id;
  new.plan_version_id := gen_random_uuid();
  new.number := newest.number + 1;
  new.adopted_on := decided.decided_on;
  new.xact := pg_current_xact_id();
  new.basis_document_id := gen_random_uuid();
  insert into guiheng.basis_document (tenant_id, id, title, number, issuer, issued_on, file_id)
    values (new.tenant_id, new.basis_document_id, words.title, decided.number, decided.body, decided.decided_on, decided.file_id);
  return new;
end
$$;
create trigger check_adjustment_application before insert on guiheng.adjustment_application
  for each row execute function guiheng.check_adjustment_application();
alter table guiheng.adjustment_application enable always trigger check_adjustment_application;

-- Which adjustment made the version; null: adopted as a draft.
alter table guiheng.plan_version add column adjustment_id uuid;
alter table guiheng.plan_version add foreign key (tenant_id, adjustment_id) references guiheng.adjustment;
alter table guiheng.plan_version add check ((number = 1) = (adjustment_id is null));

create function guiheng.write_plan_version() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  plan constant uuid := (select a.plan_id from guiheng.adjustment a
    where a.tenant_id = new.tenant_id and a.id = new.adjustment_id);
  approval constant guiheng.step := (select s from guiheng.step s
    where s.tenant_id = new.tenant_id and s.id = new.step_id);
  touched guiheng.adjustment_item;
begin
  insert into guiheng.plan_basis (tenant_id, plan_id, basis_document_id)
    values (new.tenant_id, plan, new.basis_document_id);
  insert into guiheng.plan_version (tenant_id, id, plan_id, number, adopted_on, adopted_by, adopted_at, adjustment_id)
    values (new.tenant_id, new.plan_version_id, plan, new.number, new.adopted_on, approval.actor_id,
      approval.taken_at, new.adjustment_id);
  for touched in select * from guiheng.adjusted_items(new.tenant_id, new.adjustment_id) loop
    if touched.change = 'add' then
      insert into guiheng.item (tenant_id, id, plan_id, kind)
        values (new.tenant_id, touched.item_id, plan, touched.after ->> 'kind');
    end if;
    insert into guiheng.item_version (tenant_id, id, plan_version_id, item_id, number, name, content, removed)
      values (new.tenant_id, gen_random_uuid(), new.plan_version_id, touched.item_id, touched.number,
        coalesce(touched.after, touched.before) ->> 'name', coalesce(touched.after, touched.before),
        touched.change = 'remove');
    if touched.change = 'add' and jsonb_array_length(touched.responsibilities) > 0 then
      perform guiheng.change_responsibilities(touched.item_id, new.basis_document_id, new.adopted_on,
        touched.responsibilities, null, approval.taken_at);
    end if;
  end loop;
  return null;
end
$$;
create trigger write_plan_version after insert on guiheng.adjustment_application
  for each row execute function guiheng.write_plan_version();
alter table guiheng.adjustment_application enable always trigger write_plan_version;

-- A version is born adopted only as the application of this very transaction says it.
create or replace function guiheng.guard_plan_version() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if tg_op = 'INSERT' then
    if new.number = 1 and new.adopted_at is null then
      return new;
    end if;
    perform from guiheng.adjustment_application p
      join guiheng.adjustment a on a.tenant_id = p.tenant_id and a.id = p.adjustment_id
      where p.tenant_id = new.tenant_id and p.adjustment_id = new.adjustment_id and p.xact = pg_current_xact_id()
        and (a.plan_id, p.plan_version_id, p.number, p.adopted_on)
          = (new.plan_id, new.id, new.number, new.adopted_on)
        and new.adopted_at is not null;
    if found then
      return new;
    end if;
    raise exception 'a plan gets a later version only by an approved adjustment' using errcode = 'GH003';
  end if;
  if tg_op = 'UPDATE' and old.adopted_at is null and new.adopted_at is not null
     and to_jsonb(new) - 'adopted_on' - 'adopted_by' - 'adopted_at'
       = to_jsonb(old) - 'adopted_on' - 'adopted_by' - 'adopted_at' then
    return new;
  end if;
  raise exception 'plan version %: % refused', old.number, lower(tg_op) using errcode = 'GH003';
end
$$;

-- Rows of a draft are free; those of a later version say what the application of this very transaction says.
create or replace function guiheng.guard_item_version() returns trigger
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
      and i.id = touched.item_id and i.kind = touched.content ->> 'kind' and not touched.removed
    for share of v;
  if found then
    return touched;
  end if;
  perform from guiheng.adjustment_application p,
      guiheng.adjusted_items(p.tenant_id, p.adjustment_id) i
    where tg_op = 'INSERT' and p.tenant_id = touched.tenant_id and p.plan_version_id = touched.plan_version_id
      and p.xact = pg_current_xact_id() and i.item_id = touched.item_id and i.number = touched.number
      and touched.content = coalesce(i.after, i.before) and touched.name = touched.content ->> 'name'
      and touched.removed = (i.change = 'remove');
  if found then
    return touched;
  end if;
  raise exception 'the plan is adopted, or the item not one of it: % refused', lower(tg_op) using errcode = 'GH003';
end
$$;

create or replace function guiheng.guard_item() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  touched guiheng.item := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' then
    raise exception 'an item does not change, its versions do' using errcode = 'GH003';
  end if;
  perform from guiheng.adjustment_application p
    join guiheng.adjustment a on a.tenant_id = p.tenant_id and a.id = p.adjustment_id,
      guiheng.adjusted_items(p.tenant_id, p.adjustment_id) i
    where tg_op = 'INSERT' and p.tenant_id = touched.tenant_id and a.plan_id = touched.plan_id
      and p.xact = pg_current_xact_id() and i.item_id = touched.id and i.change = 'add'
      and i.after ->> 'kind' = touched.kind;
  if found then
    return touched;
  end if;
  perform guiheng.hold_draft(touched.tenant_id, touched.plan_id);
  return touched;
end
$$;

-- The document of an approval stays as it was registered.
create function guiheng.guard_approving_document() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform from guiheng.adjustment_application p
    where p.tenant_id = old.tenant_id and p.basis_document_id = old.id;
  if found then
    raise exception 'a plan version rests on the document: % refused', lower(tg_op) using errcode = 'GH003';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger guard_approving_document before update or delete on guiheng.basis_document
  for each row execute function guiheng.guard_approving_document();
alter table guiheng.basis_document enable always trigger guard_approving_document;

-- The one way of the program, called in the transaction of the approving step.
create function guiheng.apply_adjustment(of_adjustment uuid) returns uuid
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  tenant constant uuid := guiheng.current_tenant();
  applied guiheng.adjustment_application;
begin
  insert into guiheng.adjustment_application (tenant_id, adjustment_id, step_id, base_version_id, plan_version_id,
      number, adopted_on, basis_document_id, xact)
    select tenant, of_adjustment, s.id, '00000000-0000-0000-0000-000000000000',
      '00000000-0000-0000-0000-000000000000', 2, s.taken_at::date, '00000000-0000-0000-0000-000000000000',
      pg_current_xact_id()
    from guiheng.adjustment a
    join guiheng."case" c on c.tenant_id = a.tenant_id and c.process = a.process and c.subject_id = a.id
    join guiheng.step s on s.tenant_id = c.tenant_id and s.case_id = c.id and s.version = c.version
    where a.tenant_id = tenant and a.id = of_adjustment
    returning * into applied;
  if applied.plan_version_id is null then
    raise exception 'the adjustment is not approved by this transaction' using errcode = 'GH062';
  end if;
  return applied.plan_version_id;
end
$$;

revoke execute on function guiheng.adjusted_items(uuid, uuid), guiheng.newest_version(uuid, uuid),
  guiheng.standing_content(uuid, uuid), guiheng.next_state(text, text, text, text[]),
  guiheng.may_take(guiheng.adjustment, text, text, uuid, uuid), guiheng.hold_adjustment(uuid, uuid, text[]),
  guiheng.adjustment_of(uuid, uuid), guiheng.apply_adjustment(uuid) from public;
grant execute on function guiheng.adjusted_items(uuid, uuid), guiheng.newest_version(uuid, uuid),
  guiheng.standing_content(uuid, uuid), guiheng.next_state(text, text, text, text[]),
  guiheng.may_take(guiheng.adjustment, text, text, uuid, uuid), guiheng.hold_adjustment(uuid, uuid, text[]),
  guiheng.adjustment_of(uuid, uuid), guiheng.apply_adjustment(uuid) to guiheng_app;
