-- What stands in a theme: its items across plans, its members, what units answered, its texts, its end.

-- Whoever changes a theme says which version of it was seen.
alter table guiheng.theme add column version integer not null default 1 check (version >= 1);
alter table guiheng.theme add column changed_by uuid not null;
alter table guiheng.theme add column changed_at timestamptz not null;
alter table guiheng.theme add foreign key (tenant_id, changed_by) references guiheng.person;
grant update (version, changed_by, changed_at) on guiheng.theme to guiheng_app;

create table guiheng.theme_item (
  tenant_id uuid not null references guiheng.tenant,
  theme_id uuid not null,
  item_id uuid not null,
  question_id uuid, -- under which it stands; null: under none
  primary key (tenant_id, theme_id, item_id),
  foreign key (tenant_id, theme_id) references guiheng.theme,
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, question_id) references guiheng.theme_question
);
create index on guiheng.theme_item (tenant_id, item_id);
call guiheng.guard('guiheng.theme_item', 'draft');

create table guiheng.theme_member (
  tenant_id uuid not null references guiheng.tenant,
  theme_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, theme_id, unit_id),
  foreign key (tenant_id, theme_id) references guiheng.theme,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.theme_member', 'draft');

-- What a unit answers to a question; the newest version counts.
create table guiheng.theme_answer (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  question_id uuid not null,
  version integer not null check (version >= 1),
  text text not null check (text <> ''),
  as_of date not null, -- up to which day it tells
  unit_id uuid not null, -- whose answer it is, the one asked then
  written_for boolean not null, -- by the coordinator for the unit
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, question_id, version),
  foreign key (tenant_id, question_id) references guiheng.theme_question,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, written_by) references guiheng.person
);
call guiheng.guard('guiheng.theme_answer', 'append-only');

-- What the lead unit writes of the theme as a whole; the newest version counts.
create table guiheng.theme_text (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  theme_id uuid not null,
  part text not null check (part in ('overview', 'problems', 'proposals')),
  version integer not null check (version >= 1),
  text text not null check (text <> ''),
  unit_id uuid not null, -- whose text it is
  written_for boolean not null, -- by the coordinator for the unit
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, theme_id, part, version),
  foreign key (tenant_id, theme_id) references guiheng.theme,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, written_by) references guiheng.person
);
call guiheng.guard('guiheng.theme_text', 'append-only');

create table guiheng.theme_end (
  tenant_id uuid not null references guiheng.tenant,
  theme_id uuid not null,
  reason text not null check (reason <> ''),
  concluded_by uuid not null,
  concluded_at timestamptz not null,
  primary key (tenant_id, theme_id),
  foreign key (tenant_id, theme_id) references guiheng.theme,
  foreign key (tenant_id, concluded_by) references guiheng.person
);
call guiheng.guard('guiheng.theme_end', 'append-only');

call guiheng.close_with_evaluation('guiheng.theme_item', 'theme', 'theme_id');
call guiheng.close_with_evaluation('guiheng.theme_member', 'theme', 'theme_id');
call guiheng.close_with_evaluation('guiheng.theme_answer', 'theme_question', 'question_id');
call guiheng.close_with_evaluation('guiheng.theme_text', 'theme', 'theme_id');
call guiheng.close_with_evaluation('guiheng.theme_end', 'theme', 'theme_id');

-- Nothing of a theme changes once it is concluded. The program takes the theme's turn before it writes and says so
-- itself; this holds whoever goes past it.
create function guiheng.refuse_concluded() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
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
$$;
revoke execute on function guiheng.refuse_concluded() from public;

create trigger refuse_concluded before update or delete on guiheng.theme
  for each row execute function guiheng.refuse_concluded('id');
create trigger refuse_concluded before insert or update or delete on guiheng.theme_question
  for each row execute function guiheng.refuse_concluded('theme_id');
create trigger refuse_concluded before insert or update or delete on guiheng.theme_item
  for each row execute function guiheng.refuse_concluded('theme_id');
create trigger refuse_concluded before insert or update or delete on guiheng.theme_member
  for each row execute function guiheng.refuse_concluded('theme_id');
create trigger refuse_concluded before insert on guiheng.theme_answer
  for each row execute function guiheng.refuse_concluded('question_id');
create trigger refuse_concluded before insert on guiheng.theme_text
  for each row execute function guiheng.refuse_concluded('theme_id');
alter table guiheng.theme enable always trigger refuse_concluded;
alter table guiheng.theme_question enable always trigger refuse_concluded;
alter table guiheng.theme_item enable always trigger refuse_concluded;
alter table guiheng.theme_member enable always trigger refuse_concluded;
alter table guiheng.theme_answer enable always trigger refuse_concluded;
alter table guiheng.theme_text enable always trigger refuse_concluded;
