-- What belongs to a closed evaluation is closed in every table, for every role, and the refusal says whose end it was.

-- The evaluation a row belongs to; null: none. It goes up from a row to what it is part of.
create function guiheng.evaluation_of(of_tenant uuid, of_table text, of_id uuid) returns uuid
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
revoke execute on function guiheng.evaluation_of(uuid, text, uuid) from public;
grant execute on function guiheng.evaluation_of(uuid, text, uuid) to guiheng_app;

-- With what a row is part of, and in which column it says so; `process` beside `subject_id` for what runs a process.
create or replace function guiheng.refuse_ended() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  -- A row that goes is refused like one that comes.
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  tenant uuid := (changed ->> 'tenant_id')::uuid;
  above text := case when tg_argv[0] = 'process' then changed ->> 'process' else tg_argv[0] end;
  evaluation uuid := guiheng.evaluation_of(tenant, above, (changed ->> tg_argv[1])::uuid);
  ending text;
begin
  if evaluation is not null then
    -- Whoever writes shares the evaluation's turn, which closing takes.
    perform pg_advisory_xact_lock_shared(hashtextextended(evaluation::text, 0));
    select jsonb_build_object('name', v.name, 'who', p.name,
        'when', to_char(e.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text into ending
      from guiheng.evaluation_end e
        join guiheng.evaluation v on v.tenant_id = e.tenant_id and v.id = e.evaluation_id
        join guiheng.person p on p.tenant_id = e.tenant_id and p.id = e.closed_by
      where e.tenant_id = tenant and e.evaluation_id = evaluation;
    if found then
      raise exception 'the evaluation is closed: % refused', tg_table_name using errcode = 'GH006', detail = ending;
    end if;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;

drop trigger refuse_ended on guiheng.entry_version;
drop trigger refuse_ended on guiheng.submission;
drop trigger refuse_ended on guiheng.report_version;
drop trigger refuse_ended on guiheng.contact;
drop trigger refuse_ended on guiheng.decision;

create procedure guiheng.close_with_evaluation(guarded regclass, above text, link text)
  language plpgsql set search_path = pg_catalog
as $$
begin
  execute format('create trigger refuse_ended before insert or update or delete on %s
    for each row execute function guiheng.refuse_ended(%L, %L)', guarded, above, link);
  execute format('alter table %s enable always trigger refuse_ended', guarded);
end
$$;
revoke execute on procedure guiheng.close_with_evaluation(regclass, text, text) from public;

-- The definition.
create trigger refuse_ended before update of adjustments_last_on, reminders, digest_hour, statistics_confirm, points, frame,
    yearly_cut_off, monthly_cut_off, progress_cut_off, contacts_due_on, optional_steps on guiheng.evaluation
  for each row execute function guiheng.refuse_ended('evaluation', 'id');
alter table guiheng.evaluation enable always trigger refuse_ended;
call guiheng.close_with_evaluation('guiheng.track', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.track_plan', 'track', 'track_id');
call guiheng.close_with_evaluation('guiheng.deadline', 'track', 'track_id');
call guiheng.close_with_evaluation('guiheng.deadline_move', 'deadline', 'deadline_id');
call guiheng.close_with_evaluation('guiheng.evaluation_basis', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.form_version', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.evidence_rule', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.template', 'track', 'track_id');
call guiheng.close_with_evaluation('guiheng.template_version', 'template', 'template_id');
call guiheng.close_with_evaluation('guiheng.template_choice', 'template', 'template_id');

-- What units owe and say.
call guiheng.close_with_evaluation('guiheng.contact', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.assignment', 'track', 'track_id');
call guiheng.close_with_evaluation('guiheng.filed_before', 'track', 'track_id');
call guiheng.close_with_evaluation('guiheng.entry', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.entry_version', 'entry', 'entry_id');
call guiheng.close_with_evaluation('guiheng.entry_return', 'entry', 'entry_id');
call guiheng.close_with_evaluation('guiheng.evidence', 'entry', 'entry_id');
call guiheng.close_with_evaluation('guiheng.reuse_decision', 'entry', 'entry_id');
call guiheng.close_with_evaluation('guiheng.reuse_decision_filing', 'assignment', 'assignment_id');
call guiheng.close_with_evaluation('guiheng.contributor', 'entry', 'entry_id');
call guiheng.close_with_evaluation('guiheng.contribution', 'contributor', 'contributor_id');
call guiheng.close_with_evaluation('guiheng.countersign', 'contributor', 'contributor_id');
call guiheng.close_with_evaluation('guiheng.submission', 'assignment', 'assignment_id');
call guiheng.close_with_evaluation('guiheng.extension_request', 'assignment', 'assignment_id');
call guiheng.close_with_evaluation('guiheng.extension', 'assignment', 'assignment_id');
call guiheng.close_with_evaluation('guiheng.urging_assignment', 'assignment', 'assignment_id');
call guiheng.close_with_evaluation('guiheng.update_round', 'track', 'track_id');
call guiheng.close_with_evaluation('guiheng.unit_update', 'update_round', 'update_round_id');
call guiheng.close_with_evaluation('guiheng.update_ask', 'unit_update', 'unit_update_id');
call guiheng.close_with_evaluation('guiheng.update_answer', 'update_ask', 'update_ask_id');

-- What the coordinator finds.
call guiheng.close_with_evaluation('guiheng.sampling_check', 'track', 'track_id');
call guiheng.close_with_evaluation('guiheng.sampled_entry', 'sampling_check', 'sampling_check_id');
call guiheng.close_with_evaluation('guiheng.sampling_result', 'sampled_entry', 'sampled_entry_id');
call guiheng.close_with_evaluation('guiheng.verdict', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.decision', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.score_result', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.point_answer', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.point_answer_item', 'point_answer', 'point_answer_id');
call guiheng.close_with_evaluation('guiheng.point_answer_evidence', 'point_answer', 'point_answer_id');
call guiheng.close_with_evaluation('guiheng.exchange', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.exchange_file', 'exchange', 'exchange_id');
call guiheng.close_with_evaluation('guiheng.exchange_item', 'exchange', 'exchange_id');
call guiheng.close_with_evaluation('guiheng.exchange_plan', 'exchange', 'exchange_id');
call guiheng.close_with_evaluation('guiheng.exchange_unit', 'exchange', 'exchange_id');
call guiheng.close_with_evaluation('guiheng.letter', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.letter_file', 'letter', 'letter_id');

-- Reports and what is said about them.
call guiheng.close_with_evaluation('guiheng.report', 'evaluation', 'evaluation_id');
call guiheng.close_with_evaluation('guiheng.report_version', 'report', 'report_id');
call guiheng.close_with_evaluation('guiheng.report_return', 'report', 'report_id');
call guiheng.close_with_evaluation('guiheng.report_meeting', 'report', 'report_id');
call guiheng.close_with_evaluation('guiheng.reading_package', 'report_version', 'report_version_id');
call guiheng.close_with_evaluation('guiheng.data_update_note', 'report', 'report_id');
call guiheng.close_with_evaluation('guiheng.data_update_value', 'data_update_note', 'data_update_note_id');
call guiheng.close_with_evaluation('guiheng.data_update_sending', 'data_update_note', 'data_update_note_id');
call guiheng.close_with_evaluation('guiheng.report_draft', 'report', 'report_id');
call guiheng.close_with_evaluation('guiheng.draft_arrangement', 'report_draft', 'draft_id');
call guiheng.close_with_evaluation('guiheng.draft_section', 'report_draft', 'draft_id');
call guiheng.close_with_evaluation('guiheng.draft_version', 'draft_section', 'section_id');
call guiheng.close_with_evaluation('guiheng.draft_original', 'draft_section', 'section_id');
call guiheng.close_with_evaluation('guiheng.draft_comment', 'draft_section', 'section_id');
call guiheng.close_with_evaluation('guiheng.draft_reply', 'draft_comment', 'comment_id');
-- A lock that was held is given back.
create trigger refuse_ended before insert on guiheng.draft_lock
  for each row execute function guiheng.refuse_ended('draft_section', 'section_id');
alter table guiheng.draft_lock enable always trigger refuse_ended;
call guiheng.close_with_evaluation('guiheng.feedback', 'report', 'report_id');
call guiheng.close_with_evaluation('guiheng.feedback_point', 'feedback', 'feedback_id');
call guiheng.close_with_evaluation('guiheng.feedback_issue', 'feedback', 'feedback_id');
call guiheng.close_with_evaluation('guiheng.feedback_answer', 'feedback_point', 'point_id');
call guiheng.close_with_evaluation('guiheng.opinion', 'report', 'report_id');
call guiheng.close_with_evaluation('guiheng.opinion_owner', 'opinion', 'opinion_id');
call guiheng.close_with_evaluation('guiheng.opinion_handling', 'opinion', 'opinion_id');
call guiheng.close_with_evaluation('guiheng.comment_round', 'process', 'subject_id');
call guiheng.close_with_evaluation('guiheng.comment_asked', 'comment_round', 'round_id');
call guiheng.close_with_evaluation('guiheng.comment_answer', 'comment_asked', 'asked_id');
call guiheng.close_with_evaluation('guiheng.comment', 'comment_answer', 'answer_id');
call guiheng.close_with_evaluation('guiheng.comment_ruling', 'comment', 'comment_id');

-- Processes.
call guiheng.close_with_evaluation('guiheng.case', 'process', 'subject_id');
call guiheng.close_with_evaluation('guiheng.step', 'case', 'case_id');
call guiheng.close_with_evaluation('guiheng.registration', 'case', 'case_id');
call guiheng.close_with_evaluation('guiheng.registration_end', 'registration', 'registration_id');
