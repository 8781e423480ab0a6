-- Units, the groups that stand for several, people, and who is what in which unit.

create table guiheng.unit (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  name text not null check (name <> ''),
  aliases text[] not null,
  kind text not null check (kind in ('government', 'party', 'subdistrict', 'branch', 'committee', 'other')),
  position integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
call guiheng.guard('guiheng.unit', 'open', 'name, aliases, kind, position');

create table guiheng.unit_group (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  name text not null check (name <> ''),
  open boolean not null, -- an open group (各有关部门) expands to nobody
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
call guiheng.guard('guiheng.unit_group', 'open', 'name, open');

create table guiheng.unit_group_member (
  tenant_id uuid not null references guiheng.tenant,
  group_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, group_id, unit_id),
  foreign key (tenant_id, group_id) references guiheng.unit_group,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.unit_group_member', 'draft');

create table guiheng.person (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  account_id text, -- the account that signs in; null: known, without access
  name text not null check (name <> ''),
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index person_account on guiheng.person (tenant_id, account_id) where account_id is not null;
call guiheng.guard('guiheng.person', 'open', 'account_id, name');

create table guiheng.membership (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('coordinator', 'contact', 'reporter', 'unit_head', 'plan_lead', 'statistics',
    'leader', 'government_office', 'congress', 'third_party', 'administrator', 'auditor')),
  primary key (tenant_id, id),
  unique (tenant_id, person_id, unit_id, role),
  foreign key (tenant_id, person_id) references guiheng.person,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index membership_unit on guiheng.membership (tenant_id, unit_id, role);
call guiheng.guard('guiheng.membership', 'draft');

-- A code that lets somebody into a unit in one role. Renewing adds a row; the newest of unit and role is the one that counts.
create table guiheng.invitation (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('coordinator', 'contact', 'reporter', 'unit_head', 'plan_lead', 'statistics',
    'leader', 'government_office', 'congress', 'third_party', 'administrator', 'auditor')),
  code_hash text not null, -- SHA-256, hexadecimal
  created_by uuid, -- null: the command line
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  person_id uuid, -- whom it is for or let in; null: whoever uses it first
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, person_id) references guiheng.person
);
create index invitation_code on guiheng.invitation (code_hash);
create index invitation_unit on guiheng.invitation (tenant_id, unit_id, role, created_at);
call guiheng.guard('guiheng.invitation', 'open', 'used_at, person_id');

-- Files are rows, in chunks of at most 1 MiB: no folder holds state.
create table guiheng.file (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  unit_id uuid, -- whose file it is; null: the coordinator's
  name text not null check (name <> ''),
  media_type text not null,
  size integer not null check (size between 1 and 20971520),
  sha256 text not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.file', 'append-only');

create table guiheng.file_chunk (
  tenant_id uuid not null references guiheng.tenant,
  file_id uuid not null,
  position integer not null,
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (tenant_id, file_id, position),
  foreign key (tenant_id, file_id) references guiheng.file
);
call guiheng.guard('guiheng.file_chunk', 'append-only');
