-- What the machine computed and what a person decided.

create table guiheng.verdict (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  item_id uuid not null,
  aspect text not null check (aspect in ('progress', 'outlook')),
  method text not null,
  method_version integer not null,
  value_ids uuid[] not null,
  result jsonb not null, -- domain/verdicts: inputs, steps, ratio, reason
  class text, -- null: not computable
  computed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, item_id, aspect, id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, item_id) references guiheng.item
);
call guiheng.guard('guiheng.verdict', 'append-only');

create table guiheng.decision (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  item_id uuid not null,
  aspect text not null check (aspect in ('progress', 'outlook')),
  verdict_id uuid, -- the machine's word it was made beside; null: the machine has none on this aspect
  class text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, item_id) references guiheng.item,
  foreign key (tenant_id, evaluation_id, item_id, aspect, verdict_id)
    references guiheng.verdict (tenant_id, evaluation_id, item_id, aspect, id),
  foreign key (tenant_id, decided_by) references guiheng.person
);
create index decision_item on guiheng.decision (tenant_id, evaluation_id, item_id, aspect, decided_at);
call guiheng.guard('guiheng.decision', 'append-only');
