-- What must be known before the tenant is: who stands behind an account, and what an invitation code opens.

-- The owner, as whom these functions run, is held to one tenant by the tables' own policy.
create policy sign_in on guiheng.person for select to guiheng_owner using (true);
create policy sign_in on guiheng.membership for select to guiheng_owner using (true);
create policy sign_in on guiheng.invitation for select to guiheng_owner using (true);

-- The people of an account in every tenant, one row for each membership; unit and role are null for one without.
create function guiheng.people_of_account(account text)
  returns table (tenant_id uuid, person_id uuid, unit_id uuid, role text)
  language sql stable security definer set search_path = pg_catalog
as $$
  select p.tenant_id, p.id, m.unit_id, m.role
  from guiheng.person p
  left join guiheng.membership m on m.tenant_id = p.tenant_id and m.person_id = p.id
  where p.account_id = account
  order by p.tenant_id, m.id
$$;

-- Where a code belongs, whatever became of it: its tenant decides there whether it still counts.
create function guiheng.invitation_of_code(hash text)
  returns table (tenant_id uuid, id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select i.tenant_id, i.id from guiheng.invitation i where i.code_hash = hash
$$;

revoke execute on function guiheng.people_of_account(text), guiheng.invitation_of_code(text) from public;
grant execute on function guiheng.people_of_account(text), guiheng.invitation_of_code(text) to guiheng_app;

create index person_by_account on guiheng.person (account_id) where account_id is not null;
