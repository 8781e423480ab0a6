-- Reports written in the browser: the working draft, its sections and their versions, who writes them, who holds them.

-- The working draft (工作稿) of a report of the place or on a special plan: one, begun from what was composed that day.
create table guiheng.report_draft (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id),
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, started_by) references guiheng.person
);
call guiheng.guard('guiheng.report_draft', 'append-only');

create table guiheng.draft_section (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  draft_id uuid not null,
  kind text not null check (kind in ('text', 'annex')),
  key text, -- of the frame's section or of the table; null: people added it
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, draft_id, key),
  foreign key (tenant_id, draft_id) references guiheng.report_draft,
  foreign key (tenant_id, created_by) references guiheng.person
);
create index draft_section_draft on guiheng.draft_section (tenant_id, draft_id);
call guiheng.guard('guiheng.draft_section', 'append-only');

-- The order of the sections, which are left out, and who may write which: the newest edition counts, whole.
create table guiheng.draft_arrangement (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  draft_id uuid not null,
  edition integer not null check (edition >= 1),
  sections jsonb not null, -- domain/drafts/arrangement.ts
  arranged_by uuid not null,
  arranged_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, draft_id, edition),
  foreign key (tenant_id, draft_id) references guiheng.report_draft,
  foreign key (tenant_id, arranged_by) references guiheng.person
);
call guiheng.guard('guiheng.draft_arrangement', 'append-only');

-- Every text that was ever acknowledged. The newest that was not set aside stands.
create table guiheng.draft_version (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  section_id uuid not null,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('composed', 'saved', 'restored', 'set_aside')),
  based_on integer not null check (based_on >= 0), -- number of a version; 0: of none
  document jsonb not null, -- domain/drafts/document.ts
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, section_id, number),
  foreign key (tenant_id, section_id) references guiheng.draft_section,
  foreign key (tenant_id, made_by) references guiheng.person
);
call guiheng.guard('guiheng.draft_version', 'append-only');

-- Who holds a section, one row for each time it was taken. It runs out by the program's clock.
create table guiheng.draft_lock (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  section_id uuid not null,
  person_id uuid not null,
  taken_at timestamptz not null,
  taken_from uuid, -- the lock that was taken over
  reason text not null, -- why it was taken over; '' where it was free
  renewed_at timestamptz not null,
  ended_at timestamptz, -- released, taken over, or found to have run out
  primary key (tenant_id, id),
  check ((taken_from is null) = (reason = '')),
  foreign key (tenant_id, section_id) references guiheng.draft_section,
  foreign key (tenant_id, person_id) references guiheng.person,
  foreign key (tenant_id, taken_from) references guiheng.draft_lock
);
create unique index draft_lock_held on guiheng.draft_lock (tenant_id, section_id) where ended_at is null;
call guiheng.guard('guiheng.draft_lock', 'open', 'renewed_at, ended_at');

-- The figures that stand in a draft: a key names one figure for ever.
create table guiheng.draft_figure (
  tenant_id uuid not null references guiheng.tenant,
  draft_id uuid not null,
  key text not null,
  figure jsonb not null, -- domain/reports/figure.ts
  label text not null,
  text text not null, -- as it read when it was first put in
  primary key (tenant_id, draft_id, key),
  foreign key (tenant_id, draft_id) references guiheng.report_draft
);
call guiheng.guard('guiheng.draft_figure', 'append-only');

-- What a unit wrote on one matter, as the draft took it: the newest number counts.
create table guiheng.draft_original (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  section_id uuid not null,
  key text not null, -- of item or unit, and field
  number integer not null check (number >= 1),
  unit text not null,
  about text not null,
  lines jsonb not null, -- texts in order; null: the unit says it no more
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, section_id, key, number),
  foreign key (tenant_id, section_id) references guiheng.draft_section,
  foreign key (tenant_id, taken_by) references guiheng.person
);
call guiheng.guard('guiheng.draft_original', 'append-only');

create table guiheng.draft_comment (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  section_id uuid not null,
  block_id text not null,
  quote text not null, -- '' for the whole block
  text text not null check (text <> ''),
  version integer not null, -- that stood when it was written
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, section_id) references guiheng.draft_section,
  foreign key (tenant_id, written_by) references guiheng.person
);
create index draft_comment_section on guiheng.draft_comment (tenant_id, section_id);
call guiheng.guard('guiheng.draft_comment', 'append-only');

create table guiheng.draft_reply (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  comment_id uuid not null,
  number integer not null check (number >= 1),
  action text not null check (action in ('reply', 'resolve', 'reopen')),
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, comment_id, number),
  check (action <> 'reply' or text <> ''),
  foreign key (tenant_id, comment_id) references guiheng.draft_comment,
  foreign key (tenant_id, written_by) references guiheng.person
);
call guiheng.guard('guiheng.draft_reply', 'append-only');
