-- Reports: their sections by version, the files made of them, and what each figure in a file stands for.

create table guiheng.report (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  track_id uuid not null,
  assignment_id uuid, -- a unit's own report; null: the report of the place
  kind text not null check (kind in ('unit', 'outline')),
  title text not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, track_id, assignment_id, kind),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, track_id) references guiheng.track,
  foreign key (tenant_id, assignment_id) references guiheng.assignment
);
call guiheng.guard('guiheng.report', 'open', 'title');

create table guiheng.report_version (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_id uuid not null,
  number integer not null check (number >= 1),
  variant text not null check (variant in ('review', 'comments', 'final')),
  file_id uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, file_id) references guiheng.file
);
call guiheng.guard('guiheng.report_version', 'append-only');

-- A section as it stood in a report version: ProseMirror-shaped JSON (domain/reports/section.ts).
create table guiheng.section (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_version_id uuid not null,
  key text not null,
  position integer not null,
  content jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_version_id, key),
  foreign key (tenant_id, report_version_id) references guiheng.report_version
);
call guiheng.guard('guiheng.section', 'append-only');

-- What a figure in a report version shows and from which values: the way from a value to the sentences that quote it.
create table guiheng.binding (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_version_id uuid not null,
  key text not null check (key ~ '^[a-z0-9]{12}$'),
  figure jsonb not null,
  text text not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_version_id, key),
  foreign key (tenant_id, report_version_id) references guiheng.report_version
);
call guiheng.guard('guiheng.binding', 'append-only');
