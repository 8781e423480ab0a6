-- Arrangements of holidays that a coordinator put on record while an evaluation runs: which days, by whom, when and why.
create table guiheng.holiday_notice (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  source text not null check (source <> ''),
  reason text not null check (reason <> ''),
  holidays jsonb not null, -- contract/exercise.ts, as it was entered
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, recorded_by) references guiheng.person
);
call guiheng.guard('guiheng.holiday_notice', 'append-only');
