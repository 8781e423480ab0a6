-- Deadlines that move by decision, extensions, reminders and urging; who was told of what; mail; documents sent to units.

alter table guiheng.deadline
  add column hard_due_on date, -- the last day a unit may still file, included to 24:00 Beijing time; null: filing never locks
  add constraint deadline_hard_check check (hard_due_on >= due_on);
revoke update (due_on) on guiheng.deadline from guiheng_app;

-- A deadline's days change by a decision alone: who, when, why, from, to.
create table guiheng.deadline_move (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  deadline_id uuid not null,
  from_due_on date not null,
  to_due_on date not null,
  from_hard_due_on date,
  to_hard_due_on date,
  reason text not null check (reason <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, deadline_id) references guiheng.deadline,
  foreign key (tenant_id, decided_by) references guiheng.person
);
create index deadline_move_deadline on guiheng.deadline_move (tenant_id, deadline_id, decided_at);
call guiheng.guard('guiheng.deadline_move', 'append-only');

create function guiheng.move_deadline() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update guiheng.deadline d set due_on = new.to_due_on, hard_due_on = new.to_hard_due_on
    where d.tenant_id = new.tenant_id and d.id = new.deadline_id and d.due_on = new.from_due_on
      and d.hard_due_on is not distinct from new.from_hard_due_on;
  if not found then
    raise exception 'the move does not begin where the deadline stands' using errcode = 'GH004';
  end if;
  return new;
end
$$;
revoke execute on function guiheng.move_deadline() from public;
create trigger move_deadline before insert on guiheng.deadline_move
  for each row execute function guiheng.move_deadline();
alter table guiheng.deadline_move enable always trigger move_deadline;

alter table guiheng.evaluation
  add column reminders jsonb not null default '{"before": [7, 3, 1, 0], "after": [1, 3, 7]}', -- domain/evaluations/reminder.ts
  add column digest_hour integer not null default 8 check (digest_hour between 0 and 23); -- Beijing time
grant update (reminders, digest_hour) on guiheng.evaluation to guiheng_app;

-- Days that the State Council's arrangement makes free or working, against what the weekday says.
create table guiheng.holiday (
  tenant_id uuid not null references guiheng.tenant,
  day date not null,
  nature text not null check (nature in ('off', 'working')),
  name text not null, -- 劳动节; of a working day the holiday it makes up for
  source text not null,
  primary key (tenant_id, day)
);
call guiheng.guard('guiheng.holiday', 'draft');

-- A unit asks for more time; the coordinator grants or declines, or grants unasked.
create table guiheng.extension_request (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  assignment_id uuid not null,
  until date not null,
  reason text not null check (reason <> ''),
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, assignment_id) references guiheng.assignment,
  foreign key (tenant_id, asked_by) references guiheng.person
);
create index extension_request_assignment on guiheng.extension_request (tenant_id, assignment_id, asked_at);
call guiheng.guard('guiheng.extension_request', 'append-only');

create table guiheng.extension (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  assignment_id uuid not null,
  request_id uuid, -- null: granted unasked
  until date, -- that day included; null: declined
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, request_id),
  check (until is not null or request_id is not null),
  check (until is not null or reason <> ''),
  foreign key (tenant_id, assignment_id) references guiheng.assignment,
  foreign key (tenant_id, request_id) references guiheng.extension_request,
  foreign key (tenant_id, decided_by) references guiheng.person
);
create index extension_assignment on guiheng.extension (tenant_id, assignment_id, decided_at);
call guiheng.guard('guiheng.extension', 'append-only');

-- What the clock already reminded of: the key lets each reminder out once, however often and from wherever it ticks.
create table guiheng.reminder (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  kind text not null check (kind in ('filing', 'contact', 'deadline')),
  subject_id uuid not null, -- the assignment, the unit without a contact, or the deadline
  due_on date not null,
  days_left integer not null, -- the reminder's place: 7 days before, 0 on the day, -3 three days after
  reminded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, kind, subject_id, due_on, days_left)
);
call guiheng.guard('guiheng.reminder', 'append-only');

-- 催办: a coordinator presses one unit or many to file.
create table guiheng.urging (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  text text not null check (text <> ''),
  urged_by uuid not null,
  urged_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, urged_by) references guiheng.person
);
call guiheng.guard('guiheng.urging', 'append-only');

create table guiheng.urging_assignment (
  tenant_id uuid not null references guiheng.tenant,
  urging_id uuid not null,
  assignment_id uuid not null,
  primary key (tenant_id, urging_id, assignment_id),
  foreign key (tenant_id, urging_id) references guiheng.urging,
  foreign key (tenant_id, assignment_id) references guiheng.assignment
);
create index urging_assignment_assignment on guiheng.urging_assignment (tenant_id, assignment_id);
call guiheng.guard('guiheng.urging_assignment', 'append-only');

alter table guiheng.outbox add column actor_id uuid; -- whose act it was; null: the machine's

-- What each listener has still to hear; whoever has listened takes the row away.
create table guiheng.outbox_pending (
  tenant_id uuid not null references guiheng.tenant,
  outbox_id uuid not null,
  listener text not null check (listener in ('notices')),
  primary key (tenant_id, listener, outbox_id),
  foreign key (tenant_id, outbox_id) references guiheng.outbox
);
call guiheng.guard('guiheng.outbox_pending', 'draft');

create function guiheng.queue_event() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  insert into guiheng.outbox_pending (tenant_id, outbox_id, listener) values (new.tenant_id, new.id, 'notices');
  return new;
end
$$;
revoke execute on function guiheng.queue_event() from public;
create trigger queue_event after insert on guiheng.outbox for each row execute function guiheng.queue_event();
alter table guiheng.outbox enable always trigger queue_event;

-- What happened before there were listeners is heard once too. Only this migration sees every tenant.
create policy every_row on guiheng.outbox for select to guiheng_owner using (true);
create policy every_row on guiheng.outbox_pending for insert to guiheng_owner with check (true);
insert into guiheng.outbox_pending (tenant_id, outbox_id, listener) select tenant_id, id, 'notices' from guiheng.outbox;
drop policy every_row on guiheng.outbox;
drop policy every_row on guiheng.outbox_pending;

-- What one person was told of.
create table guiheng.notice (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  person_id uuid not null,
  outbox_id uuid not null,
  topic text not null,
  facts jsonb not null, -- domain/notices/notice.ts
  path text not null, -- of the screen it leads to; '' where it leads nowhere
  created_at timestamptz not null, -- when it happened
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, outbox_id, person_id),
  foreign key (tenant_id, person_id) references guiheng.person,
  foreign key (tenant_id, outbox_id) references guiheng.outbox
);
create index notice_person on guiheng.notice (tenant_id, person_id, created_at);
create index notice_unread on guiheng.notice (tenant_id, person_id) where read_at is null;
call guiheng.guard('guiheng.notice', 'open', 'read_at');

alter table guiheng.person
  add column mail_address text not null default '',
  add column mail_when text not null default 'at_once' check (mail_when in ('at_once', 'daily', 'none'));
grant update (mail_address, mail_when) on guiheng.person to guiheng_app;

-- Mail on its way.
create table guiheng.mail (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  person_id uuid not null,
  address text not null,
  subject text not null,
  body text not null,
  digest_day date, -- of a daily digest; null: sent at once
  created_at timestamptz not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts integer not null,
  due_at timestamptz not null, -- when it is tried next; while sending, when it counts as lost
  ended_at timestamptz,
  failure text not null, -- what the mail server said last; '' where it never refused
  primary key (tenant_id, id),
  unique (tenant_id, person_id, digest_day),
  foreign key (tenant_id, person_id) references guiheng.person
);
create index mail_due on guiheng.mail (tenant_id, due_at) where state in ('queued', 'sending');
create index mail_failure on guiheng.mail (tenant_id, created_at) where failure <> '';
call guiheng.guard('guiheng.mail', 'open', 'state, attempts, due_at, ended_at, failure');

-- Which notices a mail carries; a notice goes out by one mail only.
create table guiheng.mail_notice (
  tenant_id uuid not null references guiheng.tenant,
  notice_id uuid not null,
  mail_id uuid not null,
  primary key (tenant_id, notice_id),
  foreign key (tenant_id, notice_id) references guiheng.notice,
  foreign key (tenant_id, mail_id) references guiheng.mail
);
call guiheng.guard('guiheng.mail_notice', 'append-only');

-- A document sent to units, such as the work plan, which each acknowledges (签收).
create table guiheng.notification (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  title text not null check (title <> ''),
  text text not null,
  file_id uuid,
  issued_by uuid not null,
  issued_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, issued_by) references guiheng.person
);
call guiheng.guard('guiheng.notification', 'append-only');

create table guiheng.notification_unit (
  tenant_id uuid not null references guiheng.tenant,
  notification_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, notification_id, unit_id),
  foreign key (tenant_id, notification_id) references guiheng.notification,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index notification_unit_unit on guiheng.notification_unit (tenant_id, unit_id);
call guiheng.guard('guiheng.notification_unit', 'append-only');

create table guiheng.acknowledgement (
  tenant_id uuid not null references guiheng.tenant,
  notification_id uuid not null,
  unit_id uuid not null,
  no_items boolean not null, -- the unit confirms that it has no related tasks
  on_behalf boolean not null, -- by the coordinator, on the unit's word
  note text not null,
  acknowledged_by uuid not null,
  acknowledged_at timestamptz not null,
  primary key (tenant_id, notification_id, unit_id),
  foreign key (tenant_id, notification_id, unit_id) references guiheng.notification_unit,
  foreign key (tenant_id, acknowledged_by) references guiheng.person
);
call guiheng.guard('guiheng.acknowledgement', 'append-only');
