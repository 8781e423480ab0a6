-- Drafts hear what may change the units' texts behind them, beside the notices that hear everything.
alter table guiheng.outbox_pending drop constraint outbox_pending_listener_check;
alter table guiheng.outbox_pending
  add constraint outbox_pending_listener_check check (listener in ('notices', 'drafts'));

create or replace function guiheng.queue_event() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  insert into guiheng.outbox_pending (tenant_id, outbox_id, listener) values (new.tenant_id, new.id, 'notices');
  if new.topic in ('assignment.accept', 'assignment.return', 'update.accept') then
    insert into guiheng.outbox_pending (tenant_id, outbox_id, listener) values (new.tenant_id, new.id, 'drafts');
  end if;
  return new;
end
$$;
