-- Reports that came back edited: the file as it came, the file with its figures refreshed, and what was changed or told.

create table guiheng.report_return (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  report_id uuid not null,
  based_on integer, -- number of the version it was made as; null: none fits
  received_file_id uuid not null,
  refreshed_file_id uuid not null,
  change_sheet_file_id uuid not null,
  sheet jsonb not null, -- domain/reports/change-sheet.ts
  returned_by uuid not null,
  returned_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references guiheng.report,
  foreign key (tenant_id, received_file_id) references guiheng.file,
  foreign key (tenant_id, refreshed_file_id) references guiheng.file,
  foreign key (tenant_id, change_sheet_file_id) references guiheng.file,
  foreign key (tenant_id, returned_by) references guiheng.person
);
create index report_return_report on guiheng.report_return (tenant_id, report_id, returned_at);
call guiheng.guard('guiheng.report_return', 'append-only');
