-- Reports that belong to no track: on a theme that cuts across plans, and a third party's on its mandate.

-- Bodies that are engaged to evaluate are units too, for their people to belong to; nothing is asked of them as of others.
alter table guiheng.unit drop constraint unit_kind_check;
alter table guiheng.unit add constraint unit_kind_check
  check (kind in ('government', 'party', 'subdistrict', 'branch', 'committee', 'other', 'institution'));

-- A theme 专题 or a research topic 研究课题 of an evaluation.
create table guiheng.theme (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('theme', 'research')),
  title text not null check (title <> ''),
  basis text not null, -- what orders it
  product text not null, -- what comes of it
  lead_unit_id uuid not null,
  due_on date,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, number),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, lead_unit_id) references guiheng.unit,
  foreign key (tenant_id, created_by) references guiheng.person
);
call guiheng.guard('guiheng.theme', 'open', 'title, basis, product, lead_unit_id, due_on');

create table guiheng.theme_question (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  theme_id uuid not null,
  number integer not null check (number >= 1),
  question text not null check (question <> ''),
  unit_id uuid not null, -- that answers it
  left_out_at timestamptz, -- asked no more; what was answered stays
  primary key (tenant_id, id),
  unique (tenant_id, theme_id, number),
  foreign key (tenant_id, theme_id) references guiheng.theme,
  foreign key (tenant_id, unit_id) references guiheng.unit
);
call guiheng.guard('guiheng.theme_question', 'open', 'question, unit_id, left_out_at');

-- A body engaged to evaluate 第三方评估: how, on what undertaking, from when to when.
create table guiheng.mandate (
  tenant_id uuid not null references guiheng.tenant,
  id uuid not null,
  evaluation_id uuid not null,
  number integer not null check (number >= 1),
  unit_id uuid not null, -- the body
  title text not null check (title <> ''),
  engagement text not null check (engagement in ('entrusted', 'tender')), -- 定向委托, 公开招标
  undertaking text not null,
  begins_on date not null,
  ends_on date not null check (ends_on >= begins_on),
  hides_verdicts boolean not null, -- until it has submitted
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, number),
  foreign key (tenant_id, evaluation_id) references guiheng.evaluation,
  foreign key (tenant_id, unit_id) references guiheng.unit,
  foreign key (tenant_id, created_by) references guiheng.person
);
call guiheng.guard('guiheng.mandate', 'open', 'title, engagement, undertaking, begins_on, ends_on, hides_verdicts');

alter table guiheng.report alter column track_id drop not null;
alter table guiheng.report add column theme_id uuid;
alter table guiheng.report add column mandate_id uuid;
alter table guiheng.report add foreign key (tenant_id, theme_id) references guiheng.theme;
alter table guiheng.report add foreign key (tenant_id, mandate_id) references guiheng.mandate;
alter table guiheng.report drop constraint report_kind_check;
alter table guiheng.report add constraint report_kind_check
  check (kind in ('unit', 'outline', 'special', 'theme', 'third_party'));
alter table guiheng.report add check ((kind = 'theme') = (theme_id is not null));
alter table guiheng.report add check ((kind = 'third_party') = (mandate_id is not null));
alter table guiheng.report add check ((kind in ('theme', 'third_party')) = (track_id is null));
alter table guiheng.report drop constraint report_tenant_id_track_id_assignment_id_kind_plan_id_key;
alter table guiheng.report
  add unique nulls not distinct (tenant_id, track_id, assignment_id, kind, plan_id, theme_id, mandate_id);

create or replace function guiheng.evaluation_of(of_tenant uuid, of_table text, of_id uuid) returns uuid
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  whole uuid;
  above text;
begin
  case of_table
    when 'evaluation' then return of_id;
    when 'track' then return (select t.evaluation_id from guiheng.track t where t.tenant_id = of_tenant and t.id = of_id);
    when 'entry' then return (select t.evaluation_id from guiheng.entry t where t.tenant_id = of_tenant and t.id = of_id);
    when 'report' then return (select t.evaluation_id from guiheng.report t where t.tenant_id = of_tenant and t.id = of_id);
    when 'letter' then return (select t.evaluation_id from guiheng.letter t where t.tenant_id = of_tenant and t.id = of_id);
    when 'exchange' then return (select t.evaluation_id from guiheng.exchange t where t.tenant_id = of_tenant and t.id = of_id);
    when 'theme' then return (select t.evaluation_id from guiheng.theme t where t.tenant_id = of_tenant and t.id = of_id);
    when 'mandate' then return (select t.evaluation_id from guiheng.mandate t where t.tenant_id = of_tenant and t.id = of_id);
    when 'point_answer' then return (select t.evaluation_id from guiheng.point_answer t where t.tenant_id = of_tenant and t.id = of_id);
    when 'assignment' then
      select t.track_id, 'track' into whole, above from guiheng.assignment t where t.tenant_id = of_tenant and t.id = of_id;
    when 'deadline' then
      select t.track_id, 'track' into whole, above from guiheng.deadline t where t.tenant_id = of_tenant and t.id = of_id;
    when 'sampling_check' then
      select t.track_id, 'track' into whole, above from guiheng.sampling_check t where t.tenant_id = of_tenant and t.id = of_id;
    when 'update_round' then
      select t.track_id, 'track' into whole, above from guiheng.update_round t where t.tenant_id = of_tenant and t.id = of_id;
    when 'template' then
      select t.track_id, 'track' into whole, above from guiheng.template t where t.tenant_id = of_tenant and t.id = of_id;
    when 'sampled_entry' then
      select t.sampling_check_id, 'sampling_check' into whole, above from guiheng.sampled_entry t
        where t.tenant_id = of_tenant and t.id = of_id;
    when 'unit_update' then
      select t.update_round_id, 'update_round' into whole, above from guiheng.unit_update t where t.tenant_id = of_tenant and t.id = of_id;
    when 'update_ask' then
      select t.unit_update_id, 'unit_update' into whole, above from guiheng.update_ask t where t.tenant_id = of_tenant and t.id = of_id;
    when 'entry_version' then
      select t.entry_id, 'entry' into whole, above from guiheng.entry_version t where t.tenant_id = of_tenant and t.id = of_id;
    when 'contributor' then
      select t.entry_id, 'entry' into whole, above from guiheng.contributor t where t.tenant_id = of_tenant and t.id = of_id;
    when 'report_version' then
      select t.report_id, 'report' into whole, above from guiheng.report_version t where t.tenant_id = of_tenant and t.id = of_id;
    when 'report_draft' then
      select t.report_id, 'report' into whole, above from guiheng.report_draft t where t.tenant_id = of_tenant and t.id = of_id;
    when 'draft_section' then
      select t.draft_id, 'report_draft' into whole, above from guiheng.draft_section t where t.tenant_id = of_tenant and t.id = of_id;
    when 'draft_comment' then
      select t.section_id, 'draft_section' into whole, above from guiheng.draft_comment t where t.tenant_id = of_tenant and t.id = of_id;
    when 'theme_question' then
      select t.theme_id, 'theme' into whole, above from guiheng.theme_question t where t.tenant_id = of_tenant and t.id = of_id;
    when 'feedback' then
      select t.report_id, 'report' into whole, above from guiheng.feedback t where t.tenant_id = of_tenant and t.id = of_id;
    when 'feedback_point' then
      select t.feedback_id, 'feedback' into whole, above from guiheng.feedback_point t where t.tenant_id = of_tenant and t.id = of_id;
    when 'opinion' then
      select t.report_id, 'report' into whole, above from guiheng.opinion t where t.tenant_id = of_tenant and t.id = of_id;
    when 'data_update_note' then
      select t.report_id, 'report' into whole, above from guiheng.data_update_note t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment_round' then
      select t.subject_id, t.process into whole, above from guiheng.comment_round t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment_asked' then
      select t.round_id, 'comment_round' into whole, above from guiheng.comment_asked t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment_answer' then
      select t.asked_id, 'comment_asked' into whole, above from guiheng.comment_answer t where t.tenant_id = of_tenant and t.id = of_id;
    when 'comment' then
      select t.answer_id, 'comment_answer' into whole, above from guiheng.comment t where t.tenant_id = of_tenant and t.id = of_id;
    when 'case' then
      select t.subject_id, t.process into whole, above from guiheng."case" t where t.tenant_id = of_tenant and t.id = of_id;
    when 'registration' then
      select t.case_id, 'case' into whole, above from guiheng.registration t where t.tenant_id = of_tenant and t.id = of_id;
    -- The subject of a process. An adjustment is the plan's, a publication the place's: both outlast the evaluation.
    when 'submission' then whole := of_id; above := 'assignment';
    when 'outline_report', 'city_report', 'special_report' then whole := of_id; above := 'report';
    when 'contribution' then whole := of_id; above := 'contributor';
    when 'update' then whole := of_id; above := 'unit_update';
    else return null;
  end case;
  return guiheng.evaluation_of(of_tenant, above, whole);
end
$$;

call guiheng.close_with_evaluation('guiheng.theme', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.theme_question', 'theme', 'theme_id');
call guiheng.close_with_evaluation('guiheng.mandate', 'evaluation', 'evaluation_id');

alter table guiheng.template drop constraint template_kind_check;
alter table guiheng.template add constraint template_kind_check check (
  kind in (
    'outline_report', 'congress_report', 'short_report', 'special_report', 'theme_report', 'third_party_report',
    'unit_report', 'letter', 'red_head', 'receipt', 'leader_brief', 'comment_table', 'adjustment', 'form'
  )
);
alter table guiheng.template drop constraint template_purpose_check;
alter table guiheng.template add constraint template_purpose_check check (
  purpose is null
  or kind in ('outline_report', 'congress_report', 'short_report', 'special_report', 'theme_report')
    and purpose in ('review', 'comments', 'deliberation', 'final')
  or kind in ('letter', 'red_head') and purpose in ('reminder', 'submission', 'copy', 'notice')
  or kind = 'letter' and purpose in ('round', 'feedback')
  or kind = 'adjustment' and purpose in ('proposed', 'approved')
);
alter table guiheng.template drop constraint template_track_check;
alter table guiheng.template add constraint template_track_check check (
  track_id is null
  or kind in (
    'outline_report', 'congress_report', 'short_report', 'special_report', 'unit_report', 'leader_brief', 'comment_table', 'adjustment'
  )
);
