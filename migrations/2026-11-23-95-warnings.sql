-- Overall scores made on request: each a working paper that stays as it was made.

create table guiheng.score_result (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  plan_id uuid not null,
  method_version integer not null,
  seed bigint not null, -- of the robustness draws: the same seed gives the same answer
  inputs jsonb not null, -- parts with their completion, and the experts' comparisons
  result jsonb not null, -- domain/scores/made: weights, means, grade, chapters, robustness
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, plan_id) references guiheng.plan,
  foreign key (tenant_id, made_by) references guiheng.person
);
create index score_result_plan on guiheng.score_result (tenant_id, plan_id, made_at);
call guiheng.guard('guiheng.score_result', 'append-only');
