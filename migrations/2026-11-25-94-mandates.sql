-- What a third party's mandate covers, how it rates and what it writes, and how its assessment goes to and fro.

-- Whoever changes the terms says which version of them was seen.
alter table guiheng.mandate add column version integer not null default 1 check (version >= 1);
alter table guiheng.mandate add column changed_by uuid not null;
alter table guiheng.mandate add column changed_at timestamptz not null;
alter table guiheng.mandate add foreign key (tenant_id, changed_by) references guiheng.person;
grant update (version, changed_by, changed_at) on guiheng.mandate to guiheng_app;

create table guiheng.mandate_plan (
  tenant_id uuid not null references guiheng.tenant,
  mandate_id uuid not null,
  plan_id uuid not null,
  primary key (tenant_id, mandate_id, plan_id),
  foreign key (tenant_id, mandate_id) references guiheng.mandate,
  foreign key (tenant_id, plan_id) references guiheng.plan
);
call guiheng.guard('guiheng.mandate_plan', 'draft');

create table guiheng.rating (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  mandate_id uuid not null,
  item_id uuid not null,
  version integer not null check (version >= 1),
  class text, -- of the plan's scale; null: not rated 不作评价
  reason text not null check (reason <> ''),
  on_behalf text check (on_behalf <> ''), -- why the coordinator put it down; null: the body itself did
  rated_by uuid not null,
  rated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, mandate_id, item_id, version),
  foreign key (tenant_id, mandate_id) references guiheng.mandate,
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, rated_by) references guiheng.person
);
call guiheng.guard('guiheng.rating', 'append-only');

create table guiheng.mandate_text (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  mandate_id uuid not null,
  part text not null check (part in ('method', 'overview', 'findings', 'problems', 'proposals')),
  version integer not null check (version >= 1),
  text text not null,
  on_behalf text check (on_behalf <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, mandate_id, part, version),
  foreign key (tenant_id, mandate_id) references guiheng.mandate,
  foreign key (tenant_id, written_by) references guiheng.person
);
call guiheng.guard('guiheng.mandate_text', 'append-only');

-- What was handed in, and handed back for more.
create table guiheng.assessment (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  mandate_id uuid not null,
  round integer not null check (round >= 1),
  file_id uuid, -- the body's own signed report
  on_behalf text check (on_behalf <> ''),
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, mandate_id, round),
  foreign key (tenant_id, mandate_id) references guiheng.mandate,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, submitted_by) references guiheng.person
);
call guiheng.guard('guiheng.assessment', 'append-only');

create table guiheng.assessment_return (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  mandate_id uuid not null,
  round integer not null,
  reason text not null check (reason <> ''),
  returned_by uuid not null,
  returned_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, mandate_id, round),
  foreign key (tenant_id, mandate_id, round) references guiheng.assessment (tenant_id, mandate_id, round),
  foreign key (tenant_id, returned_by) references guiheng.person
);
call guiheng.guard('guiheng.assessment_return', 'append-only');

-- What the coordinator answers where the two ratings of an item differ.
create table guiheng.rating_reply (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  mandate_id uuid not null,
  item_id uuid not null,
  version integer not null check (version >= 1),
  text text not null check (text <> ''),
  replied_by uuid not null,
  replied_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, mandate_id, item_id, version),
  foreign key (tenant_id, mandate_id) references guiheng.mandate,
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, replied_by) references guiheng.person
);
call guiheng.guard('guiheng.rating_reply', 'append-only');

call guiheng.close_with_evaluation('guiheng.mandate_plan', 'mandate', 'mandate_id');
call guiheng.close_with_evaluation('guiheng.rating', 'mandate', 'mandate_id');
call guiheng.close_with_evaluation('guiheng.mandate_text', 'mandate', 'mandate_id');
call guiheng.close_with_evaluation('guiheng.assessment', 'mandate', 'mandate_id');
call guiheng.close_with_evaluation('guiheng.assessment_return', 'mandate', 'mandate_id');
call guiheng.close_with_evaluation('guiheng.rating_reply', 'mandate', 'mandate_id');

-- What was handed in stands until it is handed back.
create function guiheng.refuse_submitted() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
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
$$;
create trigger refuse_submitted before insert or delete on guiheng.mandate_plan
  for each row execute function guiheng.refuse_submitted();
create trigger refuse_submitted before insert on guiheng.rating
  for each row execute function guiheng.refuse_submitted();
create trigger refuse_submitted before insert on guiheng.mandate_text
  for each row execute function guiheng.refuse_submitted();
create trigger refuse_submitted before insert on guiheng.assessment
  for each row execute function guiheng.refuse_submitted();
