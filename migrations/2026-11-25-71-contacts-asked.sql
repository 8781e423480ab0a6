-- Which units are asked for a contact: those the exercise names beside all that owe a report.
create table guiheng.contact_asked (
  tenant_id uuid not null references guiheng.tenant,
  evaluation_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, evaluation_id, unit_id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.contact_asked', 'append-only');
call guiheng.close_with_evaluation('guiheng.contact_asked', 'evaluation', 'evaluation_id');

