-- The foundation: who is asking, tenants, the audit chain, the outbox, and the guard that every later table gets.

-- Who is asking. The door sets both for one transaction; null means nobody, who sees nothing.
create function guiheng.current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(pg_catalog.current_setting('guiheng.tenant', true), '')::uuid;

create function guiheng.current_actor() returns uuid
  language sql stable parallel safe
  return nullif(pg_catalog.current_setting('guiheng.actor', true), '')::uuid;

-- The trigger of an append-only table. Its own SQLSTATE, so that a refusal here is never taken for another.
create function guiheng.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'GH001';
end
$$;

create procedure guiheng.make_append_only(guarded regclass)
  language plpgsql set search_path = pg_catalog
as $$
begin
  -- Per statement: it also meets the upsert that changes nothing. ALWAYS: a superuser's replica mode does not pass.
  execute format(
    'create trigger refuse_change before update or delete or truncate on %s
       for each statement execute function guiheng.refuse_change()', guarded);
  execute format('alter table %s enable always trigger refuse_change', guarded);
end
$$;

-- Called once for each table. The mode says what the program may do with its rows:
--   read-only    look; only functions of the owner write
--   append-only  and add; nobody, the owner included, ever changes or removes one
--   open         look, add, and change the columns named: never a key, nor what a row belongs to
--   draft        look, add and remove
-- The owner is held to one tenant too: its SECURITY DEFINER functions work for whoever is asking, and a migration
-- or function that must see several tenants says so by a policy of its own.
create procedure guiheng.guard(guarded regclass, mode text, changing text default null)
  language plpgsql set search_path = pg_catalog
as $$
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
$$;

-- Migrations that ran. Every program may see which.
alter table guiheng.migration enable row level security;
alter table guiheng.migration force row level security;
create policy every_row on guiheng.migration to guiheng_owner using (true) with check (true);
create policy every_row_read on guiheng.migration for select to guiheng_app using (true);
call guiheng.make_append_only('guiheng.migration');

create table guiheng.tenant (
  tenant_id uuid primary key,
  name text not null check (name <> ''),
  address text not null unique check (address ~ '^[a-z0-9][a-z0-9-]{0,62}$'), -- as in /p/{address}/…
  example boolean not null,
  demonstration_date date,
  created_at timestamptz not null
);
call guiheng.guard('guiheng.tenant', 'open', 'name, example, demonstration_date');
create policy registry on guiheng.tenant for select to guiheng_owner using (true);

-- Which tenants there are, for whoever has no tenant yet: the start of the program, the public address.
create function guiheng.tenants() returns setof guiheng.tenant
  language sql stable security definer set search_path = pg_catalog
as $$
  select * from guiheng.tenant order by address
$$;

create table guiheng.audit_head (
  tenant_id uuid primary key references guiheng.tenant,
  sequence bigint not null,
  hash text not null
);
call guiheng.guard('guiheng.audit_head', 'read-only');

create table guiheng.audit_entry (
  tenant_id uuid not null references guiheng.tenant,
  sequence bigint not null,
  at timestamptz not null,
  actor uuid,
  action text not null check (action ~ '^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$'), -- noun.verb
  subject text,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, sequence)
);
call guiheng.guard('guiheng.audit_entry', 'append-only');

-- The end of the asking tenant's chain, locked until the transaction ends: the next entry follows it.
create function guiheng.lock_audit_head(out sequence bigint, out hash text)
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  insert into guiheng.audit_head as head values (guiheng.current_tenant(), 0, '') on conflict do nothing;
  select head.sequence, head.hash into strict lock_audit_head.sequence, lock_audit_head.hash
    from guiheng.audit_head head where head.tenant_id = guiheng.current_tenant() for update;
end
$$;

-- An entry moves the head, and only one that follows it is taken.
create function guiheng.advance_audit_head() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update guiheng.audit_head head set sequence = new.sequence, hash = new.hash
    where head.tenant_id = new.tenant_id and head.sequence = new.sequence - 1 and head.hash = new.previous_hash;
  if not found then
    raise exception 'audit entry % does not follow the head of its chain', new.sequence using errcode = 'GH002';
  end if;
  return new;
end
$$;
create trigger advance_audit_head before insert on guiheng.audit_entry
  for each row execute function guiheng.advance_audit_head();
alter table guiheng.audit_entry enable always trigger advance_audit_head;

-- Events that others are told of, written in the transaction of what happened. Who was told is for rows elsewhere.
create table guiheng.outbox (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index outbox_time on guiheng.outbox (tenant_id, created_at);
call guiheng.guard('guiheng.outbox', 'append-only');

revoke execute on all functions in schema guiheng from public;
revoke execute on all procedures in schema guiheng from public;
grant execute on function guiheng.current_tenant(), guiheng.current_actor(), guiheng.tenants(),
  guiheng.lock_audit_head() to guiheng_app;
-- A later function is closed to all until its migration opens it.
alter default privileges revoke execute on functions from public;
