-- Who did what, through which client, to what, when, from where, and how it went. No secrets.
create table audit_event (
  id            text        not null,
  at            timestamptz not null,
  -- Null for what belongs to no guild, such as clients of operators.
  guild_id      text,
  user_id       text,
  display_name  text,
  client_id     text,
  operation     text        not null,
  target        text,
  outcome       text        not null,
  problem       text,
  address       text,
  request_id    text        not null,
  constraint audit_event_pk primary key (id),
  constraint audit_event_outcome_known check (outcome in ('succeeded', 'denied', 'failed'))
);

-- One for each way to look for events of a guild; ids grow with time.
create index audit_event_by_guild on audit_event (guild_id, id desc);

create index audit_event_by_user on audit_event (guild_id, user_id, id desc);

create index audit_event_by_operation on audit_event (guild_id, operation, id desc);

create index audit_event_by_outcome on audit_event (guild_id, outcome, id desc);

create index audit_event_by_age on audit_event (at);

-- Append-only: only the retention, which says so, may delete, and nobody may change.
create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('audit.retention', true) = 'on' then
    return old;
  end if;
  raise exception 'the audit log is append-only';
end
$$;

create trigger audit_event_append_only
  before update or delete on audit_event
  for each row execute function audit_event_is_append_only();

create trigger audit_event_no_truncate
  before truncate on audit_event
  for each statement execute function audit_event_is_append_only();
