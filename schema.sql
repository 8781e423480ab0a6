-- The schema after all migrations. Made by `npm run -s guiheng -- migrate --schema`; not edited by hand.

create schema guiheng authorization guiheng_owner;
grant usage on schema guiheng to guiheng_app;

create schema auth authorization guiheng_login;

CREATE OR REPLACE FUNCTION guiheng.adjusted_items(of_tenant uuid, of_adjustment uuid)
 RETURNS SETOF guiheng.adjustment_item
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select * from (
    select distinct on (i.item_id) i.* from guiheng.adjustment_item i
      where i.tenant_id = of_tenant and i.adjustment_id = of_adjustment
      order by i.item_id, i.version desc) newest
    where newest.change <> 'none'
$function$
;
alter routine guiheng.adjusted_items(uuid,uuid) owner to guiheng_owner;
grant execute on routine guiheng.adjusted_items(uuid,uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.adjustment_of(of_tenant uuid, of_case uuid)
 RETURNS guiheng.adjustment
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select a.* from guiheng."case" c
    join guiheng.adjustment a on a.tenant_id = c.tenant_id and a.id = c.subject_id and a.process = c.process
    where c.tenant_id = of_tenant and c.id = of_case
$function$
;
alter routine guiheng.adjustment_of(uuid,uuid) owner to guiheng_owner;
grant execute on routine guiheng.adjustment_of(uuid,uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.advance_audit_head()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update guiheng.audit_head head set sequence = new.sequence, hash = new.hash
    where head.tenant_id = new.tenant_id and head.sequence = new.sequence - 1 and head.hash = new.previous_hash;
  if not found then
    raise exception 'audit entry % does not follow the head of its chain', new.sequence using errcode = 'GH002';
  end if;
  return new;
end
$function$
;
alter routine guiheng.advance_audit_head() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.apply_adjustment(of_adjustment uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.apply_adjustment(uuid) owner to guiheng_owner;
grant execute on routine guiheng.apply_adjustment(uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.apply_plan_attribute()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.apply_plan_attribute() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.apply_plan_lead_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update guiheng.plan p set lead_unit_id = new.after_unit_id
    where p.tenant_id = new.tenant_id and p.id = new.plan_id;
  return null;
end
$function$
;
alter routine guiheng.apply_plan_lead_change() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.apply_responsibility_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  delete from guiheng.responsibility r where r.tenant_id = new.tenant_id and r.item_id = new.item_id;
  insert into guiheng.responsibility
    select * from jsonb_populate_recordset(null::guiheng.responsibility, new.after);
  return null;
end
$function$
;
alter routine guiheng.apply_responsibility_change() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.change_plan_lead(of_plan uuid, by_document uuid, from_day date, to_unit uuid, of_succession uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  insert into guiheng.plan_lead_change (tenant_id, id, plan_id, number, basis_document_id, effective_on,
    before_unit_id, after_unit_id, succession_id, changed_by, changed_at, xact)
  select guiheng.current_tenant(), gen_random_uuid(), of_plan, 1, by_document, from_day, null, to_unit,
    of_succession, guiheng.current_actor(), at, pg_current_xact_id()
$function$
;
alter routine guiheng.change_plan_lead(uuid,uuid,date,uuid,uuid,timestamp with time zone) owner to guiheng_owner;
grant execute on routine guiheng.change_plan_lead(uuid,uuid,date,uuid,uuid,timestamp with time zone) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.change_responsibilities(of_item uuid, by_document uuid, from_day date, wanted jsonb, of_succession uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  insert into guiheng.responsibility_change (tenant_id, id, item_id, number, basis_document_id, effective_on,
    before, after, succession_id, changed_by, changed_at, xact)
  select guiheng.current_tenant(), gen_random_uuid(), of_item, 1, by_document, from_day, '[]',
    (select coalesce(jsonb_agg(r || jsonb_build_object(
       'tenant_id', guiheng.current_tenant(), 'item_id', of_item)), '[]') from jsonb_array_elements(wanted) r),
    of_succession, guiheng.current_actor(), at, pg_current_xact_id()
$function$
;
alter routine guiheng.change_responsibilities(uuid,uuid,date,jsonb,uuid,timestamp with time zone) owner to guiheng_owner;
grant execute on routine guiheng.change_responsibilities(uuid,uuid,date,jsonb,uuid,timestamp with time zone) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_adjustment() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment_application()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_adjustment_application() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment_effect()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform guiheng.hold_adjustment(new.tenant_id, new.adjustment_id, '{draft}');
  if new.written_by is distinct from guiheng.current_actor() then
    raise exception 'an adjustment is written by whoever asks' using errcode = 'GH060';
  end if;
  return new;
end
$function$
;
alter routine guiheng.check_adjustment_effect() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_adjustment_item() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment_registration()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_adjustment_registration() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment_registration_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from guiheng.registration r
    where r.tenant_id = new.tenant_id and r.id = new.registration_id
      and (guiheng.adjustment_of(r.tenant_id, r.case_id)).id is not null;
  if found and new.ended_by is distinct from guiheng.current_actor() then
    raise exception 'confirmed by nobody who asks' using errcode = 'GH061';
  end if;
  return new;
end
$function$
;
alter routine guiheng.check_adjustment_registration_end() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_adjustment_step() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_adjustment_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_adjustment_text() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_correction_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  proposed guiheng.item_correction;
begin
  select c.* into strict proposed from guiheng.item_correction c
    where c.tenant_id = new.tenant_id and c.id = new.correction_id;
  if new.ended_by is distinct from guiheng.current_actor() then
    raise exception 'a correction is ended by the person asking' using errcode = 'GH033';
  end if;
  if new.outcome <> 'applied' then
    return new;
  end if;
  perform from guiheng.item_version v
    where v.tenant_id = new.tenant_id and v.id = proposed.item_version_id for update;
  select count(*) + 1 into new.number from guiheng.item_correction c
    join guiheng.correction_end e on e.tenant_id = c.tenant_id and e.correction_id = c.id
    where c.tenant_id = new.tenant_id and c.item_version_id = proposed.item_version_id and e.outcome = 'applied';
  if new.ended_by = proposed.proposed_by then
    raise exception 'a correction is confirmed by another person' using errcode = 'GH034';
  end if;
  perform from guiheng.file_chunk f where f.tenant_id = new.tenant_id and f.file_id = proposed.file_id;
  if not found then
    raise exception 'the page of the approved document is missing' using errcode = 'GH033';
  end if;
  if proposed.before is distinct from guiheng.corrected_content(new.tenant_id, proposed.item_version_id) then
    raise exception 'the text is no longer as it was when the correction was proposed' using errcode = 'GH033';
  end if;
  return new;
end
$function$
;
alter routine guiheng.check_correction_end() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_expert_opinion()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform guiheng.hold_adjustment(new.tenant_id, new.adjustment_id, '{draft, expert_review}');
  if new.recorded_by is distinct from guiheng.current_actor() then
    raise exception 'an opinion is recorded by whoever asks' using errcode = 'GH060';
  end if;
  return new;
end
$function$
;
alter routine guiheng.check_expert_opinion() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_item_correction()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if new.proposed_by is distinct from guiheng.current_actor() then
    raise exception 'a correction is proposed by the person asking' using errcode = 'GH033';
  end if;
  perform from guiheng.item_version i
    join guiheng.plan_version v on v.tenant_id = i.tenant_id and v.id = i.plan_version_id
    where i.tenant_id = new.tenant_id and i.id = new.item_version_id and v.adopted_at is not null;
  if not found then
    raise exception 'what is not adopted is edited, not corrected' using errcode = 'GH033';
  end if;
  return new;
end
$function$
;
alter routine guiheng.check_item_correction() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_plan_lead_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_plan_lead_change() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.check_responsibility_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.check_responsibility_change() owner to guiheng_owner;

CREATE OR REPLACE PROCEDURE guiheng.close_with_evaluation(IN guarded regclass, IN above text, IN link text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $procedure$
begin
  execute format('create trigger refuse_ended before insert or update or delete on %s
    for each row execute function guiheng.refuse_ended(%L, %L)', guarded, above, link);
  execute format('alter table %s enable always trigger refuse_ended', guarded);
end
$procedure$
;
alter routine guiheng.close_with_evaluation(regclass,text,text) owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.corrected_content(of_tenant uuid, of_version uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(
    (select c.after from guiheng.item_correction c
       join guiheng.correction_end e on e.tenant_id = c.tenant_id and e.correction_id = c.id
      where c.tenant_id = of_tenant and c.item_version_id = of_version and e.outcome = 'applied'
      order by e.number desc limit 1),
    (select v.content from guiheng.item_version v where v.tenant_id = of_tenant and v.id = of_version))
$function$
;
alter routine guiheng.corrected_content(uuid,uuid) owner to guiheng_owner;
grant execute on routine guiheng.corrected_content(uuid,uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.current_actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('guiheng.actor'::text, true), ''::text))::uuid
;
alter routine guiheng.current_actor() owner to guiheng_owner;
grant execute on routine guiheng.current_actor() to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.current_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('guiheng.tenant'::text, true), ''::text))::uuid
;
alter routine guiheng.current_tenant() owner to guiheng_owner;
grant execute on routine guiheng.current_tenant() to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.end_correction(of_correction uuid, with_outcome text, because text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  insert into guiheng.correction_end (tenant_id, correction_id, outcome, number, reason, ended_by, ended_at)
  select guiheng.current_tenant(), of_correction, with_outcome, case when with_outcome = 'applied' then 1 end,
    because, guiheng.current_actor(), at
$function$
;
alter routine guiheng.end_correction(uuid,text,text,timestamp with time zone) owner to guiheng_owner;
grant execute on routine guiheng.end_correction(uuid,text,text,timestamp with time zone) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.evaluation_of(of_tenant uuid, of_table text, of_id uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
declare
  whole uuid;
  above text;
begin
  case of_table
    when 'evaluation' then return of_id;
    when 'track' then return (select t.evaluation_id from guiheng.track t where t.tenant_id = of_tenant and t.id = of_id);
    when 'entry' then return (select t.evaluation_id from guiheng.entry t where t.tenant_id = of_tenant and t.id = of_id);
    when 'report' then return (select t.evaluation_id from guiheng.report t where t.tenant_id = of_tenant and t.id = of_id);
    when 'letter' then return (select t.evaluation_id from guiheng.letter t where t.tenant_id = of_tenant and t.id = of_id);
    when 'exchange' then return (select t.evaluation_id from guiheng.exchange t where t.tenant_id = of_tenant and t.id = of_id);
    when 'theme' then return (select t.evaluation_id from guiheng.theme t where t.tenant_id = of_tenant and t.id = of_id);
    when 'mandate' then return (select t.evaluation_id from guiheng.mandate t where t.tenant_id = of_tenant and t.id = of_id);
    when 'point_answer' then return (select t.evaluation_id from guiheng.point_answer t where t.tenant_id = of_tenant and t.id = of_id);
    when 'assignment' then
      select t.track_id, 'track' into whole, above from guiheng.assignment t where t.tenant_id = of_tenant and t.id = of_id;
    when 'deadline' then
      select t.track_id, 'track' into whole, above from guiheng.deadline t where t.tenant_id = of_tenant and t.id = of_id;
    when 'sampling_check' then
      select t.track_id, 'track' into whole, above from guiheng.sampling_check t where t.tenant_id = of_tenant and t.id = of_id;
    when 'update_round' then
      select t.track_id, 'track' into whole, above from guiheng.update_round t where t.tenant_id = of_tenant and t.id = of_id;
    when 'template' then
      select t.track_id, 'track' into whole, above from guiheng.template t where t.tenant_id = of_tenant and t.id = of_id;
    when 'sampled_entry' then
      select t.sampling_check_id, 'sampling_check' into whole, above from guiheng.sampled_entry t
        where t.tenant_id = of_tenant and t.id = of_id;
    when 'unit_update' then
      select t.update_round_id, 'update_round' into whole, above from guiheng.unit_update t where t.tenant_id = of_tenant and t.id = of_id;
    when 'update_ask' then
      select t.unit_update_id, 'unit_update' into whole, above from guiheng.update_ask t where t.tenant_id = of_tenant and t.id = of_id;
    when 'entry_version' then
      select t.entry_id, 'entry' into whole, above from guiheng.entry_version t where t.tenant_id = of_tenant and t.id = of_id;
    when 'contributor' then
      select t.entry_id, 'entry' into whole, above from guiheng.contributor t where t.tenant_id = of_tenant and t.id = of_id;
    when 'report_version' then
      select t.report_id, 'report' into whole, above from guiheng.report_version t where t.tenant_id = of_tenant and t.id = of_id;
    when 'report_draft' then
      select t.report_id, 'report' into whole, above from guiheng.report_draft t where t.tenant_id = of_tenant and t.id = of_id;
    when 'draft_section' then
      select t.draft_id, 'report_draft' into whole, above from guiheng.draft_section t where t.tenant_id = of_tenant and t.id = of_id;
    when 'draft_comment' then
      select t.section_id, 'draft_section' into whole, above from guiheng.draft_comment t where t.tenant_id = of_tenant and t.id = of_id;
    when 'theme_question' then
      select t.theme_id, 'theme' into whole, above from guiheng.theme_question t where t.tenant_id = of_tenant and t.id = of_id;
    when 'feedback' then
      select t.report_id, 'report' into whole, above from guiheng.feedback t where t.tenant_id = of_tenant and t.id = of_id;
    when 'feedback_point' then
      select t.feedback_id, 'feedback' into whole, above from guiheng.feedback_point t where t.tenant_id = of_tenant and t.id = of_id;
    when 'opinion' then
      select t.report_id, 'report' into whole, above from guiheng.opinion t where t.tenant_id = of_tenant and t.id = of_id;
    when 'data_update_note' then
      select t.report_id, 'report' into whole, above from guiheng.data_update_note t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment_round' then
      select t.subject_id, t.process into whole, above from guiheng.comment_round t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment_asked' then
      select t.round_id, 'comment_round' into whole, above from guiheng.comment_asked t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment_answer' then
      select t.asked_id, 'comment_asked' into whole, above from guiheng.comment_answer t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment' then
      select t.answer_id, 'comment_answer' into whole, above from guiheng.comment t where t.tenant_id = of_tenant and t.id = of_id;
    when 'case' then
      select t.subject_id, t.process into whole, above from guiheng."case" t where t.tenant_id = of_tenant and t.id = of_id;
    when 'registration' then
      select t.case_id, 'case' into whole, above from guiheng.registration t where t.tenant_id = of_tenant and t.id = of_id;
    -- The subject of a process. An adjustment is the plan's, a publication the place's: both outlast the evaluation.
    when 'submission' then whole := of_id; above := 'assignment';
    when 'outline_report', 'city_report', 'special_report' then whole := of_id; above := 'report';
    when 'contribution' then whole := of_id; above := 'contributor';
    when 'update' then whole := of_id; above := 'unit_update';
    else return null;
  end case;
  return guiheng.evaluation_of(of_tenant, above, whole);
end
$function$
;
alter routine guiheng.evaluation_of(uuid,text,uuid) owner to guiheng_owner;
grant execute on routine guiheng.evaluation_of(uuid,text,uuid) to guiheng_app;

CREATE OR REPLACE PROCEDURE guiheng.guard(IN guarded regclass, IN mode text, IN changing text DEFAULT NULL::text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $procedure$
declare
  rights constant text := case mode
    when 'read-only' then 'select'
    when 'append-only' then 'select, insert'
    when 'open' then format('select, insert, update (%s)', changing)
    when 'draft' then 'select, insert, delete'
  end;
begin
  if rights is null or (changing is null) = (mode = 'open') then
    raise exception 'no such mode of a table: % %', mode, changing;
  end if;
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy tenant on %s to guiheng_app, guiheng_owner
       using (tenant_id = guiheng.current_tenant()) with check (tenant_id = guiheng.current_tenant())', guarded);
  execute format('grant %s on %s to guiheng_app', rights, guarded);
  if mode = 'append-only' then
    call guiheng.make_append_only(guarded);
  end if;
end
$procedure$
;
alter routine guiheng.guard(regclass,text,text) owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_approving_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from guiheng.adjustment_application p
    where p.tenant_id = old.tenant_id and p.basis_document_id = old.id;
  if found then
    raise exception 'a plan version rests on the document: % refused', lower(tg_op) using errcode = 'GH003';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$function$
;
alter routine guiheng.guard_approving_document() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_case() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_issued_feedback()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  changed guiheng.feedback_point;
begin
  if tg_op = 'DELETE' then changed := old; else changed := new; end if;
  perform from guiheng.feedback_issue i where i.tenant_id = changed.tenant_id and i.feedback_id = changed.feedback_id;
  if found then
    raise exception 'the feedback was issued' using errcode = 'GH001';
  end if;
  return changed;
end
$function$
;
alter routine guiheng.guard_issued_feedback() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_issued_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from guiheng.feedback_issue i where i.tenant_id = old.tenant_id and i.feedback_id = old.id;
  if found then
    raise exception 'the feedback was issued' using errcode = 'GH001';
  end if;
  return new;
end
$function$
;
alter routine guiheng.guard_issued_text() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_item() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_item_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_item_version() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_plan() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_plan_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_plan_version() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_registered_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_registered_step() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_registration()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if guiheng.current_actor() is distinct from new.registered_by and guiheng.current_actor() is not null then
    raise exception 'a registration is signed by whoever makes it' using errcode = 'GH005';
  end if;
  return new;
end
$function$
;
alter routine guiheng.guard_registration() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_registration_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_registration_end() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_responsibility()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_responsibility() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_unit()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.guard_unit() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.hold_adjustment(of_tenant uuid, of_adjustment uuid, states text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from guiheng."case" c
    join guiheng.adjustment a on a.tenant_id = c.tenant_id and a.id = c.subject_id and a.process = c.process
    where c.tenant_id = of_tenant and c.subject_id = of_adjustment and c.state = any (states) for share of c;
  if not found then
    raise exception 'the adjustment is on its way and keeps its text' using errcode = 'GH060';
  end if;
end
$function$
;
alter routine guiheng.hold_adjustment(uuid,uuid,text[]) owner to guiheng_owner;
grant execute on routine guiheng.hold_adjustment(uuid,uuid,text[]) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.hold_draft(of_tenant uuid, of_plan uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from guiheng.plan_version v where v.tenant_id = of_tenant and v.plan_id = of_plan for share;
  perform from guiheng.plan_version v
    where v.tenant_id = of_tenant and v.plan_id = of_plan and v.adopted_at is not null;
  if found then
    raise exception 'the plan is adopted' using errcode = 'GH003';
  end if;
end
$function$
;
alter routine guiheng.hold_draft(uuid,uuid) owner to guiheng_owner;
grant execute on routine guiheng.hold_draft(uuid,uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.invitation_of_code(hash text)
 RETURNS TABLE(tenant_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select i.tenant_id, i.id from guiheng.invitation i where i.code_hash = hash
$function$
;
alter routine guiheng.invitation_of_code(text) owner to guiheng_owner;
grant execute on routine guiheng.invitation_of_code(text) to guiheng_app;

CREATE OR REPLACE PROCEDURE guiheng.keep_from_ended_units(IN guarded regclass)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $procedure$
begin
  execute format('create trigger refuse_ended_unit before insert on %s
    for each row execute function guiheng.refuse_ended_unit()', guarded);
  execute format('alter table %s enable always trigger refuse_ended_unit', guarded);
end
$procedure$
;
alter routine guiheng.keep_from_ended_units(regclass) owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.lock_audit_head(OUT sequence bigint, OUT hash text)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into guiheng.audit_head as head values (guiheng.current_tenant(), 0, '') on conflict do nothing;
  select head.sequence, head.hash into strict lock_audit_head.sequence, lock_audit_head.hash
    from guiheng.audit_head head where head.tenant_id = guiheng.current_tenant() for update;
end
$function$
;
alter routine guiheng.lock_audit_head() owner to guiheng_owner;
grant execute on routine guiheng.lock_audit_head() to guiheng_app;

CREATE OR REPLACE PROCEDURE guiheng.make_append_only(IN guarded regclass)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $procedure$
begin
  -- Per statement: it also meets the upsert that changes nothing. ALWAYS: a superuser's replica mode does not pass.
  execute format(
    'create trigger refuse_change before update or delete or truncate on %s
       for each statement execute function guiheng.refuse_change()', guarded);
  execute format('alter table %s enable always trigger refuse_change', guarded);
end
$procedure$
;
alter routine guiheng.make_append_only(regclass) owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.may_take(of_adjustment guiheng.adjustment, by_action text, of_state text, person uuid, for_unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (
    select from guiheng.process_transition t
      join guiheng.membership m on m.tenant_id = of_adjustment.tenant_id and m.person_id = person
        and m.unit_id = for_unit and m.role = any (t.roles)
      join guiheng.plan p on p.tenant_id = of_adjustment.tenant_id and p.id = of_adjustment.plan_id
      where t.process = of_adjustment.process and t.action = by_action and t.from_state = of_state
        and (not t.own_unit or m.unit_id = p.lead_unit_id))
$function$
;
alter routine guiheng.may_take(guiheng.adjustment,text,text,uuid,uuid) owner to guiheng_owner;
grant execute on routine guiheng.may_take(guiheng.adjustment,text,text,uuid,uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.move_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update guiheng."case" c set state = new.to_state, version = new.version
    where c.tenant_id = new.tenant_id and c.id = new.case_id
      and c.state = new.from_state and c.version = new.version - 1;
  if not found then
    raise exception 'step % does not follow from where its case stands', new.version using errcode = 'GH004';
  end if;
  return new;
end
$function$
;
alter routine guiheng.move_case() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.move_deadline()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update guiheng.deadline d set due_on = new.to_due_on, hard_due_on = new.to_hard_due_on
    where d.tenant_id = new.tenant_id and d.id = new.deadline_id and d.due_on = new.from_due_on
      and d.hard_due_on is not distinct from new.from_hard_due_on;
  if not found then
    raise exception 'the move does not begin where the deadline stands' using errcode = 'GH004';
  end if;
  return new;
end
$function$
;
alter routine guiheng.move_deadline() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.newest_version(of_tenant uuid, of_plan uuid)
 RETURNS guiheng.plan_version
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select * from guiheng.plan_version v
    where v.tenant_id = of_tenant and v.plan_id = of_plan and v.adopted_at is not null
    order by v.number desc limit 1
$function$
;
alter routine guiheng.newest_version(uuid,uuid) owner to guiheng_owner;
grant execute on routine guiheng.newest_version(uuid,uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.next_state(of_process text, by_action text, of_state text, enabled text[])
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.next_state(text,text,text,text[]) owner to guiheng_owner;
grant execute on routine guiheng.next_state(text,text,text,text[]) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.people_of_account(account text)
 RETURNS TABLE(tenant_id uuid, person_id uuid, unit_id uuid, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select p.tenant_id, p.id, m.unit_id, m.role
  from guiheng.person p
  left join guiheng.membership m on m.tenant_id = p.tenant_id and m.person_id = p.id
  where p.account_id = account
  order by p.tenant_id, m.id
$function$
;
alter routine guiheng.people_of_account(text) owner to guiheng_owner;
grant execute on routine guiheng.people_of_account(text) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.queue_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into guiheng.outbox_pending (tenant_id, outbox_id, listener) values (new.tenant_id, new.id, 'notices');
  if new.topic in ('assignment.accept', 'assignment.return', 'update.accept') then
    insert into guiheng.outbox_pending (tenant_id, outbox_id, listener) values (new.tenant_id, new.id, 'drafts');
  end if;
  return new;
end
$function$
;
alter routine guiheng.queue_event() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'GH001';
end
$function$
;
alter routine guiheng.refuse_change() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.refuse_concluded()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  tenant uuid := (changed ->> 'tenant_id')::uuid;
  whole uuid := case tg_argv[0]
    when 'question_id' then
      (select q.theme_id from guiheng.theme_question q where q.tenant_id = tenant and q.id = (changed ->> 'question_id')::uuid)
    else (changed ->> tg_argv[0])::uuid
  end;
begin
  if exists (select from guiheng.theme_end e where e.tenant_id = tenant and e.theme_id = whole) then
    raise exception 'the theme is concluded: % refused', tg_table_name using errcode = 'GH008';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$function$
;
alter routine guiheng.refuse_concluded() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.refuse_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  -- A row that goes is refused like one that comes.
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  tenant uuid := (changed ->> 'tenant_id')::uuid;
  above text := case when tg_argv[0] = 'process' then changed ->> 'process' else tg_argv[0] end;
  evaluation uuid := guiheng.evaluation_of(tenant, above, (changed ->> tg_argv[1])::uuid);
  ending text;
begin
  if evaluation is not null then
    -- Whoever writes shares the evaluation's turn, which closing takes.
    perform pg_advisory_xact_lock_shared(hashtextextended(evaluation::text, 0));
    select jsonb_build_object('name', v.name, 'who', p.name,
        'when', to_char(e.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text into ending
      from guiheng.evaluation_end e
        join guiheng.evaluation v on v.tenant_id = e.tenant_id and v.id = e.evaluation_id
        join guiheng.person p on p.tenant_id = e.tenant_id and p.id = e.closed_by
      where e.tenant_id = tenant and e.evaluation_id = evaluation;
    if found then
      raise exception 'the evaluation is closed: % refused', tg_table_name using errcode = 'GH006', detail = ending;
    end if;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$function$
;
alter routine guiheng.refuse_ended() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.refuse_ended_unit()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from guiheng.unit u
    where u.tenant_id = new.tenant_id and u.id = new.unit_id and u.ended_on is not null;
  if found then
    raise exception 'the unit ended: % of % refused', lower(tg_op), tg_table_name using errcode = 'GH031';
  end if;
  return new;
end
$function$
;
alter routine guiheng.refuse_ended_unit() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.refuse_submitted()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform from guiheng.assessment a
    where a.tenant_id = (changed ->> 'tenant_id')::uuid and a.mandate_id = (changed ->> 'mandate_id')::uuid
      and not exists (
        select from guiheng.assessment_return r
        where r.tenant_id = a.tenant_id and r.mandate_id = a.mandate_id and r.round = a.round
      );
  if found then
    raise exception 'the assessment was submitted: % refused', tg_table_name using errcode = 'GH001';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$function$
;
alter routine guiheng.refuse_submitted() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.standing_content(of_tenant uuid, of_item uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select case when not i.removed then guiheng.corrected_content(of_tenant, i.id) end
    from guiheng.item_version i
    join guiheng.plan_version v on v.tenant_id = i.tenant_id and v.id = i.plan_version_id
    where i.tenant_id = of_tenant and i.item_id = of_item and v.adopted_at is not null
    order by v.number desc limit 1
$function$
;
alter routine guiheng.standing_content(uuid,uuid) owner to guiheng_owner;
grant execute on routine guiheng.standing_content(uuid,uuid) to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.tenants()
 RETURNS SETOF guiheng.tenant
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select * from guiheng.tenant order by address
$function$
;
alter routine guiheng.tenants() owner to guiheng_owner;
grant execute on routine guiheng.tenants() to guiheng_app;

CREATE OR REPLACE FUNCTION guiheng.write_plan_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
alter routine guiheng.write_plan_version() owner to guiheng_owner;

create table guiheng.acknowledgement (
  tenant_id uuid not null,
  notification_id uuid not null,
  unit_id uuid not null,
  no_items boolean not null,
  on_behalf boolean not null,
  note text not null,
  acknowledged_by uuid not null,
  acknowledged_at timestamp with time zone not null,
  constraint acknowledgement_pkey PRIMARY KEY (tenant_id, notification_id, unit_id),
  constraint acknowledgement_tenant_id_acknowledged_by_fkey FOREIGN KEY (tenant_id, acknowledged_by) REFERENCES guiheng.person(tenant_id, id),
  constraint acknowledgement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint acknowledgement_tenant_id_notification_id_unit_id_fkey FOREIGN KEY (tenant_id, notification_id, unit_id) REFERENCES guiheng.notification_unit(tenant_id, notification_id, unit_id)
);
alter table guiheng.acknowledgement owner to guiheng_owner;
alter table guiheng.acknowledgement enable row level security;
alter table guiheng.acknowledgement force row level security;
create policy tenant on guiheng.acknowledgement as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.acknowledgement enable always trigger refuse_change;
grant insert, select on guiheng.acknowledgement to guiheng_app;

create table guiheng.adjustment (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  process text not null,
  evaluation_id uuid,
  unit_id uuid not null,
  optional_steps text[] not null,
  sent_from_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint adjustment_pkey PRIMARY KEY (tenant_id, id),
  constraint adjustment_tenant_id_plan_id_number_key UNIQUE (tenant_id, plan_id, number),
  constraint adjustment_tenant_id_sent_from_id_key UNIQUE (tenant_id, sent_from_id),
  constraint adjustment_number_check CHECK ((number >= 1)),
  constraint adjustment_process_check CHECK ((process = ANY (ARRAY['outline_adjustment'::text, 'special_adjustment'::text]))),
  constraint adjustment_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint adjustment_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint adjustment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint adjustment_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id),
  constraint adjustment_tenant_id_sent_from_id_fkey FOREIGN KEY (tenant_id, sent_from_id) REFERENCES guiheng.adjustment(tenant_id, id),
  constraint adjustment_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.adjustment owner to guiheng_owner;
alter table guiheng.adjustment enable row level security;
alter table guiheng.adjustment force row level security;
create policy tenant on guiheng.adjustment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment BEFORE INSERT ON guiheng.adjustment FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment();
alter table guiheng.adjustment enable always trigger check_adjustment;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.adjustment FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.adjustment enable always trigger refuse_change;
grant insert, select on guiheng.adjustment to guiheng_app;

create table guiheng.adjustment_application (
  tenant_id uuid not null,
  adjustment_id uuid not null,
  step_id uuid not null,
  base_version_id uuid not null,
  plan_version_id uuid not null,
  number integer not null,
  adopted_on date not null,
  basis_document_id uuid not null,
  xact xid8 not null,
  constraint adjustment_application_pkey PRIMARY KEY (tenant_id, adjustment_id),
  constraint adjustment_application_tenant_id_plan_version_id_key UNIQUE (tenant_id, plan_version_id),
  constraint adjustment_application_number_check CHECK ((number >= 2)),
  constraint adjustment_application_tenant_id_adjustment_id_fkey FOREIGN KEY (tenant_id, adjustment_id) REFERENCES guiheng.adjustment(tenant_id, id),
  constraint adjustment_application_tenant_id_base_version_id_fkey FOREIGN KEY (tenant_id, base_version_id) REFERENCES guiheng.plan_version(tenant_id, id),
  constraint adjustment_application_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint adjustment_application_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint adjustment_application_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES guiheng.step(tenant_id, id)
);
alter table guiheng.adjustment_application owner to guiheng_owner;
alter table guiheng.adjustment_application enable row level security;
alter table guiheng.adjustment_application force row level security;
create policy tenant on guiheng.adjustment_application as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment_application BEFORE INSERT ON guiheng.adjustment_application FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment_application();
alter table guiheng.adjustment_application enable always trigger check_adjustment_application;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.adjustment_application FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.adjustment_application enable always trigger refuse_change;
CREATE TRIGGER write_plan_version AFTER INSERT ON guiheng.adjustment_application FOR EACH ROW EXECUTE FUNCTION guiheng.write_plan_version();
alter table guiheng.adjustment_application enable always trigger write_plan_version;
grant select on guiheng.adjustment_application to guiheng_app;

create table guiheng.adjustment_effect (
  tenant_id uuid not null,
  adjustment_id uuid not null,
  item_id uuid not null,
  linked_item_id uuid not null,
  kind text not null,
  version integer not null,
  found jsonb not null,
  note text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint adjustment_effect_pkey PRIMARY KEY (tenant_id, adjustment_id, item_id, linked_item_id, kind, version),
  constraint adjustment_effect_kind_check CHECK ((kind = ANY (ARRAY['serves'::text, 'served'::text, 'relative'::text, 'same_name'::text, 'verdict'::text]))),
  constraint adjustment_effect_note_check CHECK ((note <> ''::text)),
  constraint adjustment_effect_version_check CHECK ((version >= 1)),
  constraint adjustment_effect_tenant_id_adjustment_id_fkey FOREIGN KEY (tenant_id, adjustment_id) REFERENCES guiheng.adjustment(tenant_id, id),
  constraint adjustment_effect_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint adjustment_effect_tenant_id_linked_item_id_fkey FOREIGN KEY (tenant_id, linked_item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint adjustment_effect_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.adjustment_effect owner to guiheng_owner;
alter table guiheng.adjustment_effect enable row level security;
alter table guiheng.adjustment_effect force row level security;
create policy tenant on guiheng.adjustment_effect as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment_effect BEFORE INSERT ON guiheng.adjustment_effect FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment_effect();
alter table guiheng.adjustment_effect enable always trigger check_adjustment_effect;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.adjustment_effect FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.adjustment_effect enable always trigger refuse_change;
grant insert, select on guiheng.adjustment_effect to guiheng_app;

create table guiheng.adjustment_item (
  tenant_id uuid not null,
  adjustment_id uuid not null,
  item_id uuid not null,
  version integer not null,
  change text not null,
  number integer not null,
  before jsonb,
  after jsonb,
  reason text not null,
  responsibilities jsonb not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint adjustment_item_pkey PRIMARY KEY (tenant_id, adjustment_id, item_id, version),
  constraint adjustment_item_after_check CHECK (((after IS NULL) OR (((after ->> 'kind'::text) = ANY (ARRAY['indicator'::text, 'task'::text, 'project'::text])) AND ((after ->> 'name'::text) <> ''::text)))),
  constraint adjustment_item_change_check CHECK ((change = ANY (ARRAY['change'::text, 'add'::text, 'remove'::text, 'none'::text]))),
  constraint adjustment_item_check CHECK (
CASE change
    WHEN 'change'::text THEN COALESCE(((before <> after) AND ((before ->> 'kind'::text) = (after ->> 'kind'::text))), false)
    WHEN 'add'::text THEN ((before IS NULL) AND (after IS NOT NULL))
    WHEN 'remove'::text THEN ((before IS NOT NULL) AND (after IS NULL))
    ELSE ((before IS NULL) AND (after IS NULL))
END),
  constraint adjustment_item_check1 CHECK (((change = ANY (ARRAY['add'::text, 'none'::text])) OR (responsibilities = '[]'::jsonb))),
  constraint adjustment_item_number_check CHECK ((number >= 1)),
  constraint adjustment_item_version_check CHECK ((version >= 1)),
  constraint adjustment_item_tenant_id_adjustment_id_fkey FOREIGN KEY (tenant_id, adjustment_id) REFERENCES guiheng.adjustment(tenant_id, id),
  constraint adjustment_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint adjustment_item_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.adjustment_item owner to guiheng_owner;
CREATE INDEX adjustment_item_item ON guiheng.adjustment_item USING btree (tenant_id, item_id);
alter table guiheng.adjustment_item enable row level security;
alter table guiheng.adjustment_item force row level security;
create policy tenant on guiheng.adjustment_item as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment_item BEFORE INSERT ON guiheng.adjustment_item FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment_item();
alter table guiheng.adjustment_item enable always trigger check_adjustment_item;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.adjustment_item FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.adjustment_item enable always trigger refuse_change;
grant insert, select on guiheng.adjustment_item to guiheng_app;

create table guiheng.adjustment_text (
  tenant_id uuid not null,
  adjustment_id uuid not null,
  version integer not null,
  base_version_id uuid not null,
  title text not null,
  reason text not null,
  basis text not null,
  basis_document_ids uuid[] not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint adjustment_text_pkey PRIMARY KEY (tenant_id, adjustment_id, version),
  constraint adjustment_text_title_check CHECK ((title <> ''::text)),
  constraint adjustment_text_version_check CHECK ((version >= 1)),
  constraint adjustment_text_tenant_id_adjustment_id_fkey FOREIGN KEY (tenant_id, adjustment_id) REFERENCES guiheng.adjustment(tenant_id, id),
  constraint adjustment_text_tenant_id_base_version_id_fkey FOREIGN KEY (tenant_id, base_version_id) REFERENCES guiheng.plan_version(tenant_id, id),
  constraint adjustment_text_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint adjustment_text_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.adjustment_text owner to guiheng_owner;
alter table guiheng.adjustment_text enable row level security;
alter table guiheng.adjustment_text force row level security;
create policy tenant on guiheng.adjustment_text as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment_text BEFORE INSERT ON guiheng.adjustment_text FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment_text();
alter table guiheng.adjustment_text enable always trigger check_adjustment_text;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.adjustment_text FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.adjustment_text enable always trigger refuse_change;
grant insert, select on guiheng.adjustment_text to guiheng_app;

create table guiheng.alignment (
  tenant_id uuid not null,
  item_id uuid not null,
  serves_item_id uuid not null,
  constraint alignment_pkey PRIMARY KEY (tenant_id, item_id, serves_item_id),
  constraint alignment_check CHECK ((item_id <> serves_item_id)),
  constraint alignment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint alignment_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint alignment_tenant_id_serves_item_id_fkey FOREIGN KEY (tenant_id, serves_item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.alignment owner to guiheng_owner;
CREATE INDEX alignment_serves ON guiheng.alignment USING btree (tenant_id, serves_item_id);
alter table guiheng.alignment enable row level security;
alter table guiheng.alignment force row level security;
create policy tenant on guiheng.alignment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant delete, insert, select on guiheng.alignment to guiheng_app;

create table guiheng.assessment (
  tenant_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  round integer not null,
  file_id uuid,
  on_behalf text,
  submitted_by uuid not null,
  submitted_at timestamp with time zone not null,
  constraint assessment_pkey PRIMARY KEY (tenant_id, id),
  constraint assessment_tenant_id_mandate_id_round_key UNIQUE (tenant_id, mandate_id, round),
  constraint assessment_on_behalf_check CHECK ((on_behalf <> ''::text)),
  constraint assessment_round_check CHECK ((round >= 1)),
  constraint assessment_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint assessment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint assessment_tenant_id_mandate_id_fkey FOREIGN KEY (tenant_id, mandate_id) REFERENCES guiheng.mandate(tenant_id, id),
  constraint assessment_tenant_id_submitted_by_fkey FOREIGN KEY (tenant_id, submitted_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.assessment owner to guiheng_owner;
alter table guiheng.assessment enable row level security;
alter table guiheng.assessment force row level security;
create policy tenant on guiheng.assessment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.assessment FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.assessment enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.assessment FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('mandate', 'mandate_id');
alter table guiheng.assessment enable always trigger refuse_ended;
CREATE TRIGGER refuse_submitted BEFORE INSERT ON guiheng.assessment FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_submitted();
grant insert, select on guiheng.assessment to guiheng_app;

create table guiheng.assessment_return (
  tenant_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  round integer not null,
  reason text not null,
  returned_by uuid not null,
  returned_at timestamp with time zone not null,
  constraint assessment_return_pkey PRIMARY KEY (tenant_id, id),
  constraint assessment_return_tenant_id_mandate_id_round_key UNIQUE (tenant_id, mandate_id, round),
  constraint assessment_return_reason_check CHECK ((reason <> ''::text)),
  constraint assessment_return_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint assessment_return_tenant_id_mandate_id_round_fkey FOREIGN KEY (tenant_id, mandate_id, round) REFERENCES guiheng.assessment(tenant_id, mandate_id, round),
  constraint assessment_return_tenant_id_returned_by_fkey FOREIGN KEY (tenant_id, returned_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.assessment_return owner to guiheng_owner;
alter table guiheng.assessment_return enable row level security;
alter table guiheng.assessment_return force row level security;
create policy tenant on guiheng.assessment_return as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.assessment_return FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.assessment_return enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.assessment_return FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('mandate', 'mandate_id');
alter table guiheng.assessment_return enable always trigger refuse_ended;
grant insert, select on guiheng.assessment_return to guiheng_app;

create table guiheng.assignment (
  tenant_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  unit_id uuid not null,
  inner_steps integer not null,
  plan_id uuid,
  constraint assignment_pkey PRIMARY KEY (tenant_id, id),
  constraint assignment_tenant_id_track_id_unit_id_plan_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, track_id, unit_id, plan_id),
  constraint assignment_inner_steps_check CHECK (((inner_steps >= 0) AND (inner_steps <= 3))),
  constraint assignment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint assignment_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id),
  constraint assignment_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id),
  constraint assignment_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.assignment owner to guiheng_owner;
CREATE INDEX assignment_unit ON guiheng.assignment USING btree (tenant_id, unit_id);
alter table guiheng.assignment enable row level security;
alter table guiheng.assignment force row level security;
create policy tenant on guiheng.assignment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.assignment FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('track', 'track_id');
alter table guiheng.assignment enable always trigger refuse_ended;
CREATE TRIGGER refuse_ended_unit BEFORE INSERT ON guiheng.assignment FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended_unit();
alter table guiheng.assignment enable always trigger refuse_ended_unit;
grant insert, select on guiheng.assignment to guiheng_app;
grant update (inner_steps) on guiheng.assignment to guiheng_app;

create table guiheng.audit_entry (
  tenant_id uuid not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  actor uuid,
  action text not null,
  subject text,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint audit_entry_pkey PRIMARY KEY (tenant_id, sequence),
  constraint audit_entry_action_check CHECK ((action ~ '^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$'::text)),
  constraint audit_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.audit_entry owner to guiheng_owner;
alter table guiheng.audit_entry enable row level security;
alter table guiheng.audit_entry force row level security;
create policy tenant on guiheng.audit_entry as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER advance_audit_head BEFORE INSERT ON guiheng.audit_entry FOR EACH ROW EXECUTE FUNCTION guiheng.advance_audit_head();
alter table guiheng.audit_entry enable always trigger advance_audit_head;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.audit_entry enable always trigger refuse_change;
grant insert, select on guiheng.audit_entry to guiheng_app;

create table guiheng.audit_head (
  tenant_id uuid not null,
  sequence bigint not null,
  hash text not null,
  constraint audit_head_pkey PRIMARY KEY (tenant_id),
  constraint audit_head_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.audit_head owner to guiheng_owner;
alter table guiheng.audit_head enable row level security;
alter table guiheng.audit_head force row level security;
create policy tenant on guiheng.audit_head as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant select on guiheng.audit_head to guiheng_app;

create table guiheng.basis_document (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  number text not null,
  issuer text not null,
  issued_on date,
  file_id uuid,
  constraint basis_document_pkey PRIMARY KEY (tenant_id, id),
  constraint basis_document_title_check CHECK ((title <> ''::text)),
  constraint basis_document_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint basis_document_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.basis_document owner to guiheng_owner;
alter table guiheng.basis_document enable row level security;
alter table guiheng.basis_document force row level security;
create policy tenant on guiheng.basis_document as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_approving_document BEFORE DELETE OR UPDATE ON guiheng.basis_document FOR EACH ROW EXECUTE FUNCTION guiheng.guard_approving_document();
alter table guiheng.basis_document enable always trigger guard_approving_document;
grant insert, select on guiheng.basis_document to guiheng_app;
grant update (title, number, issuer, issued_on, file_id) on guiheng.basis_document to guiheng_app;

create table guiheng.binding (
  tenant_id uuid not null,
  id uuid not null,
  report_version_id uuid not null,
  key text not null,
  figure jsonb not null,
  text text not null,
  constraint binding_pkey PRIMARY KEY (tenant_id, id),
  constraint binding_tenant_id_report_version_id_key_key UNIQUE (tenant_id, report_version_id, key),
  constraint binding_key_check CHECK ((key ~ '^[a-z0-9]{12}$'::text)),
  constraint binding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint binding_tenant_id_report_version_id_fkey FOREIGN KEY (tenant_id, report_version_id) REFERENCES guiheng.report_version(tenant_id, id)
);
alter table guiheng.binding owner to guiheng_owner;
alter table guiheng.binding enable row level security;
alter table guiheng.binding force row level security;
create policy tenant on guiheng.binding as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.binding FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.binding enable always trigger refuse_change;
grant insert, select on guiheng.binding to guiheng_app;

create table guiheng."case" (
  tenant_id uuid not null,
  id uuid not null,
  process text not null,
  subject_id uuid not null,
  state text default 'draft'::text not null,
  version integer default 0 not null,
  constraint case_pkey PRIMARY KEY (tenant_id, id),
  constraint case_tenant_id_process_subject_id_key UNIQUE (tenant_id, process, subject_id),
  constraint case_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng."case" owner to guiheng_owner;
alter table guiheng."case" enable row level security;
alter table guiheng."case" force row level security;
create policy tenant on guiheng."case" as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_case BEFORE INSERT OR DELETE OR UPDATE ON guiheng."case" FOR EACH ROW EXECUTE FUNCTION guiheng.guard_case();
alter table guiheng."case" enable always trigger guard_case;
CREATE TRIGGER guard_case_truncate BEFORE TRUNCATE ON guiheng."case" FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng."case" enable always trigger guard_case_truncate;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng."case" FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('process', 'subject_id');
alter table guiheng."case" enable always trigger refuse_ended;
grant select on guiheng."case" to guiheng_app;
grant insert (tenant_id, id, process, subject_id) on guiheng."case" to guiheng_app;

create table guiheng.comment (
  tenant_id uuid not null,
  id uuid not null,
  answer_id uuid not null,
  "position" integer not null,
  place text not null,
  text text not null,
  constraint comment_pkey PRIMARY KEY (tenant_id, id),
  constraint comment_text_check CHECK ((text <> ''::text)),
  constraint comment_tenant_id_answer_id_fkey FOREIGN KEY (tenant_id, answer_id) REFERENCES guiheng.comment_answer(tenant_id, id),
  constraint comment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.comment owner to guiheng_owner;
CREATE INDEX comment_answer_comments ON guiheng.comment USING btree (tenant_id, answer_id, "position");
alter table guiheng.comment enable row level security;
alter table guiheng.comment force row level security;
create policy tenant on guiheng.comment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.comment FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.comment enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.comment FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('comment_answer', 'answer_id');
alter table guiheng.comment enable always trigger refuse_ended;
grant insert, select on guiheng.comment to guiheng_app;

create table guiheng.comment_answer (
  tenant_id uuid not null,
  id uuid not null,
  asked_id uuid not null,
  version integer not null,
  no_comment boolean not null,
  source text not null,
  file_id uuid,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  constraint comment_answer_pkey PRIMARY KEY (tenant_id, id),
  constraint comment_answer_tenant_id_asked_id_version_key UNIQUE (tenant_id, asked_id, version),
  constraint comment_answer_version_check CHECK ((version >= 1)),
  constraint comment_answer_tenant_id_answered_by_fkey FOREIGN KEY (tenant_id, answered_by) REFERENCES guiheng.person(tenant_id, id),
  constraint comment_answer_tenant_id_asked_id_fkey FOREIGN KEY (tenant_id, asked_id) REFERENCES guiheng.comment_asked(tenant_id, id),
  constraint comment_answer_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint comment_answer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.comment_answer owner to guiheng_owner;
alter table guiheng.comment_answer enable row level security;
alter table guiheng.comment_answer force row level security;
create policy tenant on guiheng.comment_answer as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.comment_answer FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.comment_answer enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.comment_answer FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('comment_asked', 'asked_id');
alter table guiheng.comment_answer enable always trigger refuse_ended;
grant insert, select on guiheng.comment_answer to guiheng_app;

create table guiheng.comment_asked (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  "position" integer not null,
  unit_id uuid,
  kind text not null,
  name text not null,
  due_on date not null,
  constraint comment_asked_pkey PRIMARY KEY (tenant_id, id),
  constraint comment_asked_tenant_id_round_id_unit_id_key UNIQUE (tenant_id, round_id, unit_id),
  constraint comment_asked_check CHECK (((kind = 'unit'::text) = (unit_id IS NOT NULL))),
  constraint comment_asked_check1 CHECK (((kind = 'unit'::text) = (name = ''::text))),
  constraint comment_asked_kind_check CHECK ((kind = ANY (ARRAY['unit'::text, 'expert'::text, 'body'::text]))),
  constraint comment_asked_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint comment_asked_tenant_id_round_id_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES guiheng.comment_round(tenant_id, id),
  constraint comment_asked_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.comment_asked owner to guiheng_owner;
CREATE INDEX comment_asked_unit ON guiheng.comment_asked USING btree (tenant_id, unit_id);
alter table guiheng.comment_asked enable row level security;
alter table guiheng.comment_asked force row level security;
create policy tenant on guiheng.comment_asked as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.comment_asked FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('comment_round', 'round_id');
alter table guiheng.comment_asked enable always trigger refuse_ended;
grant delete, insert, select on guiheng.comment_asked to guiheng_app;

create table guiheng.comment_round (
  tenant_id uuid not null,
  id uuid not null,
  process text not null,
  subject_id uuid not null,
  number integer not null,
  title text not null,
  letter text not null,
  due_on date not null,
  report_version_id uuid,
  file_id uuid,
  unit_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  edition integer not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint comment_round_pkey PRIMARY KEY (tenant_id, id),
  constraint comment_round_tenant_id_process_subject_id_number_key UNIQUE (tenant_id, process, subject_id, number),
  constraint comment_round_edition_check CHECK ((edition >= 1)),
  constraint comment_round_number_check CHECK ((number >= 1)),
  constraint comment_round_process_check CHECK ((process = ANY (ARRAY['outline_report'::text, 'city_report'::text, 'special_report'::text, 'outline_adjustment'::text, 'special_adjustment'::text]))),
  constraint comment_round_title_check CHECK ((title <> ''::text)),
  constraint comment_round_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint comment_round_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint comment_round_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint comment_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint comment_round_tenant_id_report_version_id_fkey FOREIGN KEY (tenant_id, report_version_id) REFERENCES guiheng.report_version(tenant_id, id),
  constraint comment_round_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.comment_round owner to guiheng_owner;
alter table guiheng.comment_round enable row level security;
alter table guiheng.comment_round force row level security;
create policy tenant on guiheng.comment_round as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.comment_round FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('process', 'subject_id');
alter table guiheng.comment_round enable always trigger refuse_ended;
grant insert, select on guiheng.comment_round to guiheng_app;
grant update (title, letter, due_on, report_version_id, file_id, edition, changed_by, changed_at) on guiheng.comment_round to guiheng_app;

create table guiheng.comment_ruling (
  tenant_id uuid not null,
  id uuid not null,
  comment_id uuid not null,
  version integer not null,
  outcome text not null,
  reason text not null,
  changed_place text not null,
  ruled_by uuid not null,
  ruled_at timestamp with time zone not null,
  constraint comment_ruling_pkey PRIMARY KEY (tenant_id, id),
  constraint comment_ruling_tenant_id_comment_id_version_key UNIQUE (tenant_id, comment_id, version),
  constraint comment_ruling_check CHECK (((outcome = 'adopted'::text) OR (reason <> ''::text))),
  constraint comment_ruling_outcome_check CHECK ((outcome = ANY (ARRAY['adopted'::text, 'partly'::text, 'rejected'::text]))),
  constraint comment_ruling_version_check CHECK ((version >= 1)),
  constraint comment_ruling_tenant_id_comment_id_fkey FOREIGN KEY (tenant_id, comment_id) REFERENCES guiheng.comment(tenant_id, id),
  constraint comment_ruling_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint comment_ruling_tenant_id_ruled_by_fkey FOREIGN KEY (tenant_id, ruled_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.comment_ruling owner to guiheng_owner;
alter table guiheng.comment_ruling enable row level security;
alter table guiheng.comment_ruling force row level security;
create policy tenant on guiheng.comment_ruling as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.comment_ruling FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.comment_ruling enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.comment_ruling FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('comment', 'comment_id');
alter table guiheng.comment_ruling enable always trigger refuse_ended;
grant insert, select on guiheng.comment_ruling to guiheng_app;

create table guiheng.contact (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  name text not null,
  office text not null,
  "position" text not null,
  phone text not null,
  mobile text not null,
  filled_by text not null,
  filled_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint contact_pkey PRIMARY KEY (tenant_id, id),
  constraint contact_tenant_id_evaluation_id_unit_id_version_key UNIQUE (tenant_id, evaluation_id, unit_id, version),
  constraint contact_name_check CHECK ((name <> ''::text)),
  constraint contact_version_check CHECK ((version >= 1)),
  constraint contact_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint contact_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint contact_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.contact owner to guiheng_owner;
alter table guiheng.contact enable row level security;
alter table guiheng.contact force row level security;
create policy tenant on guiheng.contact as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.contact FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.contact enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.contact FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.contact enable always trigger refuse_ended;
grant insert, select on guiheng.contact to guiheng_app;

create table guiheng.contact_asked (
  tenant_id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  constraint contact_asked_pkey PRIMARY KEY (tenant_id, evaluation_id, unit_id),
  constraint contact_asked_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint contact_asked_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint contact_asked_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.contact_asked owner to guiheng_owner;
alter table guiheng.contact_asked enable row level security;
alter table guiheng.contact_asked force row level security;
create policy tenant on guiheng.contact_asked as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.contact_asked FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.contact_asked enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.contact_asked FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.contact_asked enable always trigger refuse_ended;
grant insert, select on guiheng.contact_asked to guiheng_app;

create table guiheng.contribution (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null,
  text text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  contributor_id uuid not null,
  constraint contribution_pkey PRIMARY KEY (tenant_id, id),
  constraint contribution_tenant_id_contributor_id_version_key UNIQUE (tenant_id, contributor_id, version),
  constraint contribution_version_check CHECK ((version >= 1)),
  constraint contribution_tenant_id_contributor_id_fkey FOREIGN KEY (tenant_id, contributor_id) REFERENCES guiheng.contributor(tenant_id, id),
  constraint contribution_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint contribution_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.contribution owner to guiheng_owner;
alter table guiheng.contribution enable row level security;
alter table guiheng.contribution force row level security;
create policy tenant on guiheng.contribution as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.contribution FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.contribution enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.contribution FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('contributor', 'contributor_id');
alter table guiheng.contribution enable always trigger refuse_ended;
grant insert, select on guiheng.contribution to guiheng_app;

create table guiheng.contribution_use (
  tenant_id uuid not null,
  entry_version_id uuid not null,
  contribution_id uuid not null,
  field text not null,
  constraint contribution_use_pkey PRIMARY KEY (tenant_id, entry_version_id, contribution_id, field),
  constraint contribution_use_tenant_id_contribution_id_fkey FOREIGN KEY (tenant_id, contribution_id) REFERENCES guiheng.contribution(tenant_id, id),
  constraint contribution_use_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint contribution_use_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.contribution_use owner to guiheng_owner;
alter table guiheng.contribution_use enable row level security;
alter table guiheng.contribution_use force row level security;
create policy tenant on guiheng.contribution_use as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.contribution_use FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.contribution_use enable always trigger refuse_change;
grant insert, select on guiheng.contribution_use to guiheng_app;

create table guiheng.contributor (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  office text not null,
  constraint contributor_pkey PRIMARY KEY (tenant_id, id),
  constraint contributor_tenant_id_entry_id_unit_id_office_key UNIQUE (tenant_id, entry_id, unit_id, office),
  constraint contributor_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint contributor_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint contributor_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.contributor owner to guiheng_owner;
CREATE INDEX contributor_unit ON guiheng.contributor USING btree (tenant_id, unit_id);
alter table guiheng.contributor enable row level security;
alter table guiheng.contributor force row level security;
create policy tenant on guiheng.contributor as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.contributor FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.contributor enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.contributor FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('entry', 'entry_id');
alter table guiheng.contributor enable always trigger refuse_ended;
grant insert, select on guiheng.contributor to guiheng_app;

create table guiheng.correction_end (
  tenant_id uuid not null,
  correction_id uuid not null,
  outcome text not null,
  number integer,
  reason text not null,
  ended_by uuid not null,
  ended_at timestamp with time zone not null,
  constraint correction_end_pkey PRIMARY KEY (tenant_id, correction_id),
  constraint correction_end_check CHECK (((outcome = 'applied'::text) = (number IS NOT NULL))),
  constraint correction_end_outcome_check CHECK ((outcome = ANY (ARRAY['applied'::text, 'turned_down'::text]))),
  constraint correction_end_tenant_id_correction_id_fkey FOREIGN KEY (tenant_id, correction_id) REFERENCES guiheng.item_correction(tenant_id, id),
  constraint correction_end_tenant_id_ended_by_fkey FOREIGN KEY (tenant_id, ended_by) REFERENCES guiheng.person(tenant_id, id),
  constraint correction_end_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.correction_end owner to guiheng_owner;
alter table guiheng.correction_end enable row level security;
alter table guiheng.correction_end force row level security;
create policy tenant on guiheng.correction_end as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_correction_end BEFORE INSERT ON guiheng.correction_end FOR EACH ROW EXECUTE FUNCTION guiheng.check_correction_end();
alter table guiheng.correction_end enable always trigger check_correction_end;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.correction_end FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.correction_end enable always trigger refuse_change;
grant select on guiheng.correction_end to guiheng_app;

create table guiheng.countersign (
  tenant_id uuid not null,
  id uuid not null,
  contributor_id uuid not null,
  step_id uuid not null,
  entry_version_id uuid,
  constraint countersign_pkey PRIMARY KEY (tenant_id, id),
  constraint countersign_tenant_id_step_id_key UNIQUE (tenant_id, step_id),
  constraint countersign_tenant_id_contributor_id_fkey FOREIGN KEY (tenant_id, contributor_id) REFERENCES guiheng.contributor(tenant_id, id),
  constraint countersign_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint countersign_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint countersign_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES guiheng.step(tenant_id, id)
);
alter table guiheng.countersign owner to guiheng_owner;
alter table guiheng.countersign enable row level security;
alter table guiheng.countersign force row level security;
create policy tenant on guiheng.countersign as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.countersign FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.countersign enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.countersign FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('contributor', 'contributor_id');
alter table guiheng.countersign enable always trigger refuse_ended;
grant insert, select on guiheng.countersign to guiheng_app;

create table guiheng.data_update_note (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  report_version_id uuid not null,
  file_id uuid not null,
  content jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint data_update_note_pkey PRIMARY KEY (tenant_id, id),
  constraint data_update_note_tenant_id_report_id_number_key UNIQUE (tenant_id, report_id, number),
  constraint data_update_note_number_check CHECK ((number >= 1)),
  constraint data_update_note_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint data_update_note_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint data_update_note_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES guiheng.person(tenant_id, id),
  constraint data_update_note_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id),
  constraint data_update_note_tenant_id_report_version_id_fkey FOREIGN KEY (tenant_id, report_version_id) REFERENCES guiheng.report_version(tenant_id, id)
);
alter table guiheng.data_update_note owner to guiheng_owner;
alter table guiheng.data_update_note enable row level security;
alter table guiheng.data_update_note force row level security;
create policy tenant on guiheng.data_update_note as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.data_update_note FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.data_update_note enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.data_update_note FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report', 'report_id');
alter table guiheng.data_update_note enable always trigger refuse_ended;
grant insert, select on guiheng.data_update_note to guiheng_app;

create table guiheng.data_update_sending (
  tenant_id uuid not null,
  id uuid not null,
  data_update_note_id uuid not null,
  sent_to text not null,
  document_number text not null,
  sent_on date not null,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  constraint data_update_sending_pkey PRIMARY KEY (tenant_id, id),
  constraint data_update_sending_sent_to_check CHECK ((sent_to <> ''::text)),
  constraint data_update_sending_tenant_id_data_update_note_id_fkey FOREIGN KEY (tenant_id, data_update_note_id) REFERENCES guiheng.data_update_note(tenant_id, id),
  constraint data_update_sending_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint data_update_sending_tenant_id_registered_by_fkey FOREIGN KEY (tenant_id, registered_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.data_update_sending owner to guiheng_owner;
CREATE INDEX data_update_sending_note ON guiheng.data_update_sending USING btree (tenant_id, data_update_note_id);
alter table guiheng.data_update_sending enable row level security;
alter table guiheng.data_update_sending force row level security;
create policy tenant on guiheng.data_update_sending as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.data_update_sending FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.data_update_sending enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.data_update_sending FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('data_update_note', 'data_update_note_id');
alter table guiheng.data_update_sending enable always trigger refuse_ended;
grant insert, select on guiheng.data_update_sending to guiheng_app;

create table guiheng.data_update_value (
  tenant_id uuid not null,
  data_update_note_id uuid not null,
  value_id uuid not null,
  constraint data_update_value_pkey PRIMARY KEY (tenant_id, data_update_note_id, value_id),
  constraint data_update_value_tenant_id_data_update_note_id_fkey FOREIGN KEY (tenant_id, data_update_note_id) REFERENCES guiheng.data_update_note(tenant_id, id),
  constraint data_update_value_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint data_update_value_tenant_id_value_id_fkey FOREIGN KEY (tenant_id, value_id) REFERENCES guiheng.value(tenant_id, id)
);
alter table guiheng.data_update_value owner to guiheng_owner;
CREATE INDEX data_update_value_value ON guiheng.data_update_value USING btree (tenant_id, value_id);
alter table guiheng.data_update_value enable row level security;
alter table guiheng.data_update_value force row level security;
create policy tenant on guiheng.data_update_value as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.data_update_value FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.data_update_value enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.data_update_value FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('data_update_note', 'data_update_note_id');
alter table guiheng.data_update_value enable always trigger refuse_ended;
grant insert, select on guiheng.data_update_value to guiheng_app;

create table guiheng.deadline (
  tenant_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  key text not null,
  text text not null,
  by_whom text not null,
  to_whom text not null,
  due_on date not null,
  "position" integer not null,
  hard_due_on date,
  constraint deadline_pkey PRIMARY KEY (tenant_id, id),
  constraint deadline_tenant_id_track_id_key_key UNIQUE (tenant_id, track_id, key),
  constraint deadline_by_whom_check CHECK ((by_whom = ANY (ARRAY['units'::text, 'coordinator'::text, 'plan_leads'::text]))),
  constraint deadline_hard_check CHECK ((hard_due_on >= due_on)),
  constraint deadline_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint deadline_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.deadline owner to guiheng_owner;
alter table guiheng.deadline enable row level security;
alter table guiheng.deadline force row level security;
create policy tenant on guiheng.deadline as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.deadline FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('track', 'track_id');
alter table guiheng.deadline enable always trigger refuse_ended;
grant insert, select on guiheng.deadline to guiheng_app;
grant update (text, by_whom, to_whom, "position") on guiheng.deadline to guiheng_app;

create table guiheng.deadline_move (
  tenant_id uuid not null,
  id uuid not null,
  deadline_id uuid not null,
  from_due_on date not null,
  to_due_on date not null,
  from_hard_due_on date,
  to_hard_due_on date,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint deadline_move_pkey PRIMARY KEY (tenant_id, id),
  constraint deadline_move_reason_check CHECK ((reason <> ''::text)),
  constraint deadline_move_tenant_id_deadline_id_fkey FOREIGN KEY (tenant_id, deadline_id) REFERENCES guiheng.deadline(tenant_id, id),
  constraint deadline_move_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES guiheng.person(tenant_id, id),
  constraint deadline_move_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.deadline_move owner to guiheng_owner;
CREATE INDEX deadline_move_deadline ON guiheng.deadline_move USING btree (tenant_id, deadline_id, decided_at);
alter table guiheng.deadline_move enable row level security;
alter table guiheng.deadline_move force row level security;
create policy tenant on guiheng.deadline_move as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER move_deadline BEFORE INSERT ON guiheng.deadline_move FOR EACH ROW EXECUTE FUNCTION guiheng.move_deadline();
alter table guiheng.deadline_move enable always trigger move_deadline;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.deadline_move FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.deadline_move enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.deadline_move FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('deadline', 'deadline_id');
alter table guiheng.deadline_move enable always trigger refuse_ended;
grant insert, select on guiheng.deadline_move to guiheng_app;

create table guiheng.decision (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  item_id uuid not null,
  aspect text not null,
  verdict_id uuid,
  class text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint decision_pkey PRIMARY KEY (tenant_id, id),
  constraint decision_aspect_check CHECK ((aspect = ANY (ARRAY['progress'::text, 'outlook'::text]))),
  constraint decision_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES guiheng.person(tenant_id, id),
  constraint decision_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint decision_tenant_id_evaluation_id_item_id_aspect_verdict_id_fkey FOREIGN KEY (tenant_id, evaluation_id, item_id, aspect, verdict_id) REFERENCES guiheng.verdict(tenant_id, evaluation_id, item_id, aspect, id),
  constraint decision_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint decision_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.decision owner to guiheng_owner;
CREATE INDEX decision_item ON guiheng.decision USING btree (tenant_id, evaluation_id, item_id, aspect, decided_at);
alter table guiheng.decision enable row level security;
alter table guiheng.decision force row level security;
create policy tenant on guiheng.decision as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.decision FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.decision enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.decision FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.decision enable always trigger refuse_ended;
grant insert, select on guiheng.decision to guiheng_app;

create table guiheng.document_setting (
  tenant_id uuid not null,
  font_scheme text not null,
  digit_font text not null,
  version integer not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  salutation text,
  constraint document_setting_pkey PRIMARY KEY (tenant_id),
  constraint document_setting_digit_font_check CHECK ((digit_font = ANY (ARRAY['latin'::text, 'chinese'::text]))),
  constraint document_setting_font_scheme_check CHECK ((font_scheme = ANY (ARRAY['A'::text, 'B'::text, 'C'::text]))),
  constraint document_setting_salutation_check CHECK (((salutation ~ '^.{1,60}$'::text) AND (salutation !~ '^\s|\s$'::text))),
  constraint document_setting_version_check CHECK ((version >= 1)),
  constraint document_setting_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint document_setting_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.document_setting owner to guiheng_owner;
alter table guiheng.document_setting enable row level security;
alter table guiheng.document_setting force row level security;
create policy tenant on guiheng.document_setting as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.document_setting to guiheng_app;
grant update (font_scheme, digit_font, version, changed_by, changed_at, salutation) on guiheng.document_setting to guiheng_app;

create table guiheng.draft_arrangement (
  tenant_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  edition integer not null,
  sections jsonb not null,
  arranged_by uuid not null,
  arranged_at timestamp with time zone not null,
  constraint draft_arrangement_pkey PRIMARY KEY (tenant_id, id),
  constraint draft_arrangement_tenant_id_draft_id_edition_key UNIQUE (tenant_id, draft_id, edition),
  constraint draft_arrangement_edition_check CHECK ((edition >= 1)),
  constraint draft_arrangement_tenant_id_arranged_by_fkey FOREIGN KEY (tenant_id, arranged_by) REFERENCES guiheng.person(tenant_id, id),
  constraint draft_arrangement_tenant_id_draft_id_fkey FOREIGN KEY (tenant_id, draft_id) REFERENCES guiheng.report_draft(tenant_id, id),
  constraint draft_arrangement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.draft_arrangement owner to guiheng_owner;
alter table guiheng.draft_arrangement enable row level security;
alter table guiheng.draft_arrangement force row level security;
create policy tenant on guiheng.draft_arrangement as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.draft_arrangement FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.draft_arrangement enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.draft_arrangement FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report_draft', 'draft_id');
alter table guiheng.draft_arrangement enable always trigger refuse_ended;
grant insert, select on guiheng.draft_arrangement to guiheng_app;

create table guiheng.draft_comment (
  tenant_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  block_id text not null,
  quote text not null,
  text text not null,
  version integer not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint draft_comment_pkey PRIMARY KEY (tenant_id, id),
  constraint draft_comment_text_check CHECK ((text <> ''::text)),
  constraint draft_comment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint draft_comment_tenant_id_section_id_fkey FOREIGN KEY (tenant_id, section_id) REFERENCES guiheng.draft_section(tenant_id, id),
  constraint draft_comment_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.draft_comment owner to guiheng_owner;
CREATE INDEX draft_comment_section ON guiheng.draft_comment USING btree (tenant_id, section_id);
alter table guiheng.draft_comment enable row level security;
alter table guiheng.draft_comment force row level security;
create policy tenant on guiheng.draft_comment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.draft_comment FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.draft_comment enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.draft_comment FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('draft_section', 'section_id');
alter table guiheng.draft_comment enable always trigger refuse_ended;
grant insert, select on guiheng.draft_comment to guiheng_app;

create table guiheng.draft_figure (
  tenant_id uuid not null,
  draft_id uuid not null,
  key text not null,
  figure jsonb not null,
  label text not null,
  text text not null,
  constraint draft_figure_pkey PRIMARY KEY (tenant_id, draft_id, key),
  constraint draft_figure_tenant_id_draft_id_fkey FOREIGN KEY (tenant_id, draft_id) REFERENCES guiheng.report_draft(tenant_id, id),
  constraint draft_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.draft_figure owner to guiheng_owner;
alter table guiheng.draft_figure enable row level security;
alter table guiheng.draft_figure force row level security;
create policy tenant on guiheng.draft_figure as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.draft_figure FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.draft_figure enable always trigger refuse_change;
grant insert, select on guiheng.draft_figure to guiheng_app;

create table guiheng.draft_lock (
  tenant_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  person_id uuid not null,
  taken_at timestamp with time zone not null,
  taken_from uuid,
  reason text not null,
  renewed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint draft_lock_pkey PRIMARY KEY (tenant_id, id),
  constraint draft_lock_check CHECK (((taken_from IS NULL) = (reason = ''::text))),
  constraint draft_lock_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint draft_lock_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id),
  constraint draft_lock_tenant_id_section_id_fkey FOREIGN KEY (tenant_id, section_id) REFERENCES guiheng.draft_section(tenant_id, id),
  constraint draft_lock_tenant_id_taken_from_fkey FOREIGN KEY (tenant_id, taken_from) REFERENCES guiheng.draft_lock(tenant_id, id)
);
alter table guiheng.draft_lock owner to guiheng_owner;
CREATE UNIQUE INDEX draft_lock_held ON guiheng.draft_lock USING btree (tenant_id, section_id) WHERE (ended_at IS NULL);
alter table guiheng.draft_lock enable row level security;
alter table guiheng.draft_lock force row level security;
create policy tenant on guiheng.draft_lock as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT ON guiheng.draft_lock FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('draft_section', 'section_id');
alter table guiheng.draft_lock enable always trigger refuse_ended;
grant insert, select on guiheng.draft_lock to guiheng_app;
grant update (renewed_at, ended_at) on guiheng.draft_lock to guiheng_app;

create table guiheng.draft_original (
  tenant_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  key text not null,
  number integer not null,
  unit text not null,
  about text not null,
  lines jsonb not null,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  constraint draft_original_pkey PRIMARY KEY (tenant_id, id),
  constraint draft_original_tenant_id_section_id_key_number_key UNIQUE (tenant_id, section_id, key, number),
  constraint draft_original_number_check CHECK ((number >= 1)),
  constraint draft_original_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint draft_original_tenant_id_section_id_fkey FOREIGN KEY (tenant_id, section_id) REFERENCES guiheng.draft_section(tenant_id, id),
  constraint draft_original_tenant_id_taken_by_fkey FOREIGN KEY (tenant_id, taken_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.draft_original owner to guiheng_owner;
alter table guiheng.draft_original enable row level security;
alter table guiheng.draft_original force row level security;
create policy tenant on guiheng.draft_original as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.draft_original FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.draft_original enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.draft_original FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('draft_section', 'section_id');
alter table guiheng.draft_original enable always trigger refuse_ended;
grant insert, select on guiheng.draft_original to guiheng_app;

create table guiheng.draft_reply (
  tenant_id uuid not null,
  id uuid not null,
  comment_id uuid not null,
  number integer not null,
  action text not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint draft_reply_pkey PRIMARY KEY (tenant_id, id),
  constraint draft_reply_tenant_id_comment_id_number_key UNIQUE (tenant_id, comment_id, number),
  constraint draft_reply_action_check CHECK ((action = ANY (ARRAY['reply'::text, 'resolve'::text, 'reopen'::text]))),
  constraint draft_reply_check CHECK (((action <> 'reply'::text) OR (text <> ''::text))),
  constraint draft_reply_number_check CHECK ((number >= 1)),
  constraint draft_reply_tenant_id_comment_id_fkey FOREIGN KEY (tenant_id, comment_id) REFERENCES guiheng.draft_comment(tenant_id, id),
  constraint draft_reply_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint draft_reply_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.draft_reply owner to guiheng_owner;
alter table guiheng.draft_reply enable row level security;
alter table guiheng.draft_reply force row level security;
create policy tenant on guiheng.draft_reply as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.draft_reply FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.draft_reply enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.draft_reply FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('draft_comment', 'comment_id');
alter table guiheng.draft_reply enable always trigger refuse_ended;
grant insert, select on guiheng.draft_reply to guiheng_app;

create table guiheng.draft_section (
  tenant_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  kind text not null,
  key text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint draft_section_pkey PRIMARY KEY (tenant_id, id),
  constraint draft_section_tenant_id_draft_id_key_key UNIQUE (tenant_id, draft_id, key),
  constraint draft_section_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'annex'::text]))),
  constraint draft_section_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint draft_section_tenant_id_draft_id_fkey FOREIGN KEY (tenant_id, draft_id) REFERENCES guiheng.report_draft(tenant_id, id),
  constraint draft_section_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.draft_section owner to guiheng_owner;
CREATE INDEX draft_section_draft ON guiheng.draft_section USING btree (tenant_id, draft_id);
alter table guiheng.draft_section enable row level security;
alter table guiheng.draft_section force row level security;
create policy tenant on guiheng.draft_section as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.draft_section FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.draft_section enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.draft_section FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report_draft', 'draft_id');
alter table guiheng.draft_section enable always trigger refuse_ended;
grant insert, select on guiheng.draft_section to guiheng_app;

create table guiheng.draft_version (
  tenant_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  number integer not null,
  kind text not null,
  based_on integer not null,
  document jsonb not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint draft_version_pkey PRIMARY KEY (tenant_id, id),
  constraint draft_version_tenant_id_section_id_number_key UNIQUE (tenant_id, section_id, number),
  constraint draft_version_based_on_check CHECK ((based_on >= 0)),
  constraint draft_version_kind_check CHECK ((kind = ANY (ARRAY['composed'::text, 'saved'::text, 'restored'::text, 'set_aside'::text]))),
  constraint draft_version_number_check CHECK ((number >= 1)),
  constraint draft_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint draft_version_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES guiheng.person(tenant_id, id),
  constraint draft_version_tenant_id_section_id_fkey FOREIGN KEY (tenant_id, section_id) REFERENCES guiheng.draft_section(tenant_id, id)
);
alter table guiheng.draft_version owner to guiheng_owner;
alter table guiheng.draft_version enable row level security;
alter table guiheng.draft_version force row level security;
create policy tenant on guiheng.draft_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.draft_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.draft_version enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.draft_version FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('draft_section', 'section_id');
alter table guiheng.draft_version enable always trigger refuse_ended;
grant insert, select on guiheng.draft_version to guiheng_app;

create table guiheng.entry (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  item_id uuid,
  unit_id uuid not null,
  plan_id uuid,
  constraint entry_pkey PRIMARY KEY (tenant_id, id),
  constraint entry_tenant_id_evaluation_id_item_id_unit_id_plan_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, evaluation_id, item_id, unit_id, plan_id),
  constraint entry_check CHECK (((plan_id IS NULL) OR (item_id IS NULL))),
  constraint entry_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint entry_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint entry_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id),
  constraint entry_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.entry owner to guiheng_owner;
CREATE INDEX entry_item ON guiheng.entry USING btree (tenant_id, item_id);
CREATE INDEX entry_unit ON guiheng.entry USING btree (tenant_id, evaluation_id, unit_id);
alter table guiheng.entry enable row level security;
alter table guiheng.entry force row level security;
create policy tenant on guiheng.entry as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.entry FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.entry enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.entry FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.entry enable always trigger refuse_ended;
CREATE TRIGGER refuse_ended_unit BEFORE INSERT ON guiheng.entry FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended_unit();
alter table guiheng.entry enable always trigger refuse_ended_unit;
grant insert, select on guiheng.entry to guiheng_app;

create table guiheng.entry_return (
  tenant_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  entry_id uuid not null,
  reason text not null,
  constraint entry_return_pkey PRIMARY KEY (tenant_id, id),
  constraint entry_return_tenant_id_step_id_entry_id_key UNIQUE (tenant_id, step_id, entry_id),
  constraint entry_return_reason_check CHECK ((reason <> ''::text)),
  constraint entry_return_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint entry_return_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint entry_return_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES guiheng.step(tenant_id, id)
);
alter table guiheng.entry_return owner to guiheng_owner;
alter table guiheng.entry_return enable row level security;
alter table guiheng.entry_return force row level security;
create policy tenant on guiheng.entry_return as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.entry_return FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.entry_return enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.entry_return FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('entry', 'entry_id');
alter table guiheng.entry_return enable always trigger refuse_ended;
grant insert, select on guiheng.entry_return to guiheng_app;

create table guiheng.entry_version (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  version integer not null,
  form_version_id uuid not null,
  answers jsonb not null,
  as_of date,
  via text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  taken_from_id uuid,
  finish_on date,
  constraint entry_version_pkey PRIMARY KEY (tenant_id, id),
  constraint entry_version_tenant_id_entry_id_version_key UNIQUE (tenant_id, entry_id, version),
  constraint entry_version_version_check CHECK ((version >= 1)),
  constraint entry_version_via_check CHECK ((via = ANY (ARRAY['online'::text, 'workbook'::text, 'on_behalf'::text, 'example'::text, 'aligned'::text, 'update'::text]))),
  constraint entry_version_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint entry_version_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint entry_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint entry_version_tenant_id_form_version_id_fkey FOREIGN KEY (tenant_id, form_version_id) REFERENCES guiheng.form_version(tenant_id, id),
  constraint entry_version_tenant_id_taken_from_id_fkey FOREIGN KEY (tenant_id, taken_from_id) REFERENCES guiheng.entry_version(tenant_id, id)
);
alter table guiheng.entry_version owner to guiheng_owner;
alter table guiheng.entry_version enable row level security;
alter table guiheng.entry_version force row level security;
create policy tenant on guiheng.entry_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.entry_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.entry_version enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.entry_version FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('entry', 'entry_id');
alter table guiheng.entry_version enable always trigger refuse_ended;
grant insert, select on guiheng.entry_version to guiheng_app;

create table guiheng.evaluation (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  coordinator_unit_id uuid not null,
  issuer text not null,
  yearly_cut_off date not null,
  monthly_cut_off date not null,
  progress_cut_off date not null,
  contacts_due_on date not null,
  inner_steps integer not null,
  points jsonb not null,
  frame jsonb not null,
  receipt jsonb not null,
  created_at timestamp with time zone not null,
  optional_steps text[] default '{}'::text[] not null,
  reminders jsonb default '{"after": [1, 3, 7], "before": [7, 3, 1, 0]}'::jsonb not null,
  digest_hour integer default 8 not null,
  deliveries jsonb default '[]'::jsonb not null,
  adjustments_last_on date,
  statistics_unit_id uuid,
  government_office_unit_id uuid,
  congress_unit_id uuid,
  statistics_confirm boolean default false not null,
  constraint evaluation_pkey PRIMARY KEY (tenant_id, id),
  constraint evaluation_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint evaluation_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23))),
  constraint evaluation_inner_steps_check CHECK (((inner_steps >= 0) AND (inner_steps <= 3))),
  constraint evaluation_kind_check CHECK ((kind = ANY (ARRAY['monitoring'::text, 'mid_term'::text, 'final'::text]))),
  constraint evaluation_name_check CHECK ((name <> ''::text)),
  constraint evaluation_tenant_id_congress_unit_id_fkey FOREIGN KEY (tenant_id, congress_unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint evaluation_tenant_id_coordinator_unit_id_fkey FOREIGN KEY (tenant_id, coordinator_unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint evaluation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint evaluation_tenant_id_government_office_unit_id_fkey FOREIGN KEY (tenant_id, government_office_unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint evaluation_tenant_id_statistics_unit_id_fkey FOREIGN KEY (tenant_id, statistics_unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.evaluation owner to guiheng_owner;
alter table guiheng.evaluation enable row level security;
alter table guiheng.evaluation force row level security;
create policy tenant on guiheng.evaluation as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE UPDATE OF adjustments_last_on, reminders, digest_hour, statistics_confirm, points, frame, yearly_cut_off, monthly_cut_off, progress_cut_off, contacts_due_on, optional_steps ON guiheng.evaluation FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'id');
alter table guiheng.evaluation enable always trigger refuse_ended;
grant insert, select on guiheng.evaluation to guiheng_app;
grant update (name, coordinator_unit_id, issuer, yearly_cut_off, monthly_cut_off, progress_cut_off, contacts_due_on, inner_steps, points, frame, receipt, reminders, digest_hour, deliveries, adjustments_last_on, statistics_confirm) on guiheng.evaluation to guiheng_app;

create table guiheng.evaluation_archive (
  tenant_id uuid not null,
  evaluation_id uuid not null,
  number integer not null,
  file_id uuid not null,
  constraint evaluation_archive_pkey PRIMARY KEY (tenant_id, evaluation_id, number),
  constraint evaluation_archive_number_check CHECK ((number >= 1)),
  constraint evaluation_archive_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation_end(tenant_id, evaluation_id),
  constraint evaluation_archive_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint evaluation_archive_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.evaluation_archive owner to guiheng_owner;
alter table guiheng.evaluation_archive enable row level security;
alter table guiheng.evaluation_archive force row level security;
create policy tenant on guiheng.evaluation_archive as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.evaluation_archive FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.evaluation_archive enable always trigger refuse_change;
grant insert, select on guiheng.evaluation_archive to guiheng_app;

create table guiheng.evaluation_basis (
  tenant_id uuid not null,
  evaluation_id uuid not null,
  basis_document_id uuid not null,
  constraint evaluation_basis_pkey PRIMARY KEY (tenant_id, evaluation_id, basis_document_id),
  constraint evaluation_basis_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint evaluation_basis_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint evaluation_basis_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.evaluation_basis owner to guiheng_owner;
alter table guiheng.evaluation_basis enable row level security;
alter table guiheng.evaluation_basis force row level security;
create policy tenant on guiheng.evaluation_basis as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.evaluation_basis FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.evaluation_basis enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.evaluation_basis FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.evaluation_basis enable always trigger refuse_ended;
grant insert, select on guiheng.evaluation_basis to guiheng_app;

create table guiheng.evaluation_choice (
  tenant_id uuid not null,
  person_id uuid not null,
  evaluation_id uuid not null,
  constraint evaluation_choice_pkey PRIMARY KEY (tenant_id, person_id),
  constraint evaluation_choice_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint evaluation_choice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint evaluation_choice_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.evaluation_choice owner to guiheng_owner;
alter table guiheng.evaluation_choice enable row level security;
alter table guiheng.evaluation_choice force row level security;
create policy tenant on guiheng.evaluation_choice as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.evaluation_choice to guiheng_app;
grant update (evaluation_id) on guiheng.evaluation_choice to guiheng_app;

create table guiheng.evaluation_end (
  tenant_id uuid not null,
  evaluation_id uuid not null,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  reason text not null,
  constraint evaluation_end_pkey PRIMARY KEY (tenant_id, evaluation_id),
  constraint evaluation_end_tenant_id_closed_by_fkey FOREIGN KEY (tenant_id, closed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint evaluation_end_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint evaluation_end_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.evaluation_end owner to guiheng_owner;
alter table guiheng.evaluation_end enable row level security;
alter table guiheng.evaluation_end force row level security;
create policy tenant on guiheng.evaluation_end as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.evaluation_end FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.evaluation_end enable always trigger refuse_change;
grant insert, select on guiheng.evaluation_end to guiheng_app;

create table guiheng.evidence (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  file_id uuid not null,
  note text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  constraint evidence_pkey PRIMARY KEY (tenant_id, id),
  constraint evidence_check CHECK (((removed_by IS NULL) = (removed_at IS NULL))),
  constraint evidence_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint evidence_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint evidence_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint evidence_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.evidence owner to guiheng_owner;
CREATE INDEX evidence_entry ON guiheng.evidence USING btree (tenant_id, entry_id);
alter table guiheng.evidence enable row level security;
alter table guiheng.evidence force row level security;
create policy tenant on guiheng.evidence as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.evidence FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('entry', 'entry_id');
alter table guiheng.evidence enable always trigger refuse_ended;
grant insert, select on guiheng.evidence to guiheng_app;
grant update (removed_by, removed_at) on guiheng.evidence to guiheng_app;

create table guiheng.evidence_rule (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  subject text not null,
  item_id uuid,
  number integer not null,
  required boolean not null,
  hint text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint evidence_rule_pkey PRIMARY KEY (tenant_id, id),
  constraint evidence_rule_tenant_id_evaluation_id_subject_item_id_numbe_key UNIQUE NULLS NOT DISTINCT (tenant_id, evaluation_id, subject, item_id, number),
  constraint evidence_rule_number_check CHECK ((number >= 1)),
  constraint evidence_rule_subject_check CHECK ((subject = ANY (ARRAY['indicator'::text, 'task'::text, 'project'::text, 'unit'::text, 'plan'::text]))),
  constraint evidence_rule_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint evidence_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint evidence_rule_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.evidence_rule owner to guiheng_owner;
alter table guiheng.evidence_rule enable row level security;
alter table guiheng.evidence_rule force row level security;
create policy tenant on guiheng.evidence_rule as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.evidence_rule FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.evidence_rule enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.evidence_rule FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.evidence_rule enable always trigger refuse_ended;
grant insert, select on guiheng.evidence_rule to guiheng_app;

create table guiheng.exchange (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  kind text not null,
  held_on date not null,
  title text not null,
  text text not null,
  track_id uuid,
  unit_id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint exchange_pkey PRIMARY KEY (tenant_id, id),
  constraint exchange_kind_check CHECK ((kind = ANY (ARRAY['research'::text, 'discussion'::text, 'bulletin'::text, 'document'::text]))),
  constraint exchange_title_check CHECK ((title <> ''::text)),
  constraint exchange_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint exchange_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint exchange_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint exchange_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id),
  constraint exchange_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.exchange owner to guiheng_owner;
CREATE INDEX exchange_evaluation ON guiheng.exchange USING btree (tenant_id, evaluation_id, held_on);
alter table guiheng.exchange enable row level security;
alter table guiheng.exchange force row level security;
create policy tenant on guiheng.exchange as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.exchange FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.exchange enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.exchange FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.exchange enable always trigger refuse_ended;
grant insert, select on guiheng.exchange to guiheng_app;

create table guiheng.exchange_file (
  tenant_id uuid not null,
  exchange_id uuid not null,
  file_id uuid not null,
  constraint exchange_file_pkey PRIMARY KEY (tenant_id, exchange_id, file_id),
  constraint exchange_file_tenant_id_exchange_id_fkey FOREIGN KEY (tenant_id, exchange_id) REFERENCES guiheng.exchange(tenant_id, id),
  constraint exchange_file_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint exchange_file_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.exchange_file owner to guiheng_owner;
alter table guiheng.exchange_file enable row level security;
alter table guiheng.exchange_file force row level security;
create policy tenant on guiheng.exchange_file as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.exchange_file FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.exchange_file enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.exchange_file FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('exchange', 'exchange_id');
alter table guiheng.exchange_file enable always trigger refuse_ended;
grant insert, select on guiheng.exchange_file to guiheng_app;

create table guiheng.exchange_item (
  tenant_id uuid not null,
  exchange_id uuid not null,
  item_id uuid not null,
  constraint exchange_item_pkey PRIMARY KEY (tenant_id, exchange_id, item_id),
  constraint exchange_item_tenant_id_exchange_id_fkey FOREIGN KEY (tenant_id, exchange_id) REFERENCES guiheng.exchange(tenant_id, id),
  constraint exchange_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint exchange_item_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.exchange_item owner to guiheng_owner;
alter table guiheng.exchange_item enable row level security;
alter table guiheng.exchange_item force row level security;
create policy tenant on guiheng.exchange_item as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.exchange_item FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.exchange_item enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.exchange_item FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('exchange', 'exchange_id');
alter table guiheng.exchange_item enable always trigger refuse_ended;
grant insert, select on guiheng.exchange_item to guiheng_app;

create table guiheng.exchange_plan (
  tenant_id uuid not null,
  exchange_id uuid not null,
  plan_id uuid not null,
  constraint exchange_plan_pkey PRIMARY KEY (tenant_id, exchange_id, plan_id),
  constraint exchange_plan_tenant_id_exchange_id_fkey FOREIGN KEY (tenant_id, exchange_id) REFERENCES guiheng.exchange(tenant_id, id),
  constraint exchange_plan_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint exchange_plan_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.exchange_plan owner to guiheng_owner;
CREATE INDEX exchange_plan_plan ON guiheng.exchange_plan USING btree (tenant_id, plan_id);
alter table guiheng.exchange_plan enable row level security;
alter table guiheng.exchange_plan force row level security;
create policy tenant on guiheng.exchange_plan as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.exchange_plan FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.exchange_plan enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.exchange_plan FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('exchange', 'exchange_id');
alter table guiheng.exchange_plan enable always trigger refuse_ended;
grant insert, select on guiheng.exchange_plan to guiheng_app;

create table guiheng.exchange_unit (
  tenant_id uuid not null,
  exchange_id uuid not null,
  unit_id uuid not null,
  constraint exchange_unit_pkey PRIMARY KEY (tenant_id, exchange_id, unit_id),
  constraint exchange_unit_tenant_id_exchange_id_fkey FOREIGN KEY (tenant_id, exchange_id) REFERENCES guiheng.exchange(tenant_id, id),
  constraint exchange_unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint exchange_unit_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.exchange_unit owner to guiheng_owner;
alter table guiheng.exchange_unit enable row level security;
alter table guiheng.exchange_unit force row level security;
create policy tenant on guiheng.exchange_unit as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.exchange_unit FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.exchange_unit enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.exchange_unit FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('exchange', 'exchange_id');
alter table guiheng.exchange_unit enable always trigger refuse_ended;
grant insert, select on guiheng.exchange_unit to guiheng_app;

create table guiheng.exercise_draft (
  tenant_id uuid not null,
  id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  evaluation_id uuid,
  dropped_at timestamp with time zone,
  constraint exercise_draft_pkey PRIMARY KEY (tenant_id, id),
  constraint exercise_draft_check CHECK (((evaluation_id IS NULL) OR (dropped_at IS NULL))),
  constraint exercise_draft_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint exercise_draft_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint exercise_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.exercise_draft owner to guiheng_owner;
alter table guiheng.exercise_draft enable row level security;
alter table guiheng.exercise_draft force row level security;
create policy tenant on guiheng.exercise_draft as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.exercise_draft to guiheng_app;
grant update (evaluation_id, dropped_at) on guiheng.exercise_draft to guiheng_app;

create table guiheng.exercise_draft_version (
  tenant_id uuid not null,
  draft_id uuid not null,
  version integer not null,
  definition jsonb not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint exercise_draft_version_pkey PRIMARY KEY (tenant_id, draft_id, version),
  constraint exercise_draft_version_version_check CHECK ((version >= 1)),
  constraint exercise_draft_version_tenant_id_draft_id_fkey FOREIGN KEY (tenant_id, draft_id) REFERENCES guiheng.exercise_draft(tenant_id, id),
  constraint exercise_draft_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint exercise_draft_version_tenant_id_saved_by_fkey FOREIGN KEY (tenant_id, saved_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.exercise_draft_version owner to guiheng_owner;
alter table guiheng.exercise_draft_version enable row level security;
alter table guiheng.exercise_draft_version force row level security;
create policy tenant on guiheng.exercise_draft_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.exercise_draft_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.exercise_draft_version enable always trigger refuse_change;
grant insert, select on guiheng.exercise_draft_version to guiheng_app;

create table guiheng.expert_opinion (
  tenant_id uuid not null,
  id uuid not null,
  adjustment_id uuid not null,
  who text not null,
  opinion text not null,
  given_on date not null,
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint expert_opinion_pkey PRIMARY KEY (tenant_id, id),
  constraint expert_opinion_opinion_check CHECK ((opinion <> ''::text)),
  constraint expert_opinion_who_check CHECK ((who <> ''::text)),
  constraint expert_opinion_tenant_id_adjustment_id_fkey FOREIGN KEY (tenant_id, adjustment_id) REFERENCES guiheng.adjustment(tenant_id, id),
  constraint expert_opinion_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint expert_opinion_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint expert_opinion_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.expert_opinion owner to guiheng_owner;
CREATE INDEX expert_opinion_adjustment ON guiheng.expert_opinion USING btree (tenant_id, adjustment_id);
alter table guiheng.expert_opinion enable row level security;
alter table guiheng.expert_opinion force row level security;
create policy tenant on guiheng.expert_opinion as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_expert_opinion BEFORE INSERT ON guiheng.expert_opinion FOR EACH ROW EXECUTE FUNCTION guiheng.check_expert_opinion();
alter table guiheng.expert_opinion enable always trigger check_expert_opinion;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.expert_opinion FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.expert_opinion enable always trigger refuse_change;
grant insert, select on guiheng.expert_opinion to guiheng_app;

create table guiheng.extension (
  tenant_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  request_id uuid,
  until date,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint extension_pkey PRIMARY KEY (tenant_id, id),
  constraint extension_tenant_id_request_id_key UNIQUE (tenant_id, request_id),
  constraint extension_check CHECK (((until IS NOT NULL) OR (request_id IS NOT NULL))),
  constraint extension_check1 CHECK (((until IS NOT NULL) OR (reason <> ''::text))),
  constraint extension_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint extension_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES guiheng.person(tenant_id, id),
  constraint extension_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint extension_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES guiheng.extension_request(tenant_id, id)
);
alter table guiheng.extension owner to guiheng_owner;
CREATE INDEX extension_assignment ON guiheng.extension USING btree (tenant_id, assignment_id, decided_at);
alter table guiheng.extension enable row level security;
alter table guiheng.extension force row level security;
create policy tenant on guiheng.extension as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.extension FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.extension enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.extension FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('assignment', 'assignment_id');
alter table guiheng.extension enable always trigger refuse_ended;
grant insert, select on guiheng.extension to guiheng_app;

create table guiheng.extension_request (
  tenant_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  until date not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  constraint extension_request_pkey PRIMARY KEY (tenant_id, id),
  constraint extension_request_reason_check CHECK ((reason <> ''::text)),
  constraint extension_request_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES guiheng.person(tenant_id, id),
  constraint extension_request_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint extension_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.extension_request owner to guiheng_owner;
CREATE INDEX extension_request_assignment ON guiheng.extension_request USING btree (tenant_id, assignment_id, asked_at);
alter table guiheng.extension_request enable row level security;
alter table guiheng.extension_request force row level security;
create policy tenant on guiheng.extension_request as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.extension_request FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.extension_request enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.extension_request FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('assignment', 'assignment_id');
alter table guiheng.extension_request enable always trigger refuse_ended;
grant insert, select on guiheng.extension_request to guiheng_app;

create table guiheng.feedback (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  round integer not null,
  opening text not null,
  closing text not null,
  version integer not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint feedback_pkey PRIMARY KEY (tenant_id, id),
  constraint feedback_tenant_id_report_id_round_key UNIQUE (tenant_id, report_id, round),
  constraint feedback_round_check CHECK ((round >= 1)),
  constraint feedback_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint feedback_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint feedback_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint feedback_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id)
);
alter table guiheng.feedback owner to guiheng_owner;
alter table guiheng.feedback enable row level security;
alter table guiheng.feedback force row level security;
create policy tenant on guiheng.feedback as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_issued_text BEFORE UPDATE ON guiheng.feedback FOR EACH ROW EXECUTE FUNCTION guiheng.guard_issued_text();
alter table guiheng.feedback enable always trigger guard_issued_text;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.feedback FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report', 'report_id');
alter table guiheng.feedback enable always trigger refuse_ended;
grant insert, select on guiheng.feedback to guiheng_app;
grant update (opening, closing, version, changed_by, changed_at) on guiheng.feedback to guiheng_app;

create table guiheng.feedback_answer (
  tenant_id uuid not null,
  id uuid not null,
  point_id uuid not null,
  version integer not null,
  outcome text not null,
  text text not null,
  changed_place text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  constraint feedback_answer_pkey PRIMARY KEY (tenant_id, id),
  constraint feedback_answer_tenant_id_point_id_version_key UNIQUE (tenant_id, point_id, version),
  constraint feedback_answer_outcome_check CHECK ((outcome = ANY (ARRAY['adopted'::text, 'partly'::text, 'rejected'::text]))),
  constraint feedback_answer_text_check CHECK ((text <> ''::text)),
  constraint feedback_answer_version_check CHECK ((version >= 1)),
  constraint feedback_answer_tenant_id_answered_by_fkey FOREIGN KEY (tenant_id, answered_by) REFERENCES guiheng.person(tenant_id, id),
  constraint feedback_answer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint feedback_answer_tenant_id_point_id_fkey FOREIGN KEY (tenant_id, point_id) REFERENCES guiheng.feedback_point(tenant_id, id)
);
alter table guiheng.feedback_answer owner to guiheng_owner;
alter table guiheng.feedback_answer enable row level security;
alter table guiheng.feedback_answer force row level security;
create policy tenant on guiheng.feedback_answer as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.feedback_answer FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.feedback_answer enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.feedback_answer FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('feedback_point', 'point_id');
alter table guiheng.feedback_answer enable always trigger refuse_ended;
grant insert, select on guiheng.feedback_answer to guiheng_app;

create table guiheng.feedback_issue (
  tenant_id uuid not null,
  feedback_id uuid not null,
  number text not null,
  issued_on date not null,
  issued_by uuid not null,
  issued_at timestamp with time zone not null,
  constraint feedback_issue_pkey PRIMARY KEY (tenant_id, feedback_id),
  constraint feedback_issue_number_check CHECK ((number <> ''::text)),
  constraint feedback_issue_tenant_id_feedback_id_fkey FOREIGN KEY (tenant_id, feedback_id) REFERENCES guiheng.feedback(tenant_id, id),
  constraint feedback_issue_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint feedback_issue_tenant_id_issued_by_fkey FOREIGN KEY (tenant_id, issued_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.feedback_issue owner to guiheng_owner;
alter table guiheng.feedback_issue enable row level security;
alter table guiheng.feedback_issue force row level security;
create policy tenant on guiheng.feedback_issue as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.feedback_issue FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.feedback_issue enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.feedback_issue FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('feedback', 'feedback_id');
alter table guiheng.feedback_issue enable always trigger refuse_ended;
grant insert, select on guiheng.feedback_issue to guiheng_app;

create table guiheng.feedback_point (
  tenant_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  "position" integer not null,
  text text not null,
  constraint feedback_point_pkey PRIMARY KEY (tenant_id, id),
  constraint feedback_point_text_check CHECK ((text <> ''::text)),
  constraint feedback_point_tenant_id_feedback_id_fkey FOREIGN KEY (tenant_id, feedback_id) REFERENCES guiheng.feedback(tenant_id, id),
  constraint feedback_point_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.feedback_point owner to guiheng_owner;
CREATE INDEX feedback_point_feedback ON guiheng.feedback_point USING btree (tenant_id, feedback_id, "position");
alter table guiheng.feedback_point enable row level security;
alter table guiheng.feedback_point force row level security;
create policy tenant on guiheng.feedback_point as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_issued_feedback BEFORE INSERT OR DELETE OR UPDATE ON guiheng.feedback_point FOR EACH ROW EXECUTE FUNCTION guiheng.guard_issued_feedback();
alter table guiheng.feedback_point enable always trigger guard_issued_feedback;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.feedback_point FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('feedback', 'feedback_id');
alter table guiheng.feedback_point enable always trigger refuse_ended;
grant delete, insert, select on guiheng.feedback_point to guiheng_app;

create table guiheng.file (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (tenant_id, id),
  constraint file_name_check CHECK ((name <> ''::text)),
  constraint file_size_check CHECK (((size >= 1) AND (size <= 22020096))),
  constraint file_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint file_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.file owner to guiheng_owner;
alter table guiheng.file enable row level security;
alter table guiheng.file force row level security;
create policy tenant on guiheng.file as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.file FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.file enable always trigger refuse_change;
grant insert, select on guiheng.file to guiheng_app;

create table guiheng.file_chunk (
  tenant_id uuid not null,
  file_id uuid not null,
  "position" integer not null,
  bytes bytea not null,
  constraint file_chunk_pkey PRIMARY KEY (tenant_id, file_id, "position"),
  constraint file_chunk_bytes_check CHECK ((octet_length(bytes) <= 1048576)),
  constraint file_chunk_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint file_chunk_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.file_chunk owner to guiheng_owner;
alter table guiheng.file_chunk enable row level security;
alter table guiheng.file_chunk force row level security;
create policy tenant on guiheng.file_chunk as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.file_chunk FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.file_chunk enable always trigger refuse_change;
grant insert, select on guiheng.file_chunk to guiheng_app;

create table guiheng.file_job (
  tenant_id uuid not null,
  id uuid not null,
  ordered_by uuid not null,
  begun_at timestamp with time zone not null,
  constraint file_job_pkey PRIMARY KEY (tenant_id, id),
  constraint file_job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint file_job_tenant_id_ordered_by_fkey FOREIGN KEY (tenant_id, ordered_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.file_job owner to guiheng_owner;
alter table guiheng.file_job enable row level security;
alter table guiheng.file_job force row level security;
create policy tenant on guiheng.file_job as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.file_job FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.file_job enable always trigger refuse_change;
grant insert, select on guiheng.file_job to guiheng_app;

create table guiheng.file_job_end (
  tenant_id uuid not null,
  job_id uuid not null,
  file_id uuid,
  ended_at timestamp with time zone not null,
  constraint file_job_end_pkey PRIMARY KEY (tenant_id, job_id),
  constraint file_job_end_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint file_job_end_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint file_job_end_tenant_id_job_id_fkey FOREIGN KEY (tenant_id, job_id) REFERENCES guiheng.file_job(tenant_id, id)
);
alter table guiheng.file_job_end owner to guiheng_owner;
alter table guiheng.file_job_end enable row level security;
alter table guiheng.file_job_end force row level security;
create policy tenant on guiheng.file_job_end as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.file_job_end FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.file_job_end enable always trigger refuse_change;
grant insert, select on guiheng.file_job_end to guiheng_app;

create table guiheng.file_pdf (
  tenant_id uuid not null,
  source_file_id uuid not null,
  file_id uuid not null,
  made_by_version text not null,
  constraint file_pdf_pkey PRIMARY KEY (tenant_id, source_file_id),
  constraint file_pdf_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint file_pdf_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint file_pdf_tenant_id_source_file_id_fkey FOREIGN KEY (tenant_id, source_file_id) REFERENCES guiheng.file(tenant_id, id)
);
alter table guiheng.file_pdf owner to guiheng_owner;
alter table guiheng.file_pdf enable row level security;
alter table guiheng.file_pdf force row level security;
create policy tenant on guiheng.file_pdf as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.file_pdf FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.file_pdf enable always trigger refuse_change;
grant insert, select on guiheng.file_pdf to guiheng_app;

create table guiheng.filed_before (
  tenant_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  unit_id uuid not null,
  item_id uuid,
  plan_id uuid,
  assignment_id uuid not null,
  constraint filed_before_pkey PRIMARY KEY (tenant_id, id),
  constraint filed_before_tenant_id_track_id_unit_id_item_id_plan_id_ass_key UNIQUE NULLS NOT DISTINCT (tenant_id, track_id, unit_id, item_id, plan_id, assignment_id),
  constraint filed_before_check CHECK ((num_nonnulls(item_id, plan_id) = 1)),
  constraint filed_before_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint filed_before_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint filed_before_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint filed_before_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id),
  constraint filed_before_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id),
  constraint filed_before_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.filed_before owner to guiheng_owner;
alter table guiheng.filed_before enable row level security;
alter table guiheng.filed_before force row level security;
create policy tenant on guiheng.filed_before as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.filed_before FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('track', 'track_id');
alter table guiheng.filed_before enable always trigger refuse_ended;
grant delete, insert, select on guiheng.filed_before to guiheng_app;

create table guiheng.form_version (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  subject text not null,
  number integer not null,
  form jsonb not null,
  item_id uuid,
  method text default ''::text not null,
  reason text default ''::text not null,
  withdrawn boolean default false not null,
  created_by uuid,
  created_at timestamp with time zone,
  constraint form_version_pkey PRIMARY KEY (tenant_id, id),
  constraint form_version_tenant_id_evaluation_id_subject_item_id_number_key UNIQUE NULLS NOT DISTINCT (tenant_id, evaluation_id, subject, item_id, number),
  constraint form_version_check CHECK (((item_id IS NULL) OR ((reason <> ''::text) AND (created_by IS NOT NULL) AND (created_at IS NOT NULL)))),
  constraint form_version_subject_check CHECK ((subject = ANY (ARRAY['indicator'::text, 'task'::text, 'project'::text, 'unit'::text, 'plan'::text]))),
  constraint form_version_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint form_version_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint form_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint form_version_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.form_version owner to guiheng_owner;
alter table guiheng.form_version enable row level security;
alter table guiheng.form_version force row level security;
create policy tenant on guiheng.form_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.form_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.form_version enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.form_version FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.form_version enable always trigger refuse_ended;
grant insert, select on guiheng.form_version to guiheng_app;

create table guiheng.holiday (
  tenant_id uuid not null,
  day date not null,
  nature text not null,
  name text not null,
  source text not null,
  constraint holiday_pkey PRIMARY KEY (tenant_id, day),
  constraint holiday_nature_check CHECK ((nature = ANY (ARRAY['off'::text, 'working'::text]))),
  constraint holiday_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.holiday owner to guiheng_owner;
alter table guiheng.holiday enable row level security;
alter table guiheng.holiday force row level security;
create policy tenant on guiheng.holiday as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant delete, insert, select on guiheng.holiday to guiheng_app;

create table guiheng.holiday_notice (
  tenant_id uuid not null,
  id uuid not null,
  source text not null,
  reason text not null,
  holidays jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint holiday_notice_pkey PRIMARY KEY (tenant_id, id),
  constraint holiday_notice_reason_check CHECK ((reason <> ''::text)),
  constraint holiday_notice_source_check CHECK ((source <> ''::text)),
  constraint holiday_notice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint holiday_notice_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.holiday_notice owner to guiheng_owner;
alter table guiheng.holiday_notice enable row level security;
alter table guiheng.holiday_notice force row level security;
create policy tenant on guiheng.holiday_notice as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.holiday_notice FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.holiday_notice enable always trigger refuse_change;
grant insert, select on guiheng.holiday_notice to guiheng_app;

create table guiheng.intake (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  unit_id uuid,
  file_id uuid not null,
  parsed jsonb not null,
  findings jsonb not null,
  state text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  taken jsonb,
  placed jsonb,
  constraint intake_pkey PRIMARY KEY (tenant_id, id),
  constraint intake_check CHECK (((state = 'previewed'::text) = (ended_at IS NULL))),
  constraint intake_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint intake_check2 CHECK (((taken IS NULL) OR (state = 'confirmed'::text))),
  constraint intake_check3 CHECK (((placed IS NULL) OR (state = 'confirmed'::text))),
  constraint intake_kind_check CHECK ((kind = ANY (ARRAY['decomposition'::text, 'workbook'::text, 'figures'::text]))),
  constraint intake_state_check CHECK ((state = ANY (ARRAY['previewed'::text, 'confirmed'::text, 'dropped'::text]))),
  constraint intake_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint intake_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint intake_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.intake owner to guiheng_owner;
alter table guiheng.intake enable row level security;
alter table guiheng.intake force row level security;
create policy tenant on guiheng.intake as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.intake to guiheng_app;
grant update (state, ended_by, ended_at, taken, placed) on guiheng.intake to guiheng_app;

create table guiheng.invitation (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  role text not null,
  code_hash text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  person_id uuid,
  constraint invitation_pkey PRIMARY KEY (tenant_id, id),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'contact'::text, 'reporter'::text, 'unit_head'::text, 'plan_lead'::text, 'statistics'::text, 'leader'::text, 'government_office'::text, 'congress'::text, 'third_party'::text, 'administrator'::text, 'auditor'::text]))),
  constraint invitation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint invitation_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id),
  constraint invitation_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.invitation owner to guiheng_owner;
CREATE INDEX invitation_code ON guiheng.invitation USING btree (code_hash);
CREATE INDEX invitation_unit ON guiheng.invitation USING btree (tenant_id, unit_id, role, created_at);
alter table guiheng.invitation enable row level security;
alter table guiheng.invitation force row level security;
create policy sign_in on guiheng.invitation as permissive for select to guiheng_owner using (true);
create policy tenant on guiheng.invitation as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended_unit BEFORE INSERT ON guiheng.invitation FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended_unit();
alter table guiheng.invitation enable always trigger refuse_ended_unit;
grant insert, select on guiheng.invitation to guiheng_app;
grant update (used_at, person_id) on guiheng.invitation to guiheng_app;

create table guiheng.item (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null,
  constraint item_pkey PRIMARY KEY (tenant_id, id),
  constraint item_kind_check CHECK ((kind = ANY (ARRAY['indicator'::text, 'task'::text, 'project'::text]))),
  constraint item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint item_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.item owner to guiheng_owner;
CREATE INDEX item_plan ON guiheng.item USING btree (tenant_id, plan_id);
alter table guiheng.item enable row level security;
alter table guiheng.item force row level security;
create policy tenant on guiheng.item as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_item BEFORE INSERT OR DELETE OR UPDATE ON guiheng.item FOR EACH ROW EXECUTE FUNCTION guiheng.guard_item();
alter table guiheng.item enable always trigger guard_item;
CREATE TRIGGER guard_item_truncate BEFORE TRUNCATE ON guiheng.item FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.item enable always trigger guard_item_truncate;
grant delete, insert, select on guiheng.item to guiheng_app;

create table guiheng.item_attribute (
  tenant_id uuid not null,
  item_id uuid not null,
  version integer not null,
  "position" integer,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint item_attribute_pkey PRIMARY KEY (tenant_id, item_id),
  constraint item_attribute_version_check CHECK ((version >= 1)),
  constraint item_attribute_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint item_attribute_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint item_attribute_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.item_attribute owner to guiheng_owner;
alter table guiheng.item_attribute enable row level security;
alter table guiheng.item_attribute force row level security;
create policy tenant on guiheng.item_attribute as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.item_attribute to guiheng_app;
grant update (version, "position", changed_by, changed_at) on guiheng.item_attribute to guiheng_app;

create table guiheng.item_correction (
  tenant_id uuid not null,
  id uuid not null,
  item_version_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  file_id uuid not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  constraint item_correction_pkey PRIMARY KEY (tenant_id, id),
  constraint item_correction_check CHECK ((before <> after)),
  constraint item_correction_check1 CHECK ((((before ->> 'kind'::text) = (after ->> 'kind'::text)) AND ((after ->> 'name'::text) <> ''::text))),
  constraint item_correction_reason_check CHECK ((reason <> ''::text)),
  constraint item_correction_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint item_correction_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint item_correction_tenant_id_item_version_id_fkey FOREIGN KEY (tenant_id, item_version_id) REFERENCES guiheng.item_version(tenant_id, id),
  constraint item_correction_tenant_id_proposed_by_fkey FOREIGN KEY (tenant_id, proposed_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.item_correction owner to guiheng_owner;
CREATE INDEX item_correction_version ON guiheng.item_correction USING btree (tenant_id, item_version_id);
alter table guiheng.item_correction enable row level security;
alter table guiheng.item_correction force row level security;
create policy tenant on guiheng.item_correction as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_item_correction BEFORE INSERT ON guiheng.item_correction FOR EACH ROW EXECUTE FUNCTION guiheng.check_item_correction();
alter table guiheng.item_correction enable always trigger check_item_correction;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.item_correction FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.item_correction enable always trigger refuse_change;
grant insert, select on guiheng.item_correction to guiheng_app;

create table guiheng.item_tag (
  tenant_id uuid not null,
  item_id uuid not null,
  vocabulary text not null,
  word text not null,
  constraint item_tag_pkey PRIMARY KEY (tenant_id, item_id, vocabulary, word),
  constraint item_tag_vocabulary_check CHECK ((vocabulary <> ''::text)),
  constraint item_tag_word_check CHECK ((word <> ''::text)),
  constraint item_tag_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint item_tag_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.item_tag owner to guiheng_owner;
CREATE INDEX item_tag_word ON guiheng.item_tag USING btree (tenant_id, vocabulary, word);
alter table guiheng.item_tag enable row level security;
alter table guiheng.item_tag force row level security;
create policy tenant on guiheng.item_tag as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant delete, insert, select on guiheng.item_tag to guiheng_app;

create table guiheng.item_version (
  tenant_id uuid not null,
  id uuid not null,
  plan_version_id uuid not null,
  item_id uuid not null,
  number integer not null,
  name text not null,
  content jsonb not null,
  removed boolean default false not null,
  constraint item_version_pkey PRIMARY KEY (tenant_id, id),
  constraint item_version_tenant_id_plan_version_id_item_id_key UNIQUE (tenant_id, plan_version_id, item_id),
  constraint item_version_name_check CHECK ((name <> ''::text)),
  constraint item_version_number_check CHECK ((number >= 1)),
  constraint item_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint item_version_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint item_version_tenant_id_plan_version_id_fkey FOREIGN KEY (tenant_id, plan_version_id) REFERENCES guiheng.plan_version(tenant_id, id)
);
alter table guiheng.item_version owner to guiheng_owner;
CREATE INDEX item_version_item ON guiheng.item_version USING btree (tenant_id, item_id);
alter table guiheng.item_version enable row level security;
alter table guiheng.item_version force row level security;
create policy tenant on guiheng.item_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_item_version BEFORE INSERT OR DELETE OR UPDATE ON guiheng.item_version FOR EACH ROW EXECUTE FUNCTION guiheng.guard_item_version();
alter table guiheng.item_version enable always trigger guard_item_version;
CREATE TRIGGER guard_item_version_truncate BEFORE TRUNCATE ON guiheng.item_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.item_version enable always trigger guard_item_version_truncate;
grant delete, insert, select on guiheng.item_version to guiheng_app;

create table guiheng.letter (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  kind text not null,
  report_id uuid,
  content jsonb not null,
  version integer not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint letter_pkey PRIMARY KEY (tenant_id, id),
  constraint letter_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'submission'::text, 'copy'::text, 'notice'::text]))),
  constraint letter_version_check CHECK ((version >= 1)),
  constraint letter_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint letter_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint letter_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint letter_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint letter_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id)
);
alter table guiheng.letter owner to guiheng_owner;
CREATE INDEX letter_evaluation ON guiheng.letter USING btree (tenant_id, evaluation_id, created_at);
alter table guiheng.letter enable row level security;
alter table guiheng.letter force row level security;
create policy tenant on guiheng.letter as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.letter FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.letter enable always trigger refuse_ended;
grant insert, select on guiheng.letter to guiheng_app;
grant update (content, version, changed_by, changed_at) on guiheng.letter to guiheng_app;

create table guiheng.letter_file (
  tenant_id uuid not null,
  letter_id uuid not null,
  number integer not null,
  letter_version integer not null,
  file_id uuid not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint letter_file_pkey PRIMARY KEY (tenant_id, letter_id, number),
  constraint letter_file_number_check CHECK ((number >= 1)),
  constraint letter_file_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint letter_file_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint letter_file_tenant_id_letter_id_fkey FOREIGN KEY (tenant_id, letter_id) REFERENCES guiheng.letter(tenant_id, id),
  constraint letter_file_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.letter_file owner to guiheng_owner;
alter table guiheng.letter_file enable row level security;
alter table guiheng.letter_file force row level security;
create policy tenant on guiheng.letter_file as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.letter_file FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.letter_file enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.letter_file FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('letter', 'letter_id');
alter table guiheng.letter_file enable always trigger refuse_ended;
grant insert, select on guiheng.letter_file to guiheng_app;

create table guiheng.mail (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  address text not null,
  subject text not null,
  body text not null,
  digest_day date,
  created_at timestamp with time zone not null,
  state text not null,
  attempts integer not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  failure text not null,
  constraint mail_pkey PRIMARY KEY (tenant_id, id),
  constraint mail_tenant_id_person_id_digest_day_key UNIQUE (tenant_id, person_id, digest_day),
  constraint mail_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text]))),
  constraint mail_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint mail_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.mail owner to guiheng_owner;
CREATE INDEX mail_due ON guiheng.mail USING btree (tenant_id, due_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
CREATE INDEX mail_failure ON guiheng.mail USING btree (tenant_id, created_at) WHERE (failure <> ''::text);
alter table guiheng.mail enable row level security;
alter table guiheng.mail force row level security;
create policy tenant on guiheng.mail as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.mail to guiheng_app;
grant update (state, attempts, due_at, ended_at, failure) on guiheng.mail to guiheng_app;

create table guiheng.mail_confirmation (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  address text not null,
  code_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer not null,
  confirmed_at timestamp with time zone,
  constraint mail_confirmation_pkey PRIMARY KEY (tenant_id, id),
  constraint mail_confirmation_address_check CHECK ((address <> ''::text)),
  constraint mail_confirmation_attempts_check CHECK ((attempts >= 0)),
  constraint mail_confirmation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint mail_confirmation_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.mail_confirmation owner to guiheng_owner;
CREATE INDEX mail_confirmation_person ON guiheng.mail_confirmation USING btree (tenant_id, person_id, created_at);
alter table guiheng.mail_confirmation enable row level security;
alter table guiheng.mail_confirmation force row level security;
create policy tenant on guiheng.mail_confirmation as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.mail_confirmation to guiheng_app;
grant update (attempts, confirmed_at) on guiheng.mail_confirmation to guiheng_app;

create table guiheng.mail_notice (
  tenant_id uuid not null,
  notice_id uuid not null,
  mail_id uuid not null,
  constraint mail_notice_pkey PRIMARY KEY (tenant_id, notice_id),
  constraint mail_notice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint mail_notice_tenant_id_mail_id_fkey FOREIGN KEY (tenant_id, mail_id) REFERENCES guiheng.mail(tenant_id, id),
  constraint mail_notice_tenant_id_notice_id_fkey FOREIGN KEY (tenant_id, notice_id) REFERENCES guiheng.notice(tenant_id, id)
);
alter table guiheng.mail_notice owner to guiheng_owner;
alter table guiheng.mail_notice enable row level security;
alter table guiheng.mail_notice force row level security;
create policy tenant on guiheng.mail_notice as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.mail_notice FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.mail_notice enable always trigger refuse_change;
grant insert, select on guiheng.mail_notice to guiheng_app;

create table guiheng.mandate (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  number integer not null,
  unit_id uuid not null,
  title text not null,
  engagement text not null,
  undertaking text not null,
  begins_on date not null,
  ends_on date not null,
  hides_verdicts boolean not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint mandate_pkey PRIMARY KEY (tenant_id, id),
  constraint mandate_tenant_id_evaluation_id_number_key UNIQUE (tenant_id, evaluation_id, number),
  constraint mandate_check CHECK ((ends_on >= begins_on)),
  constraint mandate_engagement_check CHECK ((engagement = ANY (ARRAY['entrusted'::text, 'tender'::text]))),
  constraint mandate_number_check CHECK ((number >= 1)),
  constraint mandate_title_check CHECK ((title <> ''::text)),
  constraint mandate_version_check CHECK ((version >= 1)),
  constraint mandate_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint mandate_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint mandate_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint mandate_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint mandate_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.mandate owner to guiheng_owner;
alter table guiheng.mandate enable row level security;
alter table guiheng.mandate force row level security;
create policy tenant on guiheng.mandate as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.mandate FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.mandate enable always trigger refuse_ended;
grant insert, select on guiheng.mandate to guiheng_app;
grant update (title, engagement, undertaking, begins_on, ends_on, hides_verdicts, version, changed_by, changed_at) on guiheng.mandate to guiheng_app;

create table guiheng.mandate_plan (
  tenant_id uuid not null,
  mandate_id uuid not null,
  plan_id uuid not null,
  constraint mandate_plan_pkey PRIMARY KEY (tenant_id, mandate_id, plan_id),
  constraint mandate_plan_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint mandate_plan_tenant_id_mandate_id_fkey FOREIGN KEY (tenant_id, mandate_id) REFERENCES guiheng.mandate(tenant_id, id),
  constraint mandate_plan_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.mandate_plan owner to guiheng_owner;
alter table guiheng.mandate_plan enable row level security;
alter table guiheng.mandate_plan force row level security;
create policy tenant on guiheng.mandate_plan as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.mandate_plan FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('mandate', 'mandate_id');
alter table guiheng.mandate_plan enable always trigger refuse_ended;
CREATE TRIGGER refuse_submitted BEFORE INSERT OR DELETE ON guiheng.mandate_plan FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_submitted();
grant delete, insert, select on guiheng.mandate_plan to guiheng_app;

create table guiheng.mandate_text (
  tenant_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  part text not null,
  version integer not null,
  text text not null,
  on_behalf text,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint mandate_text_pkey PRIMARY KEY (tenant_id, id),
  constraint mandate_text_tenant_id_mandate_id_part_version_key UNIQUE (tenant_id, mandate_id, part, version),
  constraint mandate_text_on_behalf_check CHECK ((on_behalf <> ''::text)),
  constraint mandate_text_part_check CHECK ((part = ANY (ARRAY['method'::text, 'overview'::text, 'findings'::text, 'problems'::text, 'proposals'::text]))),
  constraint mandate_text_version_check CHECK ((version >= 1)),
  constraint mandate_text_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint mandate_text_tenant_id_mandate_id_fkey FOREIGN KEY (tenant_id, mandate_id) REFERENCES guiheng.mandate(tenant_id, id),
  constraint mandate_text_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.mandate_text owner to guiheng_owner;
alter table guiheng.mandate_text enable row level security;
alter table guiheng.mandate_text force row level security;
create policy tenant on guiheng.mandate_text as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.mandate_text FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.mandate_text enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.mandate_text FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('mandate', 'mandate_id');
alter table guiheng.mandate_text enable always trigger refuse_ended;
CREATE TRIGGER refuse_submitted BEFORE INSERT ON guiheng.mandate_text FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_submitted();
grant insert, select on guiheng.mandate_text to guiheng_app;

create table guiheng.member_value (
  tenant_id uuid not null,
  id uuid not null,
  entry_version_id uuid not null,
  period text not null,
  number text not null,
  grade text not null,
  as_of date not null,
  source text not null,
  constraint member_value_pkey PRIMARY KEY (tenant_id, id),
  constraint member_value_tenant_id_entry_version_id_period_key UNIQUE (tenant_id, entry_version_id, period),
  constraint member_value_grade_check CHECK ((grade = ANY (ARRAY['estimate'::text, 'preliminary'::text, 'official'::text, 'revised'::text]))),
  constraint member_value_number_check CHECK ((number ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'::text)),
  constraint member_value_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint member_value_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.member_value owner to guiheng_owner;
alter table guiheng.member_value enable row level security;
alter table guiheng.member_value force row level security;
create policy tenant on guiheng.member_value as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.member_value FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.member_value enable always trigger refuse_change;
grant insert, select on guiheng.member_value to guiheng_app;

create table guiheng.membership (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null,
  constraint membership_pkey PRIMARY KEY (tenant_id, id),
  constraint membership_tenant_id_person_id_unit_id_role_key UNIQUE (tenant_id, person_id, unit_id, role),
  constraint membership_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'contact'::text, 'reporter'::text, 'unit_head'::text, 'plan_lead'::text, 'statistics'::text, 'leader'::text, 'government_office'::text, 'congress'::text, 'third_party'::text, 'administrator'::text, 'auditor'::text]))),
  constraint membership_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint membership_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id),
  constraint membership_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.membership owner to guiheng_owner;
CREATE INDEX membership_unit ON guiheng.membership USING btree (tenant_id, unit_id, role);
alter table guiheng.membership enable row level security;
alter table guiheng.membership force row level security;
create policy sign_in on guiheng.membership as permissive for select to guiheng_owner using (true);
create policy tenant on guiheng.membership as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended_unit BEFORE INSERT ON guiheng.membership FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended_unit();
alter table guiheng.membership enable always trigger refuse_ended_unit;
grant delete, insert, select on guiheng.membership to guiheng_app;

create table guiheng.membership_end (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null,
  succession_id uuid,
  ended_by uuid not null,
  ended_at timestamp with time zone not null,
  constraint membership_end_pkey PRIMARY KEY (tenant_id, id),
  constraint membership_end_tenant_id_ended_by_fkey FOREIGN KEY (tenant_id, ended_by) REFERENCES guiheng.person(tenant_id, id),
  constraint membership_end_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint membership_end_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id),
  constraint membership_end_tenant_id_succession_id_fkey FOREIGN KEY (tenant_id, succession_id) REFERENCES guiheng.succession(tenant_id, id),
  constraint membership_end_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.membership_end owner to guiheng_owner;
alter table guiheng.membership_end enable row level security;
alter table guiheng.membership_end force row level security;
create policy tenant on guiheng.membership_end as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.membership_end FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.membership_end enable always trigger refuse_change;
grant insert, select on guiheng.membership_end to guiheng_app;

create table guiheng.migration (
  name text not null,
  sha256 text not null,
  ran_at timestamp with time zone not null,
  constraint migration_pkey PRIMARY KEY (name)
);
alter table guiheng.migration owner to guiheng_owner;
alter table guiheng.migration enable row level security;
alter table guiheng.migration force row level security;
create policy every_row on guiheng.migration as permissive for all to guiheng_owner using (true) with check (true);
create policy every_row_read on guiheng.migration as permissive for select to guiheng_app using (true);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.migration FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.migration enable always trigger refuse_change;
grant select on guiheng.migration to guiheng_app;

create table guiheng.milestone (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  due_on date not null,
  text text not null,
  weight numeric(9,4) not null,
  share numeric(5,4),
  is_key boolean not null,
  done_on date,
  evidence text not null,
  constraint milestone_pkey PRIMARY KEY (tenant_id, id),
  constraint milestone_check CHECK (((done_on IS NOT NULL) OR (evidence = ''::text))),
  constraint milestone_check1 CHECK (((done_on IS NULL) OR (share IS NULL))),
  constraint milestone_share_check CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric))),
  constraint milestone_text_check CHECK ((text <> ''::text)),
  constraint milestone_weight_check CHECK ((weight > (0)::numeric)),
  constraint milestone_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint milestone_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.milestone owner to guiheng_owner;
CREATE INDEX milestone_item ON guiheng.milestone USING btree (tenant_id, item_id, due_on);
alter table guiheng.milestone enable row level security;
alter table guiheng.milestone force row level security;
create policy tenant on guiheng.milestone as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant delete, insert, select on guiheng.milestone to guiheng_app;

create table guiheng.notice (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  outbox_id uuid not null,
  topic text not null,
  facts jsonb not null,
  path text not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (tenant_id, id),
  constraint notice_tenant_id_outbox_id_person_id_key UNIQUE (tenant_id, outbox_id, person_id),
  constraint notice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint notice_tenant_id_outbox_id_fkey FOREIGN KEY (tenant_id, outbox_id) REFERENCES guiheng.outbox(tenant_id, id),
  constraint notice_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.notice owner to guiheng_owner;
CREATE INDEX notice_person ON guiheng.notice USING btree (tenant_id, person_id, created_at);
CREATE INDEX notice_unread ON guiheng.notice USING btree (tenant_id, person_id) WHERE (read_at IS NULL);
alter table guiheng.notice enable row level security;
alter table guiheng.notice force row level security;
create policy tenant on guiheng.notice as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.notice to guiheng_app;
grant update (read_at) on guiheng.notice to guiheng_app;

create table guiheng.notification (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  text text not null,
  file_id uuid,
  issued_by uuid not null,
  issued_at timestamp with time zone not null,
  constraint notification_pkey PRIMARY KEY (tenant_id, id),
  constraint notification_title_check CHECK ((title <> ''::text)),
  constraint notification_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint notification_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint notification_tenant_id_issued_by_fkey FOREIGN KEY (tenant_id, issued_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.notification owner to guiheng_owner;
alter table guiheng.notification enable row level security;
alter table guiheng.notification force row level security;
create policy tenant on guiheng.notification as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.notification FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.notification enable always trigger refuse_change;
grant insert, select on guiheng.notification to guiheng_app;

create table guiheng.notification_unit (
  tenant_id uuid not null,
  notification_id uuid not null,
  unit_id uuid not null,
  constraint notification_unit_pkey PRIMARY KEY (tenant_id, notification_id, unit_id),
  constraint notification_unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint notification_unit_tenant_id_notification_id_fkey FOREIGN KEY (tenant_id, notification_id) REFERENCES guiheng.notification(tenant_id, id),
  constraint notification_unit_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.notification_unit owner to guiheng_owner;
CREATE INDEX notification_unit_unit ON guiheng.notification_unit USING btree (tenant_id, unit_id);
alter table guiheng.notification_unit enable row level security;
alter table guiheng.notification_unit force row level security;
create policy tenant on guiheng.notification_unit as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.notification_unit FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.notification_unit enable always trigger refuse_change;
grant insert, select on guiheng.notification_unit to guiheng_app;

create table guiheng.opinion (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  source text not null,
  registration_id uuid,
  text text not null,
  due_on date,
  version integer not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint opinion_pkey PRIMARY KEY (tenant_id, id),
  constraint opinion_tenant_id_report_id_source_number_key UNIQUE (tenant_id, report_id, source, number),
  constraint opinion_check CHECK (((source = 'deliberation'::text) OR (registration_id IS NULL))),
  constraint opinion_number_check CHECK ((number >= 1)),
  constraint opinion_source_check CHECK ((source = ANY (ARRAY['deliberation'::text, 'report'::text]))),
  constraint opinion_text_check CHECK ((text <> ''::text)),
  constraint opinion_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint opinion_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint opinion_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint opinion_tenant_id_registration_id_fkey FOREIGN KEY (tenant_id, registration_id) REFERENCES guiheng.registration(tenant_id, id),
  constraint opinion_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id)
);
alter table guiheng.opinion owner to guiheng_owner;
alter table guiheng.opinion enable row level security;
alter table guiheng.opinion force row level security;
create policy tenant on guiheng.opinion as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.opinion FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report', 'report_id');
alter table guiheng.opinion enable always trigger refuse_ended;
grant insert, select on guiheng.opinion to guiheng_app;
grant update (text, due_on, version, changed_by, changed_at) on guiheng.opinion to guiheng_app;

create table guiheng.opinion_handling (
  tenant_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  measures text not null,
  progress text not null,
  done boolean not null,
  file_id uuid,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint opinion_handling_pkey PRIMARY KEY (tenant_id, id),
  constraint opinion_handling_tenant_id_opinion_id_unit_id_version_key UNIQUE (tenant_id, opinion_id, unit_id, version),
  constraint opinion_handling_check CHECK (((measures <> ''::text) OR (progress <> ''::text))),
  constraint opinion_handling_version_check CHECK ((version >= 1)),
  constraint opinion_handling_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint opinion_handling_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint opinion_handling_tenant_id_opinion_id_fkey FOREIGN KEY (tenant_id, opinion_id) REFERENCES guiheng.opinion(tenant_id, id),
  constraint opinion_handling_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint opinion_handling_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.opinion_handling owner to guiheng_owner;
alter table guiheng.opinion_handling enable row level security;
alter table guiheng.opinion_handling force row level security;
create policy tenant on guiheng.opinion_handling as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.opinion_handling FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.opinion_handling enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.opinion_handling FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('opinion', 'opinion_id');
alter table guiheng.opinion_handling enable always trigger refuse_ended;
grant insert, select on guiheng.opinion_handling to guiheng_app;

create table guiheng.opinion_owner (
  tenant_id uuid not null,
  opinion_id uuid not null,
  unit_id uuid not null,
  "position" integer not null,
  constraint opinion_owner_pkey PRIMARY KEY (tenant_id, opinion_id, unit_id),
  constraint opinion_owner_tenant_id_opinion_id_position_key UNIQUE (tenant_id, opinion_id, "position"),
  constraint opinion_owner_position_check CHECK (("position" >= 1)),
  constraint opinion_owner_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint opinion_owner_tenant_id_opinion_id_fkey FOREIGN KEY (tenant_id, opinion_id) REFERENCES guiheng.opinion(tenant_id, id),
  constraint opinion_owner_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.opinion_owner owner to guiheng_owner;
CREATE INDEX opinion_owner_unit ON guiheng.opinion_owner USING btree (tenant_id, unit_id);
alter table guiheng.opinion_owner enable row level security;
alter table guiheng.opinion_owner force row level security;
create policy tenant on guiheng.opinion_owner as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.opinion_owner FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('opinion', 'opinion_id');
alter table guiheng.opinion_owner enable always trigger refuse_ended;
grant delete, insert, select on guiheng.opinion_owner to guiheng_app;

create table guiheng.outbox (
  tenant_id uuid not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  actor_id uuid,
  constraint outbox_pkey PRIMARY KEY (tenant_id, id),
  constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.outbox owner to guiheng_owner;
CREATE INDEX outbox_time ON guiheng.outbox USING btree (tenant_id, created_at);
alter table guiheng.outbox enable row level security;
alter table guiheng.outbox force row level security;
create policy tenant on guiheng.outbox as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER queue_event AFTER INSERT ON guiheng.outbox FOR EACH ROW EXECUTE FUNCTION guiheng.queue_event();
alter table guiheng.outbox enable always trigger queue_event;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.outbox FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.outbox enable always trigger refuse_change;
grant insert, select on guiheng.outbox to guiheng_app;

create table guiheng.outbox_pending (
  tenant_id uuid not null,
  outbox_id uuid not null,
  listener text not null,
  constraint outbox_pending_pkey PRIMARY KEY (tenant_id, listener, outbox_id),
  constraint outbox_pending_listener_check CHECK ((listener = ANY (ARRAY['notices'::text, 'drafts'::text]))),
  constraint outbox_pending_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint outbox_pending_tenant_id_outbox_id_fkey FOREIGN KEY (tenant_id, outbox_id) REFERENCES guiheng.outbox(tenant_id, id)
);
alter table guiheng.outbox_pending owner to guiheng_owner;
alter table guiheng.outbox_pending enable row level security;
alter table guiheng.outbox_pending force row level security;
create policy tenant on guiheng.outbox_pending as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant delete, insert, select on guiheng.outbox_pending to guiheng_app;

create table guiheng.path_point (
  tenant_id uuid not null,
  item_id uuid not null,
  year integer not null,
  level text not null,
  constraint path_point_pkey PRIMARY KEY (tenant_id, item_id, year),
  constraint path_point_level_check CHECK ((level ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'::text)),
  constraint path_point_year_check CHECK (((year >= 1949) AND (year <= 2100))),
  constraint path_point_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint path_point_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.path_point owner to guiheng_owner;
alter table guiheng.path_point enable row level security;
alter table guiheng.path_point force row level security;
create policy tenant on guiheng.path_point as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant delete, insert, select on guiheng.path_point to guiheng_app;

create table guiheng.person (
  tenant_id uuid not null,
  id uuid not null,
  account_id text,
  name text not null,
  created_at timestamp with time zone not null,
  mail_address text default ''::text not null,
  mail_when text default 'at_once'::text not null,
  mail_language text default 'zh-CN'::text not null,
  constraint person_pkey PRIMARY KEY (tenant_id, id),
  constraint person_mail_language_check CHECK ((mail_language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint person_mail_when_check CHECK ((mail_when = ANY (ARRAY['at_once'::text, 'daily'::text, 'none'::text]))),
  constraint person_name_check CHECK ((name <> ''::text)),
  constraint person_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.person owner to guiheng_owner;
CREATE UNIQUE INDEX person_account ON guiheng.person USING btree (tenant_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX person_by_account ON guiheng.person USING btree (account_id) WHERE (account_id IS NOT NULL);
alter table guiheng.person enable row level security;
alter table guiheng.person force row level security;
create policy sign_in on guiheng.person as permissive for select to guiheng_owner using (true);
create policy tenant on guiheng.person as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.person to guiheng_app;
grant update (account_id, name, mail_address, mail_when, mail_language) on guiheng.person to guiheng_app;

create table guiheng.plan (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  period_start integer not null,
  period_end integer not null,
  lead_unit_id uuid,
  listed boolean not null,
  obligation text not null,
  commission_takes_part boolean not null,
  "position" integer not null,
  issued_by text,
  document_number text default ''::text not null,
  leader_in_charge text default ''::text not null,
  constraint plan_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint plan_check CHECK ((period_end >= period_start)),
  constraint plan_issued_by_check CHECK ((issued_by = ANY (ARRAY['government'::text, 'department'::text]))),
  constraint plan_kind_check CHECK ((kind = ANY (ARRAY['city'::text, 'district'::text, 'special'::text]))),
  constraint plan_name_check CHECK ((name <> ''::text)),
  constraint plan_obligation_check CHECK ((obligation = ANY (ARRAY['must'::text, 'as_needed'::text]))),
  constraint plan_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint plan_tenant_id_lead_unit_id_fkey FOREIGN KEY (tenant_id, lead_unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.plan owner to guiheng_owner;
alter table guiheng.plan enable row level security;
alter table guiheng.plan force row level security;
create policy tenant on guiheng.plan as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_plan BEFORE DELETE OR UPDATE ON guiheng.plan FOR EACH ROW EXECUTE FUNCTION guiheng.guard_plan();
alter table guiheng.plan enable always trigger guard_plan;
grant insert, select on guiheng.plan to guiheng_app;
grant update (kind, name, period_start, period_end, lead_unit_id, listed, obligation, commission_takes_part, "position") on guiheng.plan to guiheng_app;

create table guiheng.plan_attribute (
  tenant_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  document_number text not null,
  leader_in_charge text not null,
  basis_document_id uuid,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  xact xid8 default pg_current_xact_id() not null,
  constraint plan_attribute_pkey PRIMARY KEY (tenant_id, plan_id, version),
  constraint plan_attribute_reason_check CHECK ((reason <> ''::text)),
  constraint plan_attribute_version_check CHECK ((version >= 1)),
  constraint plan_attribute_xact_check CHECK ((xact = pg_current_xact_id())),
  constraint plan_attribute_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint plan_attribute_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint plan_attribute_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint plan_attribute_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.plan_attribute owner to guiheng_owner;
alter table guiheng.plan_attribute enable row level security;
alter table guiheng.plan_attribute force row level security;
create policy tenant on guiheng.plan_attribute as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER apply_plan_attribute AFTER INSERT ON guiheng.plan_attribute FOR EACH ROW EXECUTE FUNCTION guiheng.apply_plan_attribute();
alter table guiheng.plan_attribute enable always trigger apply_plan_attribute;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.plan_attribute FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.plan_attribute enable always trigger refuse_change;
grant insert, select on guiheng.plan_attribute to guiheng_app;

create table guiheng.plan_basis (
  tenant_id uuid not null,
  plan_id uuid not null,
  basis_document_id uuid not null,
  constraint plan_basis_pkey PRIMARY KEY (tenant_id, plan_id, basis_document_id),
  constraint plan_basis_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint plan_basis_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint plan_basis_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.plan_basis owner to guiheng_owner;
alter table guiheng.plan_basis enable row level security;
alter table guiheng.plan_basis force row level security;
create policy tenant on guiheng.plan_basis as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.plan_basis FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.plan_basis enable always trigger refuse_change;
grant insert, select on guiheng.plan_basis to guiheng_app;

create table guiheng.plan_lead_change (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  basis_document_id uuid not null,
  effective_on date not null,
  before_unit_id uuid,
  after_unit_id uuid not null,
  succession_id uuid,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  xact xid8 not null,
  constraint plan_lead_change_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_lead_change_tenant_id_plan_id_number_key UNIQUE (tenant_id, plan_id, number),
  constraint plan_lead_change_number_check CHECK ((number >= 1)),
  constraint plan_lead_change_tenant_id_after_unit_id_fkey FOREIGN KEY (tenant_id, after_unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint plan_lead_change_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint plan_lead_change_tenant_id_before_unit_id_fkey FOREIGN KEY (tenant_id, before_unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint plan_lead_change_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint plan_lead_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint plan_lead_change_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id),
  constraint plan_lead_change_tenant_id_succession_id_fkey FOREIGN KEY (tenant_id, succession_id) REFERENCES guiheng.succession(tenant_id, id)
);
alter table guiheng.plan_lead_change owner to guiheng_owner;
alter table guiheng.plan_lead_change enable row level security;
alter table guiheng.plan_lead_change force row level security;
create policy tenant on guiheng.plan_lead_change as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER apply_plan_lead_change AFTER INSERT ON guiheng.plan_lead_change FOR EACH ROW EXECUTE FUNCTION guiheng.apply_plan_lead_change();
alter table guiheng.plan_lead_change enable always trigger apply_plan_lead_change;
CREATE TRIGGER check_plan_lead_change BEFORE INSERT ON guiheng.plan_lead_change FOR EACH ROW EXECUTE FUNCTION guiheng.check_plan_lead_change();
alter table guiheng.plan_lead_change enable always trigger check_plan_lead_change;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.plan_lead_change FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.plan_lead_change enable always trigger refuse_change;
grant select on guiheng.plan_lead_change to guiheng_app;

create table guiheng.plan_version (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  adopted_on date,
  adopted_by uuid,
  adopted_at timestamp with time zone,
  adjustment_id uuid,
  constraint plan_version_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_version_tenant_id_plan_id_number_key UNIQUE (tenant_id, plan_id, number),
  constraint plan_version_check CHECK (((adopted_on IS NULL) = (adopted_at IS NULL))),
  constraint plan_version_check1 CHECK (((number = 1) = (adjustment_id IS NULL))),
  constraint plan_version_number_check CHECK ((number >= 1)),
  constraint plan_version_tenant_id_adjustment_id_fkey FOREIGN KEY (tenant_id, adjustment_id) REFERENCES guiheng.adjustment(tenant_id, id),
  constraint plan_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint plan_version_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.plan_version owner to guiheng_owner;
alter table guiheng.plan_version enable row level security;
alter table guiheng.plan_version force row level security;
create policy tenant on guiheng.plan_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_plan_version BEFORE INSERT OR DELETE OR UPDATE ON guiheng.plan_version FOR EACH ROW EXECUTE FUNCTION guiheng.guard_plan_version();
alter table guiheng.plan_version enable always trigger guard_plan_version;
CREATE TRIGGER guard_plan_version_truncate BEFORE TRUNCATE ON guiheng.plan_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.plan_version enable always trigger guard_plan_version_truncate;
grant insert, select on guiheng.plan_version to guiheng_app;
grant update (adopted_on, adopted_by, adopted_at) on guiheng.plan_version to guiheng_app;

create table guiheng.point_answer (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  point text not null,
  version integer not null,
  text text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint point_answer_pkey PRIMARY KEY (tenant_id, id),
  constraint point_answer_tenant_id_evaluation_id_point_version_key UNIQUE (tenant_id, evaluation_id, point, version),
  constraint point_answer_version_check CHECK ((version >= 1)),
  constraint point_answer_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint point_answer_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint point_answer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.point_answer owner to guiheng_owner;
alter table guiheng.point_answer enable row level security;
alter table guiheng.point_answer force row level security;
create policy tenant on guiheng.point_answer as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.point_answer FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.point_answer enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.point_answer FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.point_answer enable always trigger refuse_ended;
grant insert, select on guiheng.point_answer to guiheng_app;

create table guiheng.point_answer_evidence (
  tenant_id uuid not null,
  point_answer_id uuid not null,
  evidence_id uuid not null,
  constraint point_answer_evidence_pkey PRIMARY KEY (tenant_id, point_answer_id, evidence_id),
  constraint point_answer_evidence_tenant_id_evidence_id_fkey FOREIGN KEY (tenant_id, evidence_id) REFERENCES guiheng.evidence(tenant_id, id),
  constraint point_answer_evidence_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint point_answer_evidence_tenant_id_point_answer_id_fkey FOREIGN KEY (tenant_id, point_answer_id) REFERENCES guiheng.point_answer(tenant_id, id)
);
alter table guiheng.point_answer_evidence owner to guiheng_owner;
alter table guiheng.point_answer_evidence enable row level security;
alter table guiheng.point_answer_evidence force row level security;
create policy tenant on guiheng.point_answer_evidence as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.point_answer_evidence FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.point_answer_evidence enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.point_answer_evidence FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('point_answer', 'point_answer_id');
alter table guiheng.point_answer_evidence enable always trigger refuse_ended;
grant insert, select on guiheng.point_answer_evidence to guiheng_app;

create table guiheng.point_answer_item (
  tenant_id uuid not null,
  point_answer_id uuid not null,
  item_id uuid not null,
  constraint point_answer_item_pkey PRIMARY KEY (tenant_id, point_answer_id, item_id),
  constraint point_answer_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint point_answer_item_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint point_answer_item_tenant_id_point_answer_id_fkey FOREIGN KEY (tenant_id, point_answer_id) REFERENCES guiheng.point_answer(tenant_id, id)
);
alter table guiheng.point_answer_item owner to guiheng_owner;
alter table guiheng.point_answer_item enable row level security;
alter table guiheng.point_answer_item force row level security;
create policy tenant on guiheng.point_answer_item as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.point_answer_item FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.point_answer_item enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.point_answer_item FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('point_answer', 'point_answer_id');
alter table guiheng.point_answer_item enable always trigger refuse_ended;
grant insert, select on guiheng.point_answer_item to guiheng_app;

create table guiheng.process_transition (
  process text not null,
  "position" integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  roles text[] not null,
  own_unit boolean not null,
  needs_reason boolean not null,
  outside boolean not null,
  optional boolean not null,
  constraint process_transition_pkey PRIMARY KEY (process, "position")
);
alter table guiheng.process_transition owner to guiheng_owner;
alter table guiheng.process_transition enable row level security;
alter table guiheng.process_transition force row level security;
create policy every_row on guiheng.process_transition as permissive for select to guiheng_app, guiheng_owner using (true);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.process_transition FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.process_transition enable always trigger refuse_change;
CREATE TRIGGER refuse_insert BEFORE INSERT ON guiheng.process_transition FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.process_transition enable always trigger refuse_insert;
grant select on guiheng.process_transition to guiheng_app;

create table guiheng.publication (
  tenant_id uuid not null,
  id uuid not null,
  report_version_id uuid not null,
  openness text not null,
  reason text not null,
  formed_on date not null,
  version integer not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint publication_pkey PRIMARY KEY (tenant_id, id),
  constraint publication_tenant_id_report_version_id_key UNIQUE (tenant_id, report_version_id),
  constraint publication_check CHECK (((openness = 'active'::text) OR (reason <> ''::text))),
  constraint publication_openness_check CHECK ((openness = ANY (ARRAY['active'::text, 'on_request'::text, 'closed'::text]))),
  constraint publication_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint publication_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint publication_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint publication_tenant_id_report_version_id_fkey FOREIGN KEY (tenant_id, report_version_id) REFERENCES guiheng.report_version(tenant_id, id)
);
alter table guiheng.publication owner to guiheng_owner;
alter table guiheng.publication enable row level security;
alter table guiheng.publication force row level security;
create policy tenant on guiheng.publication as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.publication to guiheng_app;
grant update (openness, reason, formed_on, version, changed_by, changed_at) on guiheng.publication to guiheng_app;

create table guiheng.rating (
  tenant_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  item_id uuid not null,
  version integer not null,
  class text,
  reason text not null,
  on_behalf text,
  rated_by uuid not null,
  rated_at timestamp with time zone not null,
  constraint rating_pkey PRIMARY KEY (tenant_id, id),
  constraint rating_tenant_id_mandate_id_item_id_version_key UNIQUE (tenant_id, mandate_id, item_id, version),
  constraint rating_on_behalf_check CHECK ((on_behalf <> ''::text)),
  constraint rating_reason_check CHECK ((reason <> ''::text)),
  constraint rating_version_check CHECK ((version >= 1)),
  constraint rating_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint rating_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint rating_tenant_id_mandate_id_fkey FOREIGN KEY (tenant_id, mandate_id) REFERENCES guiheng.mandate(tenant_id, id),
  constraint rating_tenant_id_rated_by_fkey FOREIGN KEY (tenant_id, rated_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.rating owner to guiheng_owner;
alter table guiheng.rating enable row level security;
alter table guiheng.rating force row level security;
create policy tenant on guiheng.rating as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.rating FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.rating enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.rating FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('mandate', 'mandate_id');
alter table guiheng.rating enable always trigger refuse_ended;
CREATE TRIGGER refuse_submitted BEFORE INSERT ON guiheng.rating FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_submitted();
grant insert, select on guiheng.rating to guiheng_app;

create table guiheng.rating_reply (
  tenant_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  item_id uuid not null,
  version integer not null,
  text text not null,
  replied_by uuid not null,
  replied_at timestamp with time zone not null,
  constraint rating_reply_pkey PRIMARY KEY (tenant_id, id),
  constraint rating_reply_tenant_id_mandate_id_item_id_version_key UNIQUE (tenant_id, mandate_id, item_id, version),
  constraint rating_reply_text_check CHECK ((text <> ''::text)),
  constraint rating_reply_version_check CHECK ((version >= 1)),
  constraint rating_reply_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint rating_reply_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint rating_reply_tenant_id_mandate_id_fkey FOREIGN KEY (tenant_id, mandate_id) REFERENCES guiheng.mandate(tenant_id, id),
  constraint rating_reply_tenant_id_replied_by_fkey FOREIGN KEY (tenant_id, replied_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.rating_reply owner to guiheng_owner;
alter table guiheng.rating_reply enable row level security;
alter table guiheng.rating_reply force row level security;
create policy tenant on guiheng.rating_reply as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.rating_reply FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.rating_reply enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.rating_reply FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('mandate', 'mandate_id');
alter table guiheng.rating_reply enable always trigger refuse_ended;
grant insert, select on guiheng.rating_reply to guiheng_app;

create table guiheng.reading_package (
  tenant_id uuid not null,
  id uuid not null,
  report_version_id uuid not null,
  file_id uuid not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint reading_package_pkey PRIMARY KEY (tenant_id, id),
  constraint reading_package_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint reading_package_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint reading_package_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES guiheng.person(tenant_id, id),
  constraint reading_package_tenant_id_report_version_id_fkey FOREIGN KEY (tenant_id, report_version_id) REFERENCES guiheng.report_version(tenant_id, id)
);
alter table guiheng.reading_package owner to guiheng_owner;
alter table guiheng.reading_package enable row level security;
alter table guiheng.reading_package force row level security;
create policy tenant on guiheng.reading_package as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.reading_package FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.reading_package enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.reading_package FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report_version', 'report_version_id');
alter table guiheng.reading_package enable always trigger refuse_ended;
grant insert, select on guiheng.reading_package to guiheng_app;

create table guiheng.registration (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  case_version integer not null,
  action text not null,
  body text not null,
  decided_on date not null,
  number text not null,
  decision text not null,
  file_id uuid not null,
  registered_by uuid not null,
  unit_id uuid not null,
  registered_at timestamp with time zone not null,
  constraint registration_pkey PRIMARY KEY (tenant_id, id),
  constraint registration_body_check CHECK ((body <> ''::text)),
  constraint registration_decision_check CHECK ((decision <> ''::text)),
  constraint registration_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES guiheng."case"(tenant_id, id),
  constraint registration_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint registration_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint registration_tenant_id_registered_by_fkey FOREIGN KEY (tenant_id, registered_by) REFERENCES guiheng.person(tenant_id, id),
  constraint registration_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.registration owner to guiheng_owner;
CREATE INDEX registration_case ON guiheng.registration USING btree (tenant_id, case_id);
alter table guiheng.registration enable row level security;
alter table guiheng.registration force row level security;
create policy tenant on guiheng.registration as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment_registration BEFORE INSERT ON guiheng.registration FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment_registration();
alter table guiheng.registration enable always trigger check_adjustment_registration;
CREATE TRIGGER guard_registration BEFORE INSERT ON guiheng.registration FOR EACH ROW EXECUTE FUNCTION guiheng.guard_registration();
alter table guiheng.registration enable always trigger guard_registration;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.registration FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.registration enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.registration FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('case', 'case_id');
alter table guiheng.registration enable always trigger refuse_ended;
grant insert, select on guiheng.registration to guiheng_app;

create table guiheng.registration_end (
  tenant_id uuid not null,
  registration_id uuid not null,
  confirmed boolean not null,
  reason text not null,
  ended_by uuid not null,
  ended_at timestamp with time zone not null,
  constraint registration_end_pkey PRIMARY KEY (tenant_id, registration_id),
  constraint registration_end_check CHECK ((confirmed OR (reason <> ''::text))),
  constraint registration_end_tenant_id_ended_by_fkey FOREIGN KEY (tenant_id, ended_by) REFERENCES guiheng.person(tenant_id, id),
  constraint registration_end_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint registration_end_tenant_id_registration_id_fkey FOREIGN KEY (tenant_id, registration_id) REFERENCES guiheng.registration(tenant_id, id)
);
alter table guiheng.registration_end owner to guiheng_owner;
alter table guiheng.registration_end enable row level security;
alter table guiheng.registration_end force row level security;
create policy tenant on guiheng.registration_end as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment_registration_end BEFORE INSERT ON guiheng.registration_end FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment_registration_end();
alter table guiheng.registration_end enable always trigger check_adjustment_registration_end;
CREATE TRIGGER guard_registration_end BEFORE INSERT ON guiheng.registration_end FOR EACH ROW EXECUTE FUNCTION guiheng.guard_registration_end();
alter table guiheng.registration_end enable always trigger guard_registration_end;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.registration_end FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.registration_end enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.registration_end FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('registration', 'registration_id');
alter table guiheng.registration_end enable always trigger refuse_ended;
grant insert, select on guiheng.registration_end to guiheng_app;

create table guiheng.reminder (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  due_on date not null,
  days_left integer not null,
  reminded_at timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (tenant_id, id),
  constraint reminder_tenant_id_kind_subject_id_due_on_days_left_key UNIQUE (tenant_id, kind, subject_id, due_on, days_left),
  constraint reminder_kind_check CHECK ((kind = ANY (ARRAY['filing'::text, 'contact'::text, 'deadline'::text, 'comment'::text, 'opinion'::text]))),
  constraint reminder_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.reminder owner to guiheng_owner;
alter table guiheng.reminder enable row level security;
alter table guiheng.reminder force row level security;
create policy tenant on guiheng.reminder as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.reminder FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.reminder enable always trigger refuse_change;
grant insert, select on guiheng.reminder to guiheng_app;

create table guiheng.report (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  track_id uuid,
  assignment_id uuid,
  kind text not null,
  title text not null,
  plan_id uuid,
  theme_id uuid,
  mandate_id uuid,
  constraint report_pkey PRIMARY KEY (tenant_id, id),
  constraint report_tenant_id_track_id_assignment_id_kind_plan_id_theme__key UNIQUE NULLS NOT DISTINCT (tenant_id, track_id, assignment_id, kind, plan_id, theme_id, mandate_id),
  constraint report_check CHECK (((kind = 'special'::text) = (plan_id IS NOT NULL))),
  constraint report_check1 CHECK (((kind = 'theme'::text) = (theme_id IS NOT NULL))),
  constraint report_check2 CHECK (((kind = 'third_party'::text) = (mandate_id IS NOT NULL))),
  constraint report_check3 CHECK (((kind = ANY (ARRAY['theme'::text, 'third_party'::text])) = (track_id IS NULL))),
  constraint report_kind_check CHECK ((kind = ANY (ARRAY['unit'::text, 'outline'::text, 'special'::text, 'theme'::text, 'third_party'::text]))),
  constraint report_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint report_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint report_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint report_tenant_id_mandate_id_fkey FOREIGN KEY (tenant_id, mandate_id) REFERENCES guiheng.mandate(tenant_id, id),
  constraint report_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id),
  constraint report_tenant_id_theme_id_fkey FOREIGN KEY (tenant_id, theme_id) REFERENCES guiheng.theme(tenant_id, id),
  constraint report_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.report owner to guiheng_owner;
alter table guiheng.report enable row level security;
alter table guiheng.report force row level security;
create policy tenant on guiheng.report as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.report FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.report enable always trigger refuse_ended;
grant insert, select on guiheng.report to guiheng_app;
grant update (title) on guiheng.report to guiheng_app;

create table guiheng.report_draft (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  constraint report_draft_pkey PRIMARY KEY (tenant_id, id),
  constraint report_draft_tenant_id_report_id_key UNIQUE (tenant_id, report_id),
  constraint report_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint report_draft_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id),
  constraint report_draft_tenant_id_started_by_fkey FOREIGN KEY (tenant_id, started_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.report_draft owner to guiheng_owner;
alter table guiheng.report_draft enable row level security;
alter table guiheng.report_draft force row level security;
create policy tenant on guiheng.report_draft as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.report_draft FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.report_draft enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.report_draft FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report', 'report_id');
alter table guiheng.report_draft enable always trigger refuse_ended;
grant insert, select on guiheng.report_draft to guiheng_app;

create table guiheng.report_meeting (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  held_on date,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint report_meeting_pkey PRIMARY KEY (tenant_id, id),
  constraint report_meeting_tenant_id_report_id_number_key UNIQUE (tenant_id, report_id, number),
  constraint report_meeting_number_check CHECK ((number >= 1)),
  constraint report_meeting_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint report_meeting_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id),
  constraint report_meeting_tenant_id_set_by_fkey FOREIGN KEY (tenant_id, set_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.report_meeting owner to guiheng_owner;
alter table guiheng.report_meeting enable row level security;
alter table guiheng.report_meeting force row level security;
create policy tenant on guiheng.report_meeting as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.report_meeting FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.report_meeting enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.report_meeting FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report', 'report_id');
alter table guiheng.report_meeting enable always trigger refuse_ended;
grant insert, select on guiheng.report_meeting to guiheng_app;

create table guiheng.report_return (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  based_on integer,
  received_file_id uuid not null,
  refreshed_file_id uuid not null,
  change_sheet_file_id uuid not null,
  sheet jsonb not null,
  returned_by uuid not null,
  returned_at timestamp with time zone not null,
  constraint report_return_pkey PRIMARY KEY (tenant_id, id),
  constraint report_return_tenant_id_change_sheet_file_id_fkey FOREIGN KEY (tenant_id, change_sheet_file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint report_return_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint report_return_tenant_id_received_file_id_fkey FOREIGN KEY (tenant_id, received_file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint report_return_tenant_id_refreshed_file_id_fkey FOREIGN KEY (tenant_id, refreshed_file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint report_return_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id),
  constraint report_return_tenant_id_returned_by_fkey FOREIGN KEY (tenant_id, returned_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.report_return owner to guiheng_owner;
CREATE INDEX report_return_report ON guiheng.report_return USING btree (tenant_id, report_id, returned_at);
alter table guiheng.report_return enable row level security;
alter table guiheng.report_return force row level security;
create policy tenant on guiheng.report_return as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.report_return FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.report_return enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.report_return FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report', 'report_id');
alter table guiheng.report_return enable always trigger refuse_ended;
grant insert, select on guiheng.report_return to guiheng_app;

create table guiheng.report_version (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  variant text not null,
  file_id uuid not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  edition text default 'standard'::text not null,
  characters integer,
  constraint report_version_pkey PRIMARY KEY (tenant_id, id),
  constraint report_version_tenant_id_report_id_number_key UNIQUE (tenant_id, report_id, number),
  constraint report_version_characters_check CHECK ((characters >= 0)),
  constraint report_version_edition_check CHECK ((edition = ANY (ARRAY['standard'::text, 'congress'::text, 'short'::text]))),
  constraint report_version_number_check CHECK ((number >= 1)),
  constraint report_version_variant_check CHECK ((variant = ANY (ARRAY['review'::text, 'comments'::text, 'deliberation'::text, 'final'::text]))),
  constraint report_version_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint report_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint report_version_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES guiheng.report(tenant_id, id)
);
alter table guiheng.report_version owner to guiheng_owner;
alter table guiheng.report_version enable row level security;
alter table guiheng.report_version force row level security;
create policy tenant on guiheng.report_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.report_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.report_version enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.report_version FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('report', 'report_id');
alter table guiheng.report_version enable always trigger refuse_ended;
grant insert, select on guiheng.report_version to guiheng_app;

create table guiheng.responsibility (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  unit_id uuid,
  name text not null,
  role text not null,
  "position" integer not null,
  via_group text not null,
  constraint responsibility_pkey PRIMARY KEY (tenant_id, id),
  constraint responsibility_tenant_id_item_id_role_name_key UNIQUE (tenant_id, item_id, role, name),
  constraint responsibility_name_check CHECK ((name <> ''::text)),
  constraint responsibility_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'support'::text]))),
  constraint responsibility_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint responsibility_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint responsibility_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.responsibility owner to guiheng_owner;
CREATE INDEX responsibility_unit ON guiheng.responsibility USING btree (tenant_id, unit_id);
alter table guiheng.responsibility enable row level security;
alter table guiheng.responsibility force row level security;
create policy tenant on guiheng.responsibility as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_responsibility BEFORE INSERT OR DELETE OR UPDATE ON guiheng.responsibility FOR EACH ROW EXECUTE FUNCTION guiheng.guard_responsibility();
alter table guiheng.responsibility enable always trigger guard_responsibility;
CREATE TRIGGER guard_responsibility_truncate BEFORE TRUNCATE ON guiheng.responsibility FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.responsibility enable always trigger guard_responsibility_truncate;
CREATE TRIGGER refuse_ended_unit BEFORE INSERT ON guiheng.responsibility FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended_unit();
alter table guiheng.responsibility enable always trigger refuse_ended_unit;
grant delete, insert, select on guiheng.responsibility to guiheng_app;

create table guiheng.responsibility_change (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  number integer not null,
  basis_document_id uuid not null,
  effective_on date not null,
  before jsonb not null,
  after jsonb not null,
  succession_id uuid,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  xact xid8 not null,
  constraint responsibility_change_pkey PRIMARY KEY (tenant_id, id),
  constraint responsibility_change_tenant_id_item_id_number_key UNIQUE (tenant_id, item_id, number),
  constraint responsibility_change_number_check CHECK ((number >= 1)),
  constraint responsibility_change_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint responsibility_change_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint responsibility_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint responsibility_change_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint responsibility_change_tenant_id_succession_id_fkey FOREIGN KEY (tenant_id, succession_id) REFERENCES guiheng.succession(tenant_id, id)
);
alter table guiheng.responsibility_change owner to guiheng_owner;
alter table guiheng.responsibility_change enable row level security;
alter table guiheng.responsibility_change force row level security;
create policy tenant on guiheng.responsibility_change as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER apply_responsibility_change AFTER INSERT ON guiheng.responsibility_change FOR EACH ROW EXECUTE FUNCTION guiheng.apply_responsibility_change();
alter table guiheng.responsibility_change enable always trigger apply_responsibility_change;
CREATE TRIGGER check_responsibility_change BEFORE INSERT ON guiheng.responsibility_change FOR EACH ROW EXECUTE FUNCTION guiheng.check_responsibility_change();
alter table guiheng.responsibility_change enable always trigger check_responsibility_change;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.responsibility_change FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.responsibility_change enable always trigger refuse_change;
grant select on guiheng.responsibility_change to guiheng_app;

create table guiheng.reuse_decision (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  entry_version_id uuid not null,
  choice text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint reuse_decision_pkey PRIMARY KEY (tenant_id, id),
  constraint reuse_decision_choice_check CHECK ((choice = ANY (ARRAY['here'::text, 'open'::text, 'reopen'::text]))),
  constraint reuse_decision_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES guiheng.person(tenant_id, id),
  constraint reuse_decision_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint reuse_decision_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint reuse_decision_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.reuse_decision owner to guiheng_owner;
CREATE INDEX reuse_decision_entry ON guiheng.reuse_decision USING btree (tenant_id, entry_id);
alter table guiheng.reuse_decision enable row level security;
alter table guiheng.reuse_decision force row level security;
create policy tenant on guiheng.reuse_decision as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.reuse_decision FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.reuse_decision enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.reuse_decision FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('entry', 'entry_id');
alter table guiheng.reuse_decision enable always trigger refuse_ended;
grant insert, select on guiheng.reuse_decision to guiheng_app;

create table guiheng.reuse_decision_filing (
  tenant_id uuid not null,
  reuse_decision_id uuid not null,
  assignment_id uuid not null,
  case_version integer not null,
  constraint reuse_decision_filing_pkey PRIMARY KEY (tenant_id, reuse_decision_id, assignment_id),
  constraint reuse_decision_filing_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint reuse_decision_filing_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint reuse_decision_filing_tenant_id_reuse_decision_id_fkey FOREIGN KEY (tenant_id, reuse_decision_id) REFERENCES guiheng.reuse_decision(tenant_id, id)
);
alter table guiheng.reuse_decision_filing owner to guiheng_owner;
CREATE INDEX reuse_decision_filing_assignment ON guiheng.reuse_decision_filing USING btree (tenant_id, assignment_id);
alter table guiheng.reuse_decision_filing enable row level security;
alter table guiheng.reuse_decision_filing force row level security;
create policy tenant on guiheng.reuse_decision_filing as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.reuse_decision_filing FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.reuse_decision_filing enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.reuse_decision_filing FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('assignment', 'assignment_id');
alter table guiheng.reuse_decision_filing enable always trigger refuse_ended;
grant insert, select on guiheng.reuse_decision_filing to guiheng_app;

create table guiheng.sampled_entry (
  tenant_id uuid not null,
  id uuid not null,
  sampling_check_id uuid not null,
  entry_id uuid not null,
  entry_version_id uuid not null,
  "position" integer not null,
  risks jsonb not null,
  constraint sampled_entry_pkey PRIMARY KEY (tenant_id, id),
  constraint sampled_entry_tenant_id_sampling_check_id_entry_id_key UNIQUE (tenant_id, sampling_check_id, entry_id),
  constraint sampled_entry_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint sampled_entry_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint sampled_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint sampled_entry_tenant_id_sampling_check_id_fkey FOREIGN KEY (tenant_id, sampling_check_id) REFERENCES guiheng.sampling_check(tenant_id, id)
);
alter table guiheng.sampled_entry owner to guiheng_owner;
alter table guiheng.sampled_entry enable row level security;
alter table guiheng.sampled_entry force row level security;
create policy tenant on guiheng.sampled_entry as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.sampled_entry FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.sampled_entry enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.sampled_entry FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('sampling_check', 'sampling_check_id');
alter table guiheng.sampled_entry enable always trigger refuse_ended;
grant insert, select on guiheng.sampled_entry to guiheng_app;

create table guiheng.sampling_check (
  tenant_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  way text not null,
  seed text not null,
  size integer not null,
  population integer not null,
  drawn_by uuid not null,
  drawn_at timestamp with time zone not null,
  constraint sampling_check_pkey PRIMARY KEY (tenant_id, id),
  constraint sampling_check_seed_check CHECK ((seed <> ''::text)),
  constraint sampling_check_size_check CHECK ((size >= 1)),
  constraint sampling_check_way_check CHECK ((way = ANY (ARRAY['random'::text, 'risk'::text]))),
  constraint sampling_check_tenant_id_drawn_by_fkey FOREIGN KEY (tenant_id, drawn_by) REFERENCES guiheng.person(tenant_id, id),
  constraint sampling_check_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint sampling_check_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.sampling_check owner to guiheng_owner;
alter table guiheng.sampling_check enable row level security;
alter table guiheng.sampling_check force row level security;
create policy tenant on guiheng.sampling_check as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.sampling_check FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.sampling_check enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.sampling_check FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('track', 'track_id');
alter table guiheng.sampling_check enable always trigger refuse_ended;
grant insert, select on guiheng.sampling_check to guiheng_app;

create table guiheng.sampling_result (
  tenant_id uuid not null,
  id uuid not null,
  sampled_entry_id uuid not null,
  number integer not null,
  result text not null,
  note text not null,
  checked_by uuid not null,
  checked_at timestamp with time zone not null,
  constraint sampling_result_pkey PRIMARY KEY (tenant_id, id),
  constraint sampling_result_tenant_id_sampled_entry_id_number_key UNIQUE (tenant_id, sampled_entry_id, number),
  constraint sampling_result_check CHECK (((result = 'confirmed'::text) OR (note <> ''::text))),
  constraint sampling_result_number_check CHECK ((number >= 1)),
  constraint sampling_result_result_check CHECK ((result = ANY (ARRAY['confirmed'::text, 'differs'::text, 'not_found'::text]))),
  constraint sampling_result_tenant_id_checked_by_fkey FOREIGN KEY (tenant_id, checked_by) REFERENCES guiheng.person(tenant_id, id),
  constraint sampling_result_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint sampling_result_tenant_id_sampled_entry_id_fkey FOREIGN KEY (tenant_id, sampled_entry_id) REFERENCES guiheng.sampled_entry(tenant_id, id)
);
alter table guiheng.sampling_result owner to guiheng_owner;
alter table guiheng.sampling_result enable row level security;
alter table guiheng.sampling_result force row level security;
create policy tenant on guiheng.sampling_result as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.sampling_result FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.sampling_result enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.sampling_result FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('sampled_entry', 'sampled_entry_id');
alter table guiheng.sampling_result enable always trigger refuse_ended;
grant insert, select on guiheng.sampling_result to guiheng_app;

create table guiheng.scale (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  subject text not null,
  classes jsonb not null,
  constraint scale_pkey PRIMARY KEY (tenant_id, id),
  constraint scale_tenant_id_plan_id_subject_key UNIQUE (tenant_id, plan_id, subject),
  constraint scale_subject_check CHECK ((subject = ANY (ARRAY['indicator'::text, 'task'::text, 'project'::text]))),
  constraint scale_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint scale_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.scale owner to guiheng_owner;
alter table guiheng.scale enable row level security;
alter table guiheng.scale force row level security;
create policy tenant on guiheng.scale as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.scale to guiheng_app;
grant update (classes) on guiheng.scale to guiheng_app;

create table guiheng.score_result (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  plan_id uuid not null,
  method_version integer not null,
  seed bigint not null,
  inputs jsonb not null,
  result jsonb not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint score_result_pkey PRIMARY KEY (tenant_id, id),
  constraint score_result_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint score_result_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint score_result_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES guiheng.person(tenant_id, id),
  constraint score_result_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id)
);
alter table guiheng.score_result owner to guiheng_owner;
CREATE INDEX score_result_plan ON guiheng.score_result USING btree (tenant_id, plan_id, made_at);
alter table guiheng.score_result enable row level security;
alter table guiheng.score_result force row level security;
create policy tenant on guiheng.score_result as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.score_result FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.score_result enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.score_result FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.score_result enable always trigger refuse_ended;
grant insert, select on guiheng.score_result to guiheng_app;

create table guiheng.section (
  tenant_id uuid not null,
  id uuid not null,
  report_version_id uuid not null,
  key text not null,
  "position" integer not null,
  content jsonb not null,
  constraint section_pkey PRIMARY KEY (tenant_id, id),
  constraint section_tenant_id_report_version_id_key_key UNIQUE (tenant_id, report_version_id, key),
  constraint section_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint section_tenant_id_report_version_id_fkey FOREIGN KEY (tenant_id, report_version_id) REFERENCES guiheng.report_version(tenant_id, id)
);
alter table guiheng.section owner to guiheng_owner;
alter table guiheng.section enable row level security;
alter table guiheng.section force row level security;
create policy tenant on guiheng.section as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.section FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.section enable always trigger refuse_change;
grant insert, select on guiheng.section to guiheng_app;

create table guiheng.step (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  version integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  actor_id uuid not null,
  unit_id uuid not null,
  reason text not null,
  taken_at timestamp with time zone not null,
  registration_id uuid,
  source_file_id uuid,
  constraint step_pkey PRIMARY KEY (tenant_id, id),
  constraint step_tenant_id_case_id_version_key UNIQUE (tenant_id, case_id, version),
  constraint step_tenant_id_registration_id_key UNIQUE (tenant_id, registration_id),
  constraint step_tenant_id_actor_id_fkey FOREIGN KEY (tenant_id, actor_id) REFERENCES guiheng.person(tenant_id, id),
  constraint step_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES guiheng."case"(tenant_id, id),
  constraint step_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint step_tenant_id_registration_id_fkey FOREIGN KEY (tenant_id, registration_id) REFERENCES guiheng.registration(tenant_id, id),
  constraint step_tenant_id_source_file_id_fkey FOREIGN KEY (tenant_id, source_file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint step_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.step owner to guiheng_owner;
alter table guiheng.step enable row level security;
alter table guiheng.step force row level security;
create policy tenant on guiheng.step as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER check_adjustment_step BEFORE INSERT ON guiheng.step FOR EACH ROW EXECUTE FUNCTION guiheng.check_adjustment_step();
alter table guiheng.step enable always trigger check_adjustment_step;
CREATE TRIGGER guard_registered_step BEFORE INSERT ON guiheng.step FOR EACH ROW EXECUTE FUNCTION guiheng.guard_registered_step();
alter table guiheng.step enable always trigger guard_registered_step;
CREATE TRIGGER move_case BEFORE INSERT ON guiheng.step FOR EACH ROW EXECUTE FUNCTION guiheng.move_case();
alter table guiheng.step enable always trigger move_case;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.step FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.step enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.step FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('case', 'case_id');
alter table guiheng.step enable always trigger refuse_ended;
grant insert, select on guiheng.step to guiheng_app;

create table guiheng.submission (
  tenant_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  step_id uuid not null,
  round integer not null,
  on_behalf boolean not null,
  source_file_id uuid,
  constraint submission_pkey PRIMARY KEY (tenant_id, id),
  constraint submission_tenant_id_assignment_id_round_key UNIQUE (tenant_id, assignment_id, round),
  constraint submission_tenant_id_step_id_key UNIQUE (tenant_id, step_id),
  constraint submission_round_check CHECK ((round >= 1)),
  constraint submission_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint submission_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint submission_tenant_id_source_file_id_fkey FOREIGN KEY (tenant_id, source_file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint submission_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES guiheng.step(tenant_id, id)
);
alter table guiheng.submission owner to guiheng_owner;
alter table guiheng.submission enable row level security;
alter table guiheng.submission force row level security;
create policy tenant on guiheng.submission as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.submission FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.submission enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.submission FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('assignment', 'assignment_id');
alter table guiheng.submission enable always trigger refuse_ended;
grant insert, select on guiheng.submission to guiheng_app;

create table guiheng.submission_entry (
  tenant_id uuid not null,
  submission_id uuid not null,
  entry_version_id uuid not null,
  constraint submission_entry_pkey PRIMARY KEY (tenant_id, submission_id, entry_version_id),
  constraint submission_entry_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint submission_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint submission_entry_tenant_id_submission_id_fkey FOREIGN KEY (tenant_id, submission_id) REFERENCES guiheng.submission(tenant_id, id)
);
alter table guiheng.submission_entry owner to guiheng_owner;
alter table guiheng.submission_entry enable row level security;
alter table guiheng.submission_entry force row level security;
create policy tenant on guiheng.submission_entry as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.submission_entry FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.submission_entry enable always trigger refuse_change;
grant insert, select on guiheng.submission_entry to guiheng_app;

create table guiheng.submission_value (
  tenant_id uuid not null,
  submission_id uuid not null,
  value_id uuid not null,
  constraint submission_value_pkey PRIMARY KEY (tenant_id, submission_id, value_id),
  constraint submission_value_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint submission_value_tenant_id_submission_id_fkey FOREIGN KEY (tenant_id, submission_id) REFERENCES guiheng.submission(tenant_id, id),
  constraint submission_value_tenant_id_value_id_fkey FOREIGN KEY (tenant_id, value_id) REFERENCES guiheng.value(tenant_id, id)
);
alter table guiheng.submission_value owner to guiheng_owner;
alter table guiheng.submission_value enable row level security;
alter table guiheng.submission_value force row level security;
create policy tenant on guiheng.submission_value as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.submission_value FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.submission_value enable always trigger refuse_change;
grant insert, select on guiheng.submission_value to guiheng_app;

create table guiheng.succession (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null,
  kind text not null,
  effective_on date not null,
  basis_document_id uuid not null,
  note text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  xact xid8 default pg_current_xact_id() not null,
  constraint succession_pkey PRIMARY KEY (tenant_id, id),
  constraint succession_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint succession_kind_check CHECK ((kind = ANY (ARRAY['renaming'::text, 'merger'::text, 'split'::text, 'hand_over'::text, 'abolition'::text]))),
  constraint succession_number_check CHECK ((number >= 1)),
  constraint succession_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint succession_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint succession_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.succession owner to guiheng_owner;
alter table guiheng.succession enable row level security;
alter table guiheng.succession force row level security;
create policy tenant on guiheng.succession as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.succession FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.succession enable always trigger refuse_change;
grant insert, select on guiheng.succession to guiheng_app;

create table guiheng.succession_unit (
  tenant_id uuid not null,
  succession_id uuid not null,
  unit_id uuid not null,
  gives boolean not null,
  takes boolean not null,
  ends boolean not null,
  name_before text not null,
  constraint succession_unit_pkey PRIMARY KEY (tenant_id, succession_id, unit_id),
  constraint succession_unit_check CHECK ((gives OR takes)),
  constraint succession_unit_check1 CHECK ((gives OR (NOT ends))),
  constraint succession_unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint succession_unit_tenant_id_succession_id_fkey FOREIGN KEY (tenant_id, succession_id) REFERENCES guiheng.succession(tenant_id, id),
  constraint succession_unit_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.succession_unit owner to guiheng_owner;
CREATE INDEX succession_unit_unit ON guiheng.succession_unit USING btree (tenant_id, unit_id);
alter table guiheng.succession_unit enable row level security;
alter table guiheng.succession_unit force row level security;
create policy tenant on guiheng.succession_unit as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.succession_unit FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.succession_unit enable always trigger refuse_change;
grant insert, select on guiheng.succession_unit to guiheng_app;

create table guiheng.takeover (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null,
  subject text not null,
  from_id uuid not null,
  to_id uuid,
  basis_document_id uuid not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint takeover_pkey PRIMARY KEY (tenant_id, id),
  constraint takeover_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint takeover_check CHECK ((from_id <> to_id)),
  constraint takeover_number_check CHECK ((number >= 1)),
  constraint takeover_subject_check CHECK ((subject = ANY (ARRAY['assignment'::text, 'entry'::text, 'contributor'::text]))),
  constraint takeover_tenant_id_basis_document_id_fkey FOREIGN KEY (tenant_id, basis_document_id) REFERENCES guiheng.basis_document(tenant_id, id),
  constraint takeover_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint takeover_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.takeover owner to guiheng_owner;
CREATE INDEX takeover_from ON guiheng.takeover USING btree (tenant_id, from_id);
CREATE INDEX takeover_to ON guiheng.takeover USING btree (tenant_id, to_id);
alter table guiheng.takeover enable row level security;
alter table guiheng.takeover force row level security;
create policy tenant on guiheng.takeover as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.takeover FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.takeover enable always trigger refuse_change;
grant insert, select on guiheng.takeover to guiheng_app;

create table guiheng.template (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  track_id uuid,
  name text not null,
  purpose text,
  constraint template_pkey PRIMARY KEY (tenant_id, id),
  constraint template_scope_key UNIQUE NULLS NOT DISTINCT (tenant_id, kind, track_id, purpose, name),
  constraint template_check CHECK (((kind = 'form'::text) = (name <> ''::text))),
  constraint template_kind_check CHECK ((kind = ANY (ARRAY['outline_report'::text, 'congress_report'::text, 'short_report'::text, 'special_report'::text, 'theme_report'::text, 'third_party_report'::text, 'unit_report'::text, 'letter'::text, 'red_head'::text, 'receipt'::text, 'leader_brief'::text, 'comment_table'::text, 'adjustment'::text, 'form'::text]))),
  constraint template_purpose_check CHECK (((purpose IS NULL) OR ((kind = ANY (ARRAY['outline_report'::text, 'congress_report'::text, 'short_report'::text, 'special_report'::text, 'theme_report'::text])) AND (purpose = ANY (ARRAY['review'::text, 'comments'::text, 'deliberation'::text, 'final'::text]))) OR ((kind = ANY (ARRAY['letter'::text, 'red_head'::text])) AND (purpose = ANY (ARRAY['reminder'::text, 'submission'::text, 'copy'::text, 'notice'::text]))) OR ((kind = 'letter'::text) AND (purpose = ANY (ARRAY['round'::text, 'feedback'::text]))) OR ((kind = 'adjustment'::text) AND (purpose = ANY (ARRAY['proposed'::text, 'approved'::text]))))),
  constraint template_track_check CHECK (((track_id IS NULL) OR (kind = ANY (ARRAY['outline_report'::text, 'congress_report'::text, 'short_report'::text, 'special_report'::text, 'unit_report'::text, 'leader_brief'::text, 'comment_table'::text, 'adjustment'::text])))),
  constraint template_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint template_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.template owner to guiheng_owner;
alter table guiheng.template enable row level security;
alter table guiheng.template force row level security;
create policy tenant on guiheng.template as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.template FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.template enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.template FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('track', 'track_id');
alter table guiheng.template enable always trigger refuse_ended;
grant insert, select on guiheng.template to guiheng_app;

create table guiheng.template_choice (
  tenant_id uuid not null,
  id uuid not null,
  template_id uuid not null,
  number integer not null,
  version_id uuid,
  reason text not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null,
  constraint template_choice_pkey PRIMARY KEY (tenant_id, id),
  constraint template_choice_tenant_id_template_id_number_key UNIQUE (tenant_id, template_id, number),
  constraint template_choice_number_check CHECK ((number > 0)),
  constraint template_choice_reason_check CHECK ((reason <> ''::text)),
  constraint template_choice_tenant_id_chosen_by_fkey FOREIGN KEY (tenant_id, chosen_by) REFERENCES guiheng.person(tenant_id, id),
  constraint template_choice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint template_choice_tenant_id_template_id_fkey FOREIGN KEY (tenant_id, template_id) REFERENCES guiheng.template(tenant_id, id),
  constraint template_choice_tenant_id_version_id_fkey FOREIGN KEY (tenant_id, version_id) REFERENCES guiheng.template_version(tenant_id, id)
);
alter table guiheng.template_choice owner to guiheng_owner;
alter table guiheng.template_choice enable row level security;
alter table guiheng.template_choice force row level security;
create policy tenant on guiheng.template_choice as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.template_choice FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.template_choice enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.template_choice FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('template', 'template_id');
alter table guiheng.template_choice enable always trigger refuse_ended;
grant insert, select on guiheng.template_choice to guiheng_app;

create table guiheng.template_version (
  tenant_id uuid not null,
  id uuid not null,
  template_id uuid not null,
  number integer not null,
  file_id uuid not null,
  reason text not null,
  check_result jsonb not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  constraint template_version_pkey PRIMARY KEY (tenant_id, id),
  constraint template_version_tenant_id_template_id_number_key UNIQUE (tenant_id, template_id, number),
  constraint template_version_number_check CHECK ((number > 0)),
  constraint template_version_reason_check CHECK ((reason <> ''::text)),
  constraint template_version_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES guiheng.file(tenant_id, id),
  constraint template_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint template_version_tenant_id_template_id_fkey FOREIGN KEY (tenant_id, template_id) REFERENCES guiheng.template(tenant_id, id),
  constraint template_version_tenant_id_uploaded_by_fkey FOREIGN KEY (tenant_id, uploaded_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.template_version owner to guiheng_owner;
alter table guiheng.template_version enable row level security;
alter table guiheng.template_version force row level security;
create policy tenant on guiheng.template_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.template_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.template_version enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.template_version FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('template', 'template_id');
alter table guiheng.template_version enable always trigger refuse_ended;
grant insert, select on guiheng.template_version to guiheng_app;

create table guiheng.tenant (
  tenant_id uuid not null,
  name text not null,
  address text not null,
  example boolean not null,
  demonstration_date date,
  created_at timestamp with time zone not null,
  constraint tenant_pkey PRIMARY KEY (tenant_id),
  constraint tenant_address_key UNIQUE (address),
  constraint tenant_address_check CHECK ((address ~ '^[a-z0-9][a-z0-9-]{0,62}$'::text)),
  constraint tenant_name_check CHECK ((name <> ''::text))
);
alter table guiheng.tenant owner to guiheng_owner;
alter table guiheng.tenant enable row level security;
alter table guiheng.tenant force row level security;
create policy registry on guiheng.tenant as permissive for select to guiheng_owner using (true);
create policy tenant on guiheng.tenant as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.tenant to guiheng_app;
grant update (name, example, demonstration_date) on guiheng.tenant to guiheng_app;

create table guiheng.theme (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  number integer not null,
  kind text not null,
  title text not null,
  basis text not null,
  product text not null,
  lead_unit_id uuid not null,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint theme_pkey PRIMARY KEY (tenant_id, id),
  constraint theme_tenant_id_evaluation_id_number_key UNIQUE (tenant_id, evaluation_id, number),
  constraint theme_kind_check CHECK ((kind = ANY (ARRAY['theme'::text, 'research'::text]))),
  constraint theme_number_check CHECK ((number >= 1)),
  constraint theme_title_check CHECK ((title <> ''::text)),
  constraint theme_version_check CHECK ((version >= 1)),
  constraint theme_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint theme_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint theme_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint theme_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint theme_tenant_id_lead_unit_id_fkey FOREIGN KEY (tenant_id, lead_unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.theme owner to guiheng_owner;
alter table guiheng.theme enable row level security;
alter table guiheng.theme force row level security;
create policy tenant on guiheng.theme as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_concluded BEFORE DELETE OR UPDATE ON guiheng.theme FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_concluded('id');
alter table guiheng.theme enable always trigger refuse_concluded;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.theme enable always trigger refuse_ended;
grant insert, select on guiheng.theme to guiheng_app;
grant update (title, basis, product, lead_unit_id, due_on, version, changed_by, changed_at) on guiheng.theme to guiheng_app;

create table guiheng.theme_answer (
  tenant_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  version integer not null,
  text text not null,
  as_of date not null,
  unit_id uuid not null,
  written_for boolean not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint theme_answer_pkey PRIMARY KEY (tenant_id, id),
  constraint theme_answer_tenant_id_question_id_version_key UNIQUE (tenant_id, question_id, version),
  constraint theme_answer_text_check CHECK ((text <> ''::text)),
  constraint theme_answer_version_check CHECK ((version >= 1)),
  constraint theme_answer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint theme_answer_tenant_id_question_id_fkey FOREIGN KEY (tenant_id, question_id) REFERENCES guiheng.theme_question(tenant_id, id),
  constraint theme_answer_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint theme_answer_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.theme_answer owner to guiheng_owner;
alter table guiheng.theme_answer enable row level security;
alter table guiheng.theme_answer force row level security;
create policy tenant on guiheng.theme_answer as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.theme_answer FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.theme_answer enable always trigger refuse_change;
CREATE TRIGGER refuse_concluded BEFORE INSERT ON guiheng.theme_answer FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_concluded('question_id');
alter table guiheng.theme_answer enable always trigger refuse_concluded;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_answer FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('theme_question', 'question_id');
alter table guiheng.theme_answer enable always trigger refuse_ended;
grant insert, select on guiheng.theme_answer to guiheng_app;

create table guiheng.theme_end (
  tenant_id uuid not null,
  theme_id uuid not null,
  reason text not null,
  concluded_by uuid not null,
  concluded_at timestamp with time zone not null,
  constraint theme_end_pkey PRIMARY KEY (tenant_id, theme_id),
  constraint theme_end_reason_check CHECK ((reason <> ''::text)),
  constraint theme_end_tenant_id_concluded_by_fkey FOREIGN KEY (tenant_id, concluded_by) REFERENCES guiheng.person(tenant_id, id),
  constraint theme_end_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint theme_end_tenant_id_theme_id_fkey FOREIGN KEY (tenant_id, theme_id) REFERENCES guiheng.theme(tenant_id, id)
);
alter table guiheng.theme_end owner to guiheng_owner;
alter table guiheng.theme_end enable row level security;
alter table guiheng.theme_end force row level security;
create policy tenant on guiheng.theme_end as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.theme_end FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.theme_end enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_end FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('theme', 'theme_id');
alter table guiheng.theme_end enable always trigger refuse_ended;
grant insert, select on guiheng.theme_end to guiheng_app;

create table guiheng.theme_item (
  tenant_id uuid not null,
  theme_id uuid not null,
  item_id uuid not null,
  question_id uuid,
  constraint theme_item_pkey PRIMARY KEY (tenant_id, theme_id, item_id),
  constraint theme_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint theme_item_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint theme_item_tenant_id_question_id_fkey FOREIGN KEY (tenant_id, question_id) REFERENCES guiheng.theme_question(tenant_id, id),
  constraint theme_item_tenant_id_theme_id_fkey FOREIGN KEY (tenant_id, theme_id) REFERENCES guiheng.theme(tenant_id, id)
);
alter table guiheng.theme_item owner to guiheng_owner;
CREATE INDEX theme_item_tenant_id_item_id_idx ON guiheng.theme_item USING btree (tenant_id, item_id);
alter table guiheng.theme_item enable row level security;
alter table guiheng.theme_item force row level security;
create policy tenant on guiheng.theme_item as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_concluded BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_item FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_concluded('theme_id');
alter table guiheng.theme_item enable always trigger refuse_concluded;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_item FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('theme', 'theme_id');
alter table guiheng.theme_item enable always trigger refuse_ended;
grant delete, insert, select on guiheng.theme_item to guiheng_app;

create table guiheng.theme_member (
  tenant_id uuid not null,
  theme_id uuid not null,
  unit_id uuid not null,
  constraint theme_member_pkey PRIMARY KEY (tenant_id, theme_id, unit_id),
  constraint theme_member_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint theme_member_tenant_id_theme_id_fkey FOREIGN KEY (tenant_id, theme_id) REFERENCES guiheng.theme(tenant_id, id),
  constraint theme_member_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.theme_member owner to guiheng_owner;
alter table guiheng.theme_member enable row level security;
alter table guiheng.theme_member force row level security;
create policy tenant on guiheng.theme_member as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_concluded BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_member FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_concluded('theme_id');
alter table guiheng.theme_member enable always trigger refuse_concluded;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_member FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('theme', 'theme_id');
alter table guiheng.theme_member enable always trigger refuse_ended;
grant delete, insert, select on guiheng.theme_member to guiheng_app;

create table guiheng.theme_question (
  tenant_id uuid not null,
  id uuid not null,
  theme_id uuid not null,
  number integer not null,
  question text not null,
  unit_id uuid not null,
  left_out_at timestamp with time zone,
  constraint theme_question_pkey PRIMARY KEY (tenant_id, id),
  constraint theme_question_tenant_id_theme_id_number_key UNIQUE (tenant_id, theme_id, number),
  constraint theme_question_number_check CHECK ((number >= 1)),
  constraint theme_question_question_check CHECK ((question <> ''::text)),
  constraint theme_question_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint theme_question_tenant_id_theme_id_fkey FOREIGN KEY (tenant_id, theme_id) REFERENCES guiheng.theme(tenant_id, id),
  constraint theme_question_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.theme_question owner to guiheng_owner;
alter table guiheng.theme_question enable row level security;
alter table guiheng.theme_question force row level security;
create policy tenant on guiheng.theme_question as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_concluded BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_question FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_concluded('theme_id');
alter table guiheng.theme_question enable always trigger refuse_concluded;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_question FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('theme', 'theme_id');
alter table guiheng.theme_question enable always trigger refuse_ended;
grant insert, select on guiheng.theme_question to guiheng_app;
grant update (question, unit_id, left_out_at) on guiheng.theme_question to guiheng_app;

create table guiheng.theme_text (
  tenant_id uuid not null,
  id uuid not null,
  theme_id uuid not null,
  part text not null,
  version integer not null,
  text text not null,
  unit_id uuid not null,
  written_for boolean not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint theme_text_pkey PRIMARY KEY (tenant_id, id),
  constraint theme_text_tenant_id_theme_id_part_version_key UNIQUE (tenant_id, theme_id, part, version),
  constraint theme_text_part_check CHECK ((part = ANY (ARRAY['overview'::text, 'problems'::text, 'proposals'::text]))),
  constraint theme_text_text_check CHECK ((text <> ''::text)),
  constraint theme_text_version_check CHECK ((version >= 1)),
  constraint theme_text_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint theme_text_tenant_id_theme_id_fkey FOREIGN KEY (tenant_id, theme_id) REFERENCES guiheng.theme(tenant_id, id),
  constraint theme_text_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint theme_text_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.theme_text owner to guiheng_owner;
alter table guiheng.theme_text enable row level security;
alter table guiheng.theme_text force row level security;
create policy tenant on guiheng.theme_text as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.theme_text FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.theme_text enable always trigger refuse_change;
CREATE TRIGGER refuse_concluded BEFORE INSERT ON guiheng.theme_text FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_concluded('theme_id');
alter table guiheng.theme_text enable always trigger refuse_concluded;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.theme_text FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('theme', 'theme_id');
alter table guiheng.theme_text enable always trigger refuse_ended;
grant insert, select on guiheng.theme_text to guiheng_app;

create table guiheng.track (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  key text not null,
  name text not null,
  report_name text not null,
  "position" integer not null,
  process text,
  frame jsonb,
  constraint track_pkey PRIMARY KEY (tenant_id, id),
  constraint track_tenant_id_evaluation_id_key_key UNIQUE (tenant_id, evaluation_id, key),
  constraint track_process_check CHECK ((process = ANY (ARRAY['city_report'::text, 'outline_report'::text, 'special_report'::text]))),
  constraint track_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint track_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.track owner to guiheng_owner;
alter table guiheng.track enable row level security;
alter table guiheng.track force row level security;
create policy tenant on guiheng.track as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.track FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.track enable always trigger refuse_ended;
grant insert, select on guiheng.track to guiheng_app;
grant update (name, report_name, "position", process, frame) on guiheng.track to guiheng_app;

create table guiheng.track_plan (
  tenant_id uuid not null,
  track_id uuid not null,
  plan_id uuid not null,
  constraint track_plan_pkey PRIMARY KEY (tenant_id, track_id, plan_id),
  constraint track_plan_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint track_plan_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES guiheng.plan(tenant_id, id),
  constraint track_plan_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.track_plan owner to guiheng_owner;
alter table guiheng.track_plan enable row level security;
alter table guiheng.track_plan force row level security;
create policy tenant on guiheng.track_plan as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.track_plan FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.track_plan enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.track_plan FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('track', 'track_id');
alter table guiheng.track_plan enable always trigger refuse_ended;
grant insert, select on guiheng.track_plan to guiheng_app;

create table guiheng.unit (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  aliases text[] not null,
  kind text not null,
  "position" integer not null,
  ended_on date,
  constraint unit_pkey PRIMARY KEY (tenant_id, id),
  constraint unit_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'party'::text, 'subdistrict'::text, 'branch'::text, 'committee'::text, 'other'::text, 'institution'::text]))),
  constraint unit_name_check CHECK ((name <> ''::text)),
  constraint unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.unit owner to guiheng_owner;
alter table guiheng.unit enable row level security;
alter table guiheng.unit force row level security;
create policy tenant on guiheng.unit as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER guard_unit BEFORE INSERT OR DELETE OR UPDATE ON guiheng.unit FOR EACH ROW EXECUTE FUNCTION guiheng.guard_unit();
alter table guiheng.unit enable always trigger guard_unit;
grant insert, select on guiheng.unit to guiheng_app;
grant update (name, aliases, kind, "position", ended_on) on guiheng.unit to guiheng_app;

create table guiheng.unit_group (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  open boolean not null,
  constraint unit_group_pkey PRIMARY KEY (tenant_id, id),
  constraint unit_group_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint unit_group_name_check CHECK ((name <> ''::text)),
  constraint unit_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.unit_group owner to guiheng_owner;
alter table guiheng.unit_group enable row level security;
alter table guiheng.unit_group force row level security;
create policy tenant on guiheng.unit_group as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.unit_group to guiheng_app;
grant update (name, open) on guiheng.unit_group to guiheng_app;

create table guiheng.unit_group_member (
  tenant_id uuid not null,
  group_id uuid not null,
  unit_id uuid not null,
  constraint unit_group_member_pkey PRIMARY KEY (tenant_id, group_id, unit_id),
  constraint unit_group_member_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint unit_group_member_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES guiheng.unit_group(tenant_id, id),
  constraint unit_group_member_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.unit_group_member owner to guiheng_owner;
alter table guiheng.unit_group_member enable row level security;
alter table guiheng.unit_group_member force row level security;
create policy tenant on guiheng.unit_group_member as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_ended_unit BEFORE INSERT ON guiheng.unit_group_member FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended_unit();
alter table guiheng.unit_group_member enable always trigger refuse_ended_unit;
grant delete, insert, select on guiheng.unit_group_member to guiheng_app;

create table guiheng.unit_update (
  tenant_id uuid not null,
  id uuid not null,
  update_round_id uuid not null,
  assignment_id uuid not null,
  constraint unit_update_pkey PRIMARY KEY (tenant_id, id),
  constraint unit_update_tenant_id_update_round_id_assignment_id_key UNIQUE (tenant_id, update_round_id, assignment_id),
  constraint unit_update_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint unit_update_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint unit_update_tenant_id_update_round_id_fkey FOREIGN KEY (tenant_id, update_round_id) REFERENCES guiheng.update_round(tenant_id, id)
);
alter table guiheng.unit_update owner to guiheng_owner;
CREATE INDEX unit_update_assignment ON guiheng.unit_update USING btree (tenant_id, assignment_id);
alter table guiheng.unit_update enable row level security;
alter table guiheng.unit_update force row level security;
create policy tenant on guiheng.unit_update as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.unit_update FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.unit_update enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.unit_update FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('update_round', 'update_round_id');
alter table guiheng.unit_update enable always trigger refuse_ended;
grant insert, select on guiheng.unit_update to guiheng_app;

create table guiheng.update_answer (
  tenant_id uuid not null,
  id uuid not null,
  update_ask_id uuid not null,
  version integer not null,
  unchanged boolean not null,
  answers jsonb,
  number text,
  grade text,
  as_of date not null,
  source text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  explanation text default ''::text not null,
  constraint update_answer_pkey PRIMARY KEY (tenant_id, id),
  constraint update_answer_tenant_id_update_ask_id_version_key UNIQUE (tenant_id, update_ask_id, version),
  constraint update_answer_check CHECK (((NOT unchanged) OR ((answers IS NULL) AND (number IS NULL)))),
  constraint update_answer_check1 CHECK (((number IS NULL) = (grade IS NULL))),
  constraint update_answer_grade_check CHECK ((grade = ANY (ARRAY['estimate'::text, 'preliminary'::text, 'official'::text, 'revised'::text]))),
  constraint update_answer_number_check CHECK ((number ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'::text)),
  constraint update_answer_version_check CHECK ((version >= 1)),
  constraint update_answer_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint update_answer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint update_answer_tenant_id_update_ask_id_fkey FOREIGN KEY (tenant_id, update_ask_id) REFERENCES guiheng.update_ask(tenant_id, id)
);
alter table guiheng.update_answer owner to guiheng_owner;
alter table guiheng.update_answer enable row level security;
alter table guiheng.update_answer force row level security;
create policy tenant on guiheng.update_answer as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.update_answer FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.update_answer enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.update_answer FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('update_ask', 'update_ask_id');
alter table guiheng.update_answer enable always trigger refuse_ended;
grant insert, select on guiheng.update_answer to guiheng_app;

create table guiheng.update_ask (
  tenant_id uuid not null,
  id uuid not null,
  unit_update_id uuid not null,
  entry_id uuid not null,
  period text not null,
  entry_version_id uuid not null,
  value_id uuid,
  why text not null,
  constraint update_ask_pkey PRIMARY KEY (tenant_id, id),
  constraint update_ask_tenant_id_unit_update_id_entry_id_period_key UNIQUE (tenant_id, unit_update_id, entry_id, period),
  constraint update_ask_check CHECK (((period = ''::text) = (value_id IS NULL))),
  constraint update_ask_why_check CHECK ((why = ANY (ARRAY['estimate'::text, 'preliminary'::text, 'early'::text]))),
  constraint update_ask_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint update_ask_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint update_ask_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint update_ask_tenant_id_unit_update_id_fkey FOREIGN KEY (tenant_id, unit_update_id) REFERENCES guiheng.unit_update(tenant_id, id),
  constraint update_ask_tenant_id_value_id_fkey FOREIGN KEY (tenant_id, value_id) REFERENCES guiheng.value(tenant_id, id)
);
alter table guiheng.update_ask owner to guiheng_owner;
alter table guiheng.update_ask enable row level security;
alter table guiheng.update_ask force row level security;
create policy tenant on guiheng.update_ask as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.update_ask FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.update_ask enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.update_ask FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('unit_update', 'unit_update_id');
alter table guiheng.update_ask enable always trigger refuse_ended;
grant insert, select on guiheng.update_ask to guiheng_app;

create table guiheng.update_round (
  tenant_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  number integer not null,
  due_on date not null,
  note text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  constraint update_round_pkey PRIMARY KEY (tenant_id, id),
  constraint update_round_tenant_id_track_id_number_key UNIQUE (tenant_id, track_id, number),
  constraint update_round_number_check CHECK ((number >= 1)),
  constraint update_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint update_round_tenant_id_opened_by_fkey FOREIGN KEY (tenant_id, opened_by) REFERENCES guiheng.person(tenant_id, id),
  constraint update_round_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.update_round owner to guiheng_owner;
alter table guiheng.update_round enable row level security;
alter table guiheng.update_round force row level security;
create policy tenant on guiheng.update_round as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.update_round FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.update_round enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.update_round FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('track', 'track_id');
alter table guiheng.update_round enable always trigger refuse_ended;
grant insert, select on guiheng.update_round to guiheng_app;

create table guiheng.urging (
  tenant_id uuid not null,
  id uuid not null,
  text text not null,
  urged_by uuid not null,
  urged_at timestamp with time zone not null,
  constraint urging_pkey PRIMARY KEY (tenant_id, id),
  constraint urging_text_check CHECK ((text <> ''::text)),
  constraint urging_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint urging_tenant_id_urged_by_fkey FOREIGN KEY (tenant_id, urged_by) REFERENCES guiheng.person(tenant_id, id)
);
alter table guiheng.urging owner to guiheng_owner;
alter table guiheng.urging enable row level security;
alter table guiheng.urging force row level security;
create policy tenant on guiheng.urging as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.urging FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.urging enable always trigger refuse_change;
grant insert, select on guiheng.urging to guiheng_app;

create table guiheng.urging_assignment (
  tenant_id uuid not null,
  urging_id uuid not null,
  assignment_id uuid not null,
  constraint urging_assignment_pkey PRIMARY KEY (tenant_id, urging_id, assignment_id),
  constraint urging_assignment_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint urging_assignment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint urging_assignment_tenant_id_urging_id_fkey FOREIGN KEY (tenant_id, urging_id) REFERENCES guiheng.urging(tenant_id, id)
);
alter table guiheng.urging_assignment owner to guiheng_owner;
CREATE INDEX urging_assignment_assignment ON guiheng.urging_assignment USING btree (tenant_id, assignment_id);
alter table guiheng.urging_assignment enable row level security;
alter table guiheng.urging_assignment force row level security;
create policy tenant on guiheng.urging_assignment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.urging_assignment FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.urging_assignment enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.urging_assignment FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('assignment', 'assignment_id');
alter table guiheng.urging_assignment enable always trigger refuse_ended;
grant insert, select on guiheng.urging_assignment to guiheng_app;

create table guiheng.value (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  period text not null,
  number text not null,
  grade text not null,
  definition text not null,
  source text not null,
  published_on date,
  as_of date not null,
  supersedes_id uuid,
  entry_version_id uuid,
  created_by uuid,
  created_at timestamp with time zone not null,
  publisher text default ''::text not null,
  publication text default ''::text not null,
  publication_number text default ''::text not null,
  explanation text default ''::text not null,
  constraint value_pkey PRIMARY KEY (tenant_id, id),
  constraint value_tenant_id_item_id_period_id_key UNIQUE (tenant_id, item_id, period, id),
  constraint value_grade_check CHECK ((grade = ANY (ARRAY['estimate'::text, 'preliminary'::text, 'official'::text, 'revised'::text]))),
  constraint value_number_check CHECK ((number ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'::text)),
  constraint value_tenant_id_entry_version_id_fkey FOREIGN KEY (tenant_id, entry_version_id) REFERENCES guiheng.entry_version(tenant_id, id),
  constraint value_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint value_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint value_tenant_id_item_id_period_supersedes_id_fkey FOREIGN KEY (tenant_id, item_id, period, supersedes_id) REFERENCES guiheng.value(tenant_id, item_id, period, id)
);
alter table guiheng.value owner to guiheng_owner;
alter table guiheng.value enable row level security;
alter table guiheng.value force row level security;
create policy tenant on guiheng.value as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.value FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.value enable always trigger refuse_change;
grant insert, select on guiheng.value to guiheng_app;

create table guiheng.value_confirmation (
  tenant_id uuid not null,
  id uuid not null,
  value_id uuid not null,
  number integer not null,
  outcome text not null,
  reason text not null,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  constraint value_confirmation_pkey PRIMARY KEY (tenant_id, id),
  constraint value_confirmation_tenant_id_value_id_number_key UNIQUE (tenant_id, value_id, number),
  constraint value_confirmation_check CHECK (((outcome = 'confirmed'::text) OR (reason <> ''::text))),
  constraint value_confirmation_number_check CHECK ((number >= 1)),
  constraint value_confirmation_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'objected'::text]))),
  constraint value_confirmation_tenant_id_confirmed_by_fkey FOREIGN KEY (tenant_id, confirmed_by) REFERENCES guiheng.person(tenant_id, id),
  constraint value_confirmation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint value_confirmation_tenant_id_value_id_fkey FOREIGN KEY (tenant_id, value_id) REFERENCES guiheng.value(tenant_id, id)
);
alter table guiheng.value_confirmation owner to guiheng_owner;
alter table guiheng.value_confirmation enable row level security;
alter table guiheng.value_confirmation force row level security;
create policy tenant on guiheng.value_confirmation as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.value_confirmation FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.value_confirmation enable always trigger refuse_change;
grant insert, select on guiheng.value_confirmation to guiheng_app;

create table guiheng.value_in_use (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  period text not null,
  number integer not null,
  value_id uuid,
  reason text not null,
  chosen_by uuid,
  chosen_at timestamp with time zone not null,
  constraint value_in_use_pkey PRIMARY KEY (tenant_id, id),
  constraint value_in_use_tenant_id_item_id_period_number_key UNIQUE (tenant_id, item_id, period, number),
  constraint value_in_use_number_check CHECK ((number >= 1)),
  constraint value_in_use_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint value_in_use_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
  constraint value_in_use_tenant_id_item_id_period_value_id_fkey FOREIGN KEY (tenant_id, item_id, period, value_id) REFERENCES guiheng.value(tenant_id, item_id, period, id)
);
alter table guiheng.value_in_use owner to guiheng_owner;
alter table guiheng.value_in_use enable row level security;
alter table guiheng.value_in_use force row level security;
create policy tenant on guiheng.value_in_use as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.value_in_use FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.value_in_use enable always trigger refuse_change;
grant insert, select on guiheng.value_in_use to guiheng_app;

create table guiheng.verdict (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  item_id uuid not null,
  aspect text not null,
  method text not null,
  method_version integer not null,
  value_ids uuid[] not null,
  result jsonb not null,
  class text,
  computed_at timestamp with time zone not null,
  constraint verdict_pkey PRIMARY KEY (tenant_id, id),
  constraint verdict_tenant_id_evaluation_id_item_id_aspect_id_key UNIQUE (tenant_id, evaluation_id, item_id, aspect, id),
  constraint verdict_aspect_check CHECK ((aspect = ANY (ARRAY['progress'::text, 'outlook'::text]))),
  constraint verdict_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint verdict_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint verdict_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id)
);
alter table guiheng.verdict owner to guiheng_owner;
alter table guiheng.verdict enable row level security;
alter table guiheng.verdict force row level security;
create policy tenant on guiheng.verdict as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.verdict FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.verdict enable always trigger refuse_change;
CREATE TRIGGER refuse_ended BEFORE INSERT OR DELETE OR UPDATE ON guiheng.verdict FOR EACH ROW EXECUTE FUNCTION guiheng.refuse_ended('evaluation', 'evaluation_id');
alter table guiheng.verdict enable always trigger refuse_ended;
grant insert, select on guiheng.verdict to guiheng_app;

create table auth.credential (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (id),
  constraint "credential_providerId_accountId_key" UNIQUE ("providerId", "accountId"),
  constraint "credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
alter table auth.credential owner to guiheng_login;
CREATE INDEX "credential_userId_idx" ON auth.credential USING btree ("userId");

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  "lastSeenAt" timestamp with time zone not null,
  "byInvitation" boolean default false not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
alter table auth.session owner to guiheng_login;
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");

create table auth.sign_in_failure (
  account_hash text not null,
  failures integer not null,
  counted_until timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (account_hash)
);
alter table auth.sign_in_failure owner to guiheng_login;
CREATE INDEX sign_in_failure_end ON auth.sign_in_failure USING btree (counted_until);

create table auth.signing_key (
  single boolean default true not null,
  secret text not null,
  constraint signing_key_pkey PRIMARY KEY (single),
  constraint signing_key_secret_check CHECK ((length(secret) >= 64)),
  constraint signing_key_single_check CHECK (single)
);
alter table auth.signing_key owner to guiheng_login;

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);
alter table auth."user" owner to guiheng_login;

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);
alter table auth.verification owner to guiheng_login;
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
