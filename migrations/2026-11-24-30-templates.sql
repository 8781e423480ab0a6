-- Users' own templates: one row for each document and scope, its versions, and which of them was put to use, by whom and why.

create table guiheng.template (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  kind text not null check (
    kind in ('outline_report', 'special_report', 'unit_report', 'letter', 'receipt', 'form')
  ),
  track_id uuid, -- null: for every track
  name text not null, -- of a superior's form; '' for every other kind
  primary key (tenant_id, id),
  foreign key (tenant_id, track_id) references guiheng.track,
  check ((kind = 'form') = (name <> '')),
  check (track_id is null or kind like '%\_report'),
  unique nulls not distinct (tenant_id, kind, track_id, name)
);
call guiheng.guard('guiheng.template', 'append-only');

create table guiheng.template_version (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  template_id uuid not null,
  number integer not null check (number > 0),
  file_id uuid not null,
  reason text not null check (reason <> ''),
  check_result jsonb not null, -- domain/templates/check.ts, as it was found when uploaded
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, template_id, number),
  foreign key (tenant_id, template_id) references guiheng.template,
  foreign key (tenant_id, file_id) references guiheng.file,
  foreign key (tenant_id, uploaded_by) references guiheng.person
);
call guiheng.guard('guiheng.template_version', 'append-only');

-- The last one counts.
create table guiheng.template_choice (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  template_id uuid not null,
  number integer not null check (number > 0),
  version_id uuid, -- null: the shipped default, or what holds for every track
  reason text not null check (reason <> ''),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, template_id, number),
  foreign key (tenant_id, template_id) references guiheng.template,
  foreign key (tenant_id, version_id) references guiheng.template_version,
  foreign key (tenant_id, chosen_by) references guiheng.person
);
call guiheng.guard('guiheng.template_choice', 'append-only');
