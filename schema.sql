-- The schema after all migrations. Made by `npm run -s guiheng -- migrate --schema`; not edited by hand.

create schema guiheng authorization guiheng_owner;
grant usage on schema guiheng to guiheng_app;

create schema auth authorization guiheng_login;

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
      and i.id = touched.item_id and i.kind = touched.content ->> 'kind'
    for share of v;
  if not found then
    raise exception 'the plan is adopted, or the item not one of it: % refused', lower(tg_op) using errcode = 'GH003';
  end if;
  return touched;
end
$function$
;
alter routine guiheng.guard_item_version() owner to guiheng_owner;

CREATE OR REPLACE FUNCTION guiheng.guard_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from guiheng.plan_version v
    where v.tenant_id = old.tenant_id and v.plan_id = old.id and v.adopted_at is not null;
  if found then
    raise exception 'the plan is adopted: % refused', lower(tg_op) using errcode = 'GH003';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
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
$function$
;
alter routine guiheng.guard_plan_version() owner to guiheng_owner;

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
  perform guiheng.hold_draft(touched.tenant_id,
    (select i.plan_id from guiheng.item i where i.tenant_id = touched.tenant_id and i.id = touched.item_id));
  return touched;
end
$function$
;
alter routine guiheng.guard_responsibility() owner to guiheng_owner;

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

create table guiheng.assignment (
  tenant_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  unit_id uuid not null,
  inner_steps integer not null,
  constraint assignment_pkey PRIMARY KEY (tenant_id, id),
  constraint assignment_tenant_id_track_id_unit_id_key UNIQUE (tenant_id, track_id, unit_id),
  constraint assignment_inner_steps_check CHECK (((inner_steps >= 0) AND (inner_steps <= 3))),
  constraint assignment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint assignment_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id),
  constraint assignment_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.assignment owner to guiheng_owner;
CREATE INDEX assignment_unit ON guiheng.assignment USING btree (tenant_id, unit_id);
alter table guiheng.assignment enable row level security;
alter table guiheng.assignment force row level security;
create policy tenant on guiheng.assignment as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
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
grant select on guiheng."case" to guiheng_app;
grant insert (tenant_id, id, process, subject_id) on guiheng."case" to guiheng_app;

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
grant insert, select on guiheng.contact to guiheng_app;

create table guiheng.contribution (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  text text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint contribution_pkey PRIMARY KEY (tenant_id, id),
  constraint contribution_tenant_id_entry_id_unit_id_version_key UNIQUE (tenant_id, entry_id, unit_id, version),
  constraint contribution_version_check CHECK ((version >= 1)),
  constraint contribution_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint contribution_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint contribution_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.contribution owner to guiheng_owner;
alter table guiheng.contribution enable row level security;
alter table guiheng.contribution force row level security;
create policy tenant on guiheng.contribution as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.contribution FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.contribution enable always trigger refuse_change;
grant insert, select on guiheng.contribution to guiheng_app;

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
  constraint deadline_pkey PRIMARY KEY (tenant_id, id),
  constraint deadline_tenant_id_track_id_key_key UNIQUE (tenant_id, track_id, key),
  constraint deadline_by_whom_check CHECK ((by_whom = ANY (ARRAY['units'::text, 'coordinator'::text, 'plan_leads'::text]))),
  constraint deadline_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint deadline_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.deadline owner to guiheng_owner;
alter table guiheng.deadline enable row level security;
alter table guiheng.deadline force row level security;
create policy tenant on guiheng.deadline as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.deadline to guiheng_app;
grant update (text, by_whom, to_whom, due_on, "position") on guiheng.deadline to guiheng_app;

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
grant insert, select on guiheng.decision to guiheng_app;

create table guiheng.entry (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  item_id uuid,
  unit_id uuid not null,
  constraint entry_pkey PRIMARY KEY (tenant_id, id),
  constraint entry_tenant_id_evaluation_id_item_id_unit_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, evaluation_id, item_id, unit_id),
  constraint entry_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint entry_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES guiheng.item(tenant_id, id),
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
  constraint entry_version_pkey PRIMARY KEY (tenant_id, id),
  constraint entry_version_tenant_id_entry_id_version_key UNIQUE (tenant_id, entry_id, version),
  constraint entry_version_version_check CHECK ((version >= 1)),
  constraint entry_version_via_check CHECK ((via = ANY (ARRAY['online'::text, 'workbook'::text, 'on_behalf'::text, 'example'::text]))),
  constraint entry_version_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES guiheng.person(tenant_id, id),
  constraint entry_version_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES guiheng.entry(tenant_id, id),
  constraint entry_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint entry_version_tenant_id_form_version_id_fkey FOREIGN KEY (tenant_id, form_version_id) REFERENCES guiheng.form_version(tenant_id, id)
);
alter table guiheng.entry_version owner to guiheng_owner;
alter table guiheng.entry_version enable row level security;
alter table guiheng.entry_version force row level security;
create policy tenant on guiheng.entry_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.entry_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.entry_version enable always trigger refuse_change;
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
  constraint evaluation_pkey PRIMARY KEY (tenant_id, id),
  constraint evaluation_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint evaluation_inner_steps_check CHECK (((inner_steps >= 0) AND (inner_steps <= 3))),
  constraint evaluation_kind_check CHECK ((kind = ANY (ARRAY['monitoring'::text, 'mid_term'::text, 'final'::text]))),
  constraint evaluation_name_check CHECK ((name <> ''::text)),
  constraint evaluation_tenant_id_coordinator_unit_id_fkey FOREIGN KEY (tenant_id, coordinator_unit_id) REFERENCES guiheng.unit(tenant_id, id),
  constraint evaluation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.evaluation owner to guiheng_owner;
alter table guiheng.evaluation enable row level security;
alter table guiheng.evaluation force row level security;
create policy tenant on guiheng.evaluation as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.evaluation to guiheng_app;
grant update (name, issuer, yearly_cut_off, monthly_cut_off, progress_cut_off, contacts_due_on, inner_steps, points, frame, receipt) on guiheng.evaluation to guiheng_app;

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
grant insert, select on guiheng.evaluation_basis to guiheng_app;

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
  constraint file_size_check CHECK (((size >= 1) AND (size <= 20971520))),
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

create table guiheng.form_version (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  subject text not null,
  number integer not null,
  form jsonb not null,
  constraint form_version_pkey PRIMARY KEY (tenant_id, id),
  constraint form_version_tenant_id_evaluation_id_subject_number_key UNIQUE (tenant_id, evaluation_id, subject, number),
  constraint form_version_subject_check CHECK ((subject = ANY (ARRAY['indicator'::text, 'task'::text, 'project'::text, 'unit'::text]))),
  constraint form_version_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint form_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.form_version owner to guiheng_owner;
alter table guiheng.form_version enable row level security;
alter table guiheng.form_version force row level security;
create policy tenant on guiheng.form_version as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.form_version FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.form_version enable always trigger refuse_change;
grant insert, select on guiheng.form_version to guiheng_app;

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
  constraint intake_pkey PRIMARY KEY (tenant_id, id),
  constraint intake_check CHECK (((state = 'previewed'::text) = (ended_at IS NULL))),
  constraint intake_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint intake_kind_check CHECK ((kind = ANY (ARRAY['decomposition'::text, 'workbook'::text]))),
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
grant update (state, ended_by, ended_at) on guiheng.intake to guiheng_app;

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

create table guiheng.item_version (
  tenant_id uuid not null,
  id uuid not null,
  plan_version_id uuid not null,
  item_id uuid not null,
  number integer not null,
  name text not null,
  content jsonb not null,
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
grant delete, insert, select on guiheng.membership to guiheng_app;

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

create table guiheng.outbox (
  tenant_id uuid not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (tenant_id, id),
  constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.outbox owner to guiheng_owner;
CREATE INDEX outbox_time ON guiheng.outbox USING btree (tenant_id, created_at);
alter table guiheng.outbox enable row level security;
alter table guiheng.outbox force row level security;
create policy tenant on guiheng.outbox as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.outbox FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.outbox enable always trigger refuse_change;
grant insert, select on guiheng.outbox to guiheng_app;

create table guiheng.person (
  tenant_id uuid not null,
  id uuid not null,
  account_id text,
  name text not null,
  created_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (tenant_id, id),
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
grant update (account_id, name) on guiheng.person to guiheng_app;

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
  constraint plan_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint plan_check CHECK ((period_end >= period_start)),
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

create table guiheng.plan_version (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  adopted_on date,
  adopted_by uuid,
  adopted_at timestamp with time zone,
  constraint plan_version_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_version_tenant_id_plan_id_number_key UNIQUE (tenant_id, plan_id, number),
  constraint plan_version_check CHECK (((adopted_on IS NULL) = (adopted_at IS NULL))),
  constraint plan_version_number_check CHECK ((number >= 1)),
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

create table guiheng.report (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  track_id uuid not null,
  assignment_id uuid,
  kind text not null,
  title text not null,
  constraint report_pkey PRIMARY KEY (tenant_id, id),
  constraint report_tenant_id_track_id_assignment_id_kind_key UNIQUE NULLS NOT DISTINCT (tenant_id, track_id, assignment_id, kind),
  constraint report_kind_check CHECK ((kind = ANY (ARRAY['unit'::text, 'outline'::text]))),
  constraint report_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES guiheng.assignment(tenant_id, id),
  constraint report_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint report_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint report_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES guiheng.track(tenant_id, id)
);
alter table guiheng.report owner to guiheng_owner;
alter table guiheng.report enable row level security;
alter table guiheng.report force row level security;
create policy tenant on guiheng.report as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.report to guiheng_app;
grant update (title) on guiheng.report to guiheng_app;

create table guiheng.report_version (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  variant text not null,
  file_id uuid not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint report_version_pkey PRIMARY KEY (tenant_id, id),
  constraint report_version_tenant_id_report_id_number_key UNIQUE (tenant_id, report_id, number),
  constraint report_version_number_check CHECK ((number >= 1)),
  constraint report_version_variant_check CHECK ((variant = ANY (ARRAY['review'::text, 'comments'::text, 'final'::text]))),
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
grant delete, insert, select on guiheng.responsibility to guiheng_app;

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
  constraint step_pkey PRIMARY KEY (tenant_id, id),
  constraint step_tenant_id_case_id_version_key UNIQUE (tenant_id, case_id, version),
  constraint step_tenant_id_actor_id_fkey FOREIGN KEY (tenant_id, actor_id) REFERENCES guiheng.person(tenant_id, id),
  constraint step_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES guiheng."case"(tenant_id, id),
  constraint step_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id),
  constraint step_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES guiheng.unit(tenant_id, id)
);
alter table guiheng.step owner to guiheng_owner;
alter table guiheng.step enable row level security;
alter table guiheng.step force row level security;
create policy tenant on guiheng.step as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
CREATE TRIGGER move_case BEFORE INSERT ON guiheng.step FOR EACH ROW EXECUTE FUNCTION guiheng.move_case();
alter table guiheng.step enable always trigger move_case;
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON guiheng.step FOR EACH STATEMENT EXECUTE FUNCTION guiheng.refuse_change();
alter table guiheng.step enable always trigger refuse_change;
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

create table guiheng.track (
  tenant_id uuid not null,
  id uuid not null,
  evaluation_id uuid not null,
  key text not null,
  name text not null,
  report_name text not null,
  "position" integer not null,
  constraint track_pkey PRIMARY KEY (tenant_id, id),
  constraint track_tenant_id_evaluation_id_key_key UNIQUE (tenant_id, evaluation_id, key),
  constraint track_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES guiheng.evaluation(tenant_id, id),
  constraint track_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.track owner to guiheng_owner;
alter table guiheng.track enable row level security;
alter table guiheng.track force row level security;
create policy tenant on guiheng.track as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.track to guiheng_app;
grant update (name, report_name, "position") on guiheng.track to guiheng_app;

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
grant insert, select on guiheng.track_plan to guiheng_app;

create table guiheng.unit (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  aliases text[] not null,
  kind text not null,
  "position" integer not null,
  constraint unit_pkey PRIMARY KEY (tenant_id, id),
  constraint unit_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'party'::text, 'subdistrict'::text, 'branch'::text, 'committee'::text, 'other'::text]))),
  constraint unit_name_check CHECK ((name <> ''::text)),
  constraint unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES guiheng.tenant(tenant_id)
);
alter table guiheng.unit owner to guiheng_owner;
alter table guiheng.unit enable row level security;
alter table guiheng.unit force row level security;
create policy tenant on guiheng.unit as permissive for all to guiheng_app, guiheng_owner using ((tenant_id = guiheng.current_tenant())) with check ((tenant_id = guiheng.current_tenant()));
grant insert, select on guiheng.unit to guiheng_app;
grant update (name, aliases, kind, "position") on guiheng.unit to guiheng_app;

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
grant delete, insert, select on guiheng.unit_group_member to guiheng_app;

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
