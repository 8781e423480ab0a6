-- What others say of a report or an adjustment: comment rounds, the commission's feedback, opinions of a deliberation
-- and what became of them, and what is released to the public.

-- Comments asked for (征求意见) on a draft of a report or on an adjustment. It runs the process comment_round.
create table guiheng.comment_round (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  process text not null check (process in ('outline_report', 'city_report', 'special_report', 'outline_adjustment',
    'special_adjustment')), -- of its subject
  subject_id uuid not null, -- the report or the adjustment
  number integer not null check (number >= 1),
  title text not null check (title <> ''),
  letter text not null, -- what whoever is asked reads first
  due_on date not null, -- that day included to 24:00 Beijing time
  report_version_id uuid, -- the draft that goes round; null: only its file
  file_id uuid, -- the draft as a file; null: the round's letter says it all
  unit_id uuid, -- whose round it is: a special plan's lead; null: the place's
  created_by uuid not null,
  created_at timestamptz not null,
  edition integer not null check (edition >= 1), -- of its letter and whom it asks
  changed_by uuid not null, -- who wrote what stands
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, process, subject_id, number),
  foreign key (tenant_id, report_version_id) references guiheng.report_version,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, created_by) references guiheng.person,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.comment_round', 'open',
  'title, letter, due_on, report_version_id, file_id, edition, changed_by, changed_at');

-- Who is asked in a round, each by a day of its own.
create table guiheng.comment_asked (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  round_id uuid not null,
  position integer not null,
  unit_id uuid, -- null: somebody without an account, by name
  kind text not null check (kind in ('unit', 'expert', 'body')),
  name text not null, -- of an expert or an outside body; '' for a unit
  due_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, round_id, unit_id),
  check ((kind = 'unit') = (unit_id is not null)),
  check ((kind = 'unit') = (name = '')),
  foreign key (tenant_id, round_id) references guiheng.comment_round,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index comment_asked_unit on guiheng.comment_asked (tenant_id, unit_id);
call guiheng.guard('guiheng.comment_asked', 'draft');

-- What one of them answered: the newest counts, whole.
create table guiheng.comment_answer (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  asked_id uuid not null,
  version integer not null check (version >= 1),
  no_comment boolean not null, -- 无意见
  source text not null, -- of a paper answer entered for them; '' where they answered themselves
  file_id uuid, -- their paper
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, asked_id, version),
  foreign key (tenant_id, asked_id) references guiheng.comment_asked,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, answered_by) references guiheng.person
);
call guiheng.guard('guiheng.comment_answer', 'append-only');

create table guiheng.comment (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  answer_id uuid not null,
  position integer not null,
  place text not null, -- heading, paragraph or item, as the reader saw it; '' for the whole draft
  text text not null check (text <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, answer_id) references guiheng.comment_answer
);
create index comment_answer_comments on guiheng.comment (tenant_id, answer_id, position);
call guiheng.guard('guiheng.comment', 'append-only');

-- What became of a comment: the newest counts.
create table guiheng.comment_ruling (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  comment_id uuid not null,
  version integer not null check (version >= 1),
  outcome text not null check (outcome in ('adopted', 'partly', 'rejected')),
  reason text not null,
  changed_place text not null, -- where the draft was changed
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, comment_id, version),
  check (outcome = 'adopted' or reason <> ''),
  foreign key (tenant_id, comment_id) references guiheng.comment,
  foreign key (tenant_id, ruled_by) references guiheng.person
);
call guiheng.guard('guiheng.comment_ruling', 'append-only');

-- The commission's feedback (反馈意见) on a special plan's report, once for each time the report came.
create table guiheng.feedback (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_id uuid not null,
  round integer not null check (round >= 1),
  opening text not null,
  closing text not null,
  version integer not null, -- of its text
  created_by uuid not null,
  created_at timestamptz not null,
  changed_by uuid not null, -- who wrote what stands
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, round),
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, created_by) references guiheng.person,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.feedback', 'open', 'opening, closing, version, changed_by, changed_at');

create table guiheng.feedback_point (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  feedback_id uuid not null,
  position integer not null,
  text text not null check (text <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, feedback_id) references guiheng.feedback
);
create index feedback_point_feedback on guiheng.feedback_point (tenant_id, feedback_id, position);
call guiheng.guard('guiheng.feedback_point', 'draft');

create table guiheng.feedback_issue (
  tenant_id uuid not null references guiheng.tenant,
  feedback_id uuid not null,
  number text not null check (number <> ''), -- 发文字号
  issued_on date not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  primary key (tenant_id, feedback_id),
  foreign key (tenant_id, feedback_id) references guiheng.feedback,
  foreign key (tenant_id, issued_by) references guiheng.person
);
call guiheng.guard('guiheng.feedback_issue', 'append-only');

-- What was issued stays as it was issued, for every role.
create function guiheng.guard_issued_feedback() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  changed guiheng.feedback_point;
begin
  if tg_op = 'DELETE' then changed := old; else changed := new; end if;
  perform from guiheng.feedback_issue i where i.tenant_id = changed.tenant_id and i.feedback_id = changed.feedback_id;
  if found then
    raise exception 'the feedback was issued' using errcode = 'GH001';
  end if;
  return changed;
end
$$;
create trigger guard_issued_feedback before insert or update or delete on guiheng.feedback_point
  for each row execute function guiheng.guard_issued_feedback();
alter table guiheng.feedback_point enable always trigger guard_issued_feedback;

create function guiheng.guard_issued_text() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform from guiheng.feedback_issue i where i.tenant_id = old.tenant_id and i.feedback_id = old.id;
  if found then
    raise exception 'the feedback was issued' using errcode = 'GH001';
  end if;
  return new;
end
$$;
create trigger guard_issued_text before update on guiheng.feedback
  for each row execute function guiheng.guard_issued_text();
alter table guiheng.feedback enable always trigger guard_issued_text;

-- How the lead took a point up: the newest counts.
create table guiheng.feedback_answer (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  point_id uuid not null,
  version integer not null check (version >= 1),
  outcome text not null check (outcome in ('adopted', 'partly', 'rejected')),
  text text not null check (text <> ''),
  changed_place text not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, point_id, version),
  foreign key (tenant_id, point_id) references guiheng.feedback_point,
  foreign key (tenant_id, answered_by) references guiheng.person
);
call guiheng.guard('guiheng.feedback_answer', 'append-only');

-- A point of the deliberation's opinions (审议意见), or a countermeasure of the report: a task with owners and a day.
-- It runs the process opinion.
create table guiheng.opinion (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_id uuid not null,
  number integer not null check (number >= 1), -- among those of its source
  source text not null check (source in ('deliberation', 'report')),
  registration_id uuid, -- of the deliberation, with the scan; null for the report's own
  text text not null check (text <> ''),
  due_on date, -- null: not assigned yet
  version integer not null, -- of text, day and owners
  created_by uuid not null,
  created_at timestamptz not null,
  changed_by uuid not null, -- who wrote what stands
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, source, number),
  check (source = 'deliberation' or registration_id is null),
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, registration_id) references guiheng.registration,
  foreign key (tenant_id, created_by) references guiheng.person,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.opinion', 'open', 'text, due_on, version, changed_by, changed_at');

-- Who answers for it: the first owner reports back, the others write their part.
create table guiheng.opinion_owner (
  tenant_id uuid not null references guiheng.tenant,
  opinion_id uuid not null,
  unit_id uuid not null,
  position integer not null check (position >= 1),
  primary key (tenant_id, opinion_id, unit_id),
  unique (tenant_id, opinion_id, position),
  foreign key (tenant_id, opinion_id) references guiheng.opinion,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
create index opinion_owner_unit on guiheng.opinion_owner (tenant_id, unit_id);
call guiheng.guard('guiheng.opinion_owner', 'draft');

-- What an owner wrote on its handling (办理情况): the newest of each unit counts.
create table guiheng.opinion_handling (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  opinion_id uuid not null,
  unit_id uuid not null,
  version integer not null check (version >= 1),
  measures text not null,
  progress text not null,
  done boolean not null,
  file_id uuid, -- evidence
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, opinion_id, unit_id, version),
  check (measures <> '' or progress <> ''),
  foreign key (tenant_id, opinion_id) references guiheng.opinion,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, written_by) references guiheng.person
);
call guiheng.guard('guiheng.opinion_handling', 'append-only');

-- A file of a report on its way to the public, once for each version. It runs the process publication.
create table guiheng.publication (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_version_id uuid not null,
  openness text not null check (openness in ('active', 'on_request', 'closed')), -- 主动公开, 依申请公开, 不予公开
  reason text not null, -- why not open to all
  formed_on date not null, -- from the day after it 20 working days run
  version integer not null, -- of these
  created_by uuid not null,
  created_at timestamptz not null,
  changed_by uuid not null, -- who wrote what stands
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_version_id),
  check (openness = 'active' or reason <> ''),
  foreign key (tenant_id, report_version_id) references guiheng.report_version,
  foreign key (tenant_id, created_by) references guiheng.person,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.publication', 'open', 'openness, reason, formed_on, version, changed_by, changed_at');

-- Reminders of comments asked for and of opinions to be handled, like those of filings.
alter table guiheng.reminder drop constraint reminder_kind_check;
alter table guiheng.reminder add check (kind in ('filing', 'contact', 'deadline', 'comment', 'opinion'));
