/** The database roles: who owns, who works, who signs in; and the check that the program is none too strong. */

import type { ClientBase } from 'pg'
import { Refusal } from '#domain/refusal.ts'
import { sqlState } from '../db.ts'

const minimumVersion = 150_000

interface Standing {
  readonly role: string
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly owns: boolean
  readonly works: boolean
  readonly version: number
}

async function standingOf(client: ClientBase): Promise<Standing> {
  const { rows } = await client.query<Standing>(`
    select current_user as role, rolsuper as superuser, rolbypassrls as bypasses,
      coalesce((select pg_has_role(r.oid, o.oid, 'member') from pg_roles o where o.rolname = 'guiheng_owner'), false) as owns,
      coalesce((select pg_has_role(r.oid, a.oid, 'member') from pg_roles a where a.rolname = 'guiheng_app'), false) as works,
      current_setting('server_version_num')::int as version
    from pg_roles r where rolname = current_user`)
  const [standing] = rows
  if (!standing) throw new Error('the database does not know its own role')
  if (standing.version < minimumVersion) throw new Refusal('database-too-old', { found: standing.version })
  return standing
}

/** Whether this connection has more rights than the program may keep. */
export async function isSuperuser(client: ClientBase): Promise<boolean> {
  return (await standingOf(client)).superuser
}

/** Refuses to go on as superuser, as owner, or past row-level security. */
export async function refuseStrongRole(client: ClientBase): Promise<void> {
  const { role, superuser, bypasses, owns, works } = await standingOf(client)
  if (superuser || bypasses || owns) throw new Refusal('database-role-too-strong', { role })
  if (!works) throw new Refusal('database-role-unknown', { role })
}

const insufficientPrivilege = '42501'

/** Refuses a role that may not do the work of setting up. */
export async function refuseWeakRole(client: ClientBase, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (sqlState(error) !== insufficientPrivilege) throw error
    throw new Refusal('database-role-too-weak', { role: (await standingOf(client)).role })
  }
}

/** Statement that turns a superuser's connection into the program's own. */
export const becomeLogin = 'set session authorization guiheng_login'

/**
 * Makes what only a strong role can make: the three roles and the schemas they own. Does nothing twice.
 * A role that may create roles but is no superuser is made a member of those it sets up.
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  await client.query(`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'guiheng_owner') then create role guiheng_owner nologin; end if;
      if not exists (select from pg_roles where rolname = 'guiheng_app') then create role guiheng_app nologin; end if;
      if not exists (select from pg_roles where rolname = 'guiheng_login') then create role guiheng_login login noinherit; end if;
      if not pg_has_role('guiheng_login', 'guiheng_app', 'member') then grant guiheng_app to guiheng_login; end if;
      if not pg_has_role(current_user, 'guiheng_owner', 'member') then grant guiheng_owner to current_user; end if;
      if to_regnamespace('guiheng') is null then
        create schema guiheng authorization guiheng_owner;
      end if;
      if to_regnamespace('auth') is null then
        if not pg_has_role(current_user, 'guiheng_login', 'member') then grant guiheng_login to current_user; end if;
        create schema auth authorization guiheng_login;
      end if;
      execute format('revoke create, temporary on database %I from public', current_database());
    end $$`)
}
