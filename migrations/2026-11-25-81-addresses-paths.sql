-- Addresses are confirmed and mail speaks the reader's language; the path of an indicator through the years, and the day a unit expects to finish.

-- What a person reads mail in.
alter table guiheng.person
  add column mail_language text not null default 'zh-CN' check (mail_language in ('zh-CN', 'en'));
grant update (mail_language) on guiheng.person to guiheng_app;

-- An address a person named, with the code that was sent there: nothing else goes there before it is given back.
create table guiheng.mail_confirmation (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  person_id uuid not null,
  address text not null check (address <> ''),
  code_hash text not null, -- SHA-256, hexadecimal
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null check (attempts >= 0), -- wrong codes that were given
  confirmed_at timestamptz, -- null: not yet
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references guiheng.person
);
create index mail_confirmation_person on guiheng.mail_confirmation (tenant_id, person_id, created_at);
call guiheng.guard('guiheng.mail_confirmation', 'open', 'attempts, confirmed_at');

-- The stages the plan's document sets an indicator on the way to its target: a working attribute (P6), never the target.
create table guiheng.path_point (
  tenant_id uuid not null references guiheng.tenant,
  item_id uuid not null,
  year integer not null check (year between 1949 and 2100),
  level text not null check (level ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'),
  primary key (tenant_id, item_id, year),
  foreign key (tenant_id, item_id) references guiheng.item
);
call guiheng.guard('guiheng.path_point', 'draft');

-- When the unit expects to finish a task or project; null: it does not say.
alter table guiheng.entry_version add column finish_on date;
