-- The leader in charge and the document number of a plan, each change a row: the leader is a working attribute; the
-- number is corrected by the document that carries it. Neither is approved text.
create table guiheng.plan_attribute (
  tenant_id uuid not null references guiheng.tenant,
  plan_id uuid not null,
  version integer not null check (version >= 1),
  document_number text not null,
  leader_in_charge text not null,
  basis_document_id uuid, -- that carries the number
  reason text not null check (reason <> ''),
  changed_by uuid not null,
  changed_at timestamptz not null,
  xact xid8 not null default pg_current_xact_id() check (xact = pg_current_xact_id()),
  primary key (tenant_id, plan_id, version),
  foreign key (tenant_id, plan_id) references guiheng.plan,
  foreign key (tenant_id, basis_document_id) references guiheng.basis_document,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.plan_attribute', 'append-only');

create or replace function guiheng.guard_plan() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  arranged constant text[] := array['lead_unit_id', 'position', 'document_number', 'leader_in_charge'];
begin
  perform from guiheng.plan_version v
    where v.tenant_id = old.tenant_id and v.plan_id = old.id and v.adopted_at is not null;
  if not found then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - arranged = to_jsonb(old) - arranged then
    if (new.document_number, new.leader_in_charge) <> (old.document_number, old.leader_in_charge) then
      perform from guiheng.plan_attribute a
        where a.tenant_id = old.tenant_id and a.plan_id = old.id and a.xact = pg_current_xact_id()
          and a.document_number = new.document_number and a.leader_in_charge = new.leader_in_charge;
      if not found then
        raise exception 'the plan is adopted: a change of its attributes has its row' using errcode = 'GH003';
      end if;
    end if;
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

-- The next version of what stands; a number rests on a document.
create function guiheng.apply_plan_attribute() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform from guiheng.plan p
    where p.tenant_id = new.tenant_id and p.id = new.plan_id
      and (p.document_number = new.document_number or new.basis_document_id is not null);
  if not found or new.version <> 1 + (select count(*) from guiheng.plan_attribute a
      where a.tenant_id = new.tenant_id and a.plan_id = new.plan_id and a.version < new.version) then
    raise exception 'the change does not begin where the plan stands, or rests on nothing' using errcode = 'GH004';
  end if;
  update guiheng.plan p set document_number = new.document_number, leader_in_charge = new.leader_in_charge
    where p.tenant_id = new.tenant_id and p.id = new.plan_id;
  return null;
end
$$;
revoke execute on function guiheng.apply_plan_attribute() from public;
create trigger apply_plan_attribute after insert on guiheng.plan_attribute
  for each row execute function guiheng.apply_plan_attribute();
alter table guiheng.plan_attribute enable always trigger apply_plan_attribute;
