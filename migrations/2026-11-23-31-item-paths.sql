-- Beside the approved text of an item: how one works with it, and the correction of what was entered wrongly.

-- The working attributes of an item as they stand; tags and milestones hang on its version.
create table guiheng.item_attribute (
  tenant_id uuid not null references guiheng.tenant,
  item_id uuid not null,
  version integer not null check (version >= 1), -- of the attributes together
  position integer, -- place on screens; null: by its number in the plan
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, item_id),
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.item_attribute', 'open', 'version, position, changed_by, changed_at');

create table guiheng.item_tag (
  tenant_id uuid not null references guiheng.tenant,
  item_id uuid not null,
  vocabulary text not null check (vocabulary <> ''), -- the list a word belongs to
  word text not null check (word <> ''),
  primary key (tenant_id, item_id, vocabulary, word),
  foreign key (tenant_id, item_id) references guiheng.item
);
create index item_tag_word on guiheng.item_tag (tenant_id, vocabulary, word);
call guiheng.guard('guiheng.item_tag', 'draft');

create table guiheng.milestone (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  item_id uuid not null,
  due_on date not null, -- by when it is to be done, that day included
  text text not null check (text <> ''),
  weight numeric(9, 4) not null check (weight > 0), -- against the other milestones of the item
  share numeric(5, 4) check (share between 0 and 1), -- what is done of an open one; null: nothing was said
  is_key boolean not null, -- 关键节点
  done_on date,
  evidence text not null, -- what shows that it is done; '' before
  primary key (tenant_id, id),
  check (done_on is not null or evidence = ''),
  check (done_on is null or share is null),
  foreign key (tenant_id, item_id) references guiheng.item
);
create index milestone_item on guiheng.milestone (tenant_id, item_id, due_on);
call guiheng.guard('guiheng.milestone', 'draft');

-- A correction of entry makes an item's text equal to the approved document. The version's own row stays as it is;
-- an applied correction is laid over it.
create table guiheng.item_correction (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  item_version_id uuid not null,
  before jsonb not null, -- the content as it read
  after jsonb not null,
  reason text not null check (reason <> ''),
  file_id uuid not null, -- the page of the approved document
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (tenant_id, id),
  check (before <> after),
  check (before ->> 'kind' = after ->> 'kind' and after ->> 'name' <> ''),
  foreign key (tenant_id, item_version_id) references guiheng.item_version,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, proposed_by) references guiheng.person
);
create index item_correction_version on guiheng.item_correction (tenant_id, item_version_id);
call guiheng.guard('guiheng.item_correction', 'append-only');

-- The end of a proposal, once: applied by another person, or turned down.
create table guiheng.correction_end (
  tenant_id uuid not null references guiheng.tenant,
  correction_id uuid not null,
  outcome text not null check (outcome in ('applied', 'turned_down')),
  number integer, -- counts the corrections applied to the item version
  reason text not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (tenant_id, correction_id),
  check ((outcome = 'applied') = (number is not null)),
  foreign key (tenant_id, correction_id) references guiheng.item_correction,
  foreign key (tenant_id, ended_by) references guiheng.person
);
call guiheng.guard('guiheng.correction_end', 'read-only');
call guiheng.make_append_only('guiheng.correction_end');

-- How an item version reads: as it was entered, or as the newest correction has it.
create function guiheng.corrected_content(of_tenant uuid, of_version uuid) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  select coalesce(
    (select c.after from guiheng.item_correction c
       join guiheng.correction_end e on e.tenant_id = c.tenant_id and e.correction_id = c.id
      where c.tenant_id = of_tenant and c.item_version_id = of_version and e.outcome = 'applied'
      order by e.number desc limit 1),
    (select v.content from guiheng.item_version v where v.tenant_id = of_tenant and v.id = of_version))
$$;
revoke execute on function guiheng.corrected_content(uuid, uuid) from public;
grant execute on function guiheng.corrected_content(uuid, uuid) to guiheng_app;

create function guiheng.check_item_correction() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
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
$$;
create trigger check_item_correction before insert on guiheng.item_correction
  for each row execute function guiheng.check_item_correction();
alter table guiheng.item_correction enable always trigger check_item_correction;

-- Two persons, the page in hand, and the text still as the first of them saw it.
create function guiheng.check_correction_end() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
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
$$;
create trigger check_correction_end before insert on guiheng.correction_end
  for each row execute function guiheng.check_correction_end();
alter table guiheng.correction_end enable always trigger check_correction_end;

-- The one way of the program.
create function guiheng.end_correction(of_correction uuid, with_outcome text, because text, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into guiheng.correction_end (tenant_id, correction_id, outcome, number, reason, ended_by, ended_at)
  select guiheng.current_tenant(), of_correction, with_outcome, case when with_outcome = 'applied' then 1 end,
    because, guiheng.current_actor(), at
$$;
revoke execute on function guiheng.end_correction(uuid, text, text, timestamptz) from public;
grant execute on function guiheng.end_correction(uuid, text, text, timestamptz) to guiheng_app;
