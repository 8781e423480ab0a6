-- How official documents are set, letters, files made in the background, and PDF files made of others.

-- The fonts a place's documents name; a place without a row has the program's own choice.
create table guiheng.document_setting (
  tenant_id uuid primary key references guiheng.tenant,
  font_scheme text not null check (font_scheme in ('A', 'B', 'C')),
  digit_font text not null check (digit_font in ('latin', 'chinese')),
  version integer not null check (version >= 1),
  changed_by uuid not null, -- who chose what stands
  changed_at timestamptz not null,
  foreign key (tenant_id, changed_by) references guiheng.person
);
call guiheng.guard('guiheng.document_setting', 'open', 'font_scheme, digit_font, version, changed_by, changed_at');

-- A file somebody ordered that is made in the background: any process of the program can say what became of it.
create table guiheng.file_job (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  ordered_by uuid not null,
  begun_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ordered_by) references guiheng.person
);
call guiheng.guard('guiheng.file_job', 'append-only');

create table guiheng.file_job_end (
  tenant_id uuid not null references guiheng.tenant,
  job_id uuid not null,
  file_id uuid, -- null: it failed
  ended_at timestamptz not null,
  primary key (tenant_id, job_id),
  foreign key (tenant_id, job_id) references guiheng.file_job,
  foreign key (tenant_id, file_id) references guiheng.file
);
call guiheng.guard('guiheng.file_job_end', 'append-only');

-- The PDF of a file; the same file is never laid out twice.
create table guiheng.file_pdf (
  tenant_id uuid not null references guiheng.tenant,
  source_file_id uuid not null,
  file_id uuid not null,
  made_by_version text not null, -- of the office program
  primary key (tenant_id, source_file_id),
  foreign key (tenant_id, source_file_id) references guiheng.file,
  foreign key (tenant_id, file_id) references guiheng.file
);
call guiheng.guard('guiheng.file_pdf', 'append-only');

-- Letters: drafted from the data, changed by a person, made as files.
create table guiheng.letter (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  kind text not null check (kind in ('reminder', 'submission', 'copy', 'notice')),
  report_id uuid, -- the report it goes with
  content jsonb not null, -- domain/letters/letter.ts
  version integer not null check (version >= 1),
  created_by uuid not null,
  created_at timestamptz not null,
  changed_by uuid not null, -- who wrote what stands
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, created_by) references guiheng.person,
  foreign key (tenant_id, changed_by) references guiheng.person
);
create index letter_evaluation on guiheng.letter (tenant_id, evaluation_id, created_at);
call guiheng.guard('guiheng.letter', 'open', 'content, version, changed_by, changed_at');

-- The files made of a letter, each from the version that stood then.
create table guiheng.letter_file (
  tenant_id uuid not null references guiheng.tenant,
  letter_id uuid not null,
  number integer not null check (number >= 1),
  letter_version integer not null,
  file_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, letter_id, number),
  foreign key (tenant_id, letter_id) references guiheng.letter,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, made_by) references guiheng.person
);
call guiheng.guard('guiheng.letter_file', 'append-only');
