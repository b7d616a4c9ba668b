-- Messages in Discord about a meeting: a row is the place where one is, or is to be, and at the same
-- time its delivery. Whenever what it shows has changed it is due, until somebody who leased it says
-- that Discord shows it.
create table meeting_message (
  id                text        not null,
  meeting_id        text        not null,
  guild_id          text        not null,
  channel_id        text        not null,
  occasion          text        not null,
  -- The name of the person who asked for it; null when a client did.
  requested_by      text,
  -- The guild's words when it was asked for.
  template          text,
  mentions_allowed  boolean     not null,
  -- Discord's id of it; null until it is posted.
  message_id        text,
  -- A post was tried and nobody knows whether Discord has it.
  post_unknown      boolean     not null,
  -- Grows with each change of what there is to show.
  revision          bigint      not null,
  -- When it is to be posted or edited; null when there is nothing to do.
  due_at            timestamptz,
  attempts          integer     not null,
  -- The last lease, and what it gave out: as of then. Nobody has it when leased_until is null.
  lease             text,
  leased_at         timestamptz,
  leased_revision   bigint,
  leased_until      timestamptz,
  created_at        timestamptz not null,
  -- Whose wish it was, and under which key: the same wish again gets the same message.
  owner             text,
  request_key       text,
  constraint meeting_message_pk primary key (id),
  constraint meeting_message_once_for_a_key unique (guild_id, owner, request_key),
  -- At the end: both rows are written in one transaction, in any order.
  constraint meeting_message_meeting_fk
    foreign key (meeting_id) references meeting (id) on delete cascade deferrable initially deferred,
  constraint meeting_message_occasion_known check (occasion in ('meeting_start', 'meeting_share')),
  constraint meeting_message_key_has_owner check ((owner is null) = (request_key is null))
);

create index meeting_message_by_due on meeting_message (due_at) where due_at is not null;

create index meeting_message_by_meeting on meeting_message (meeting_id);

-- A trigger and not the code of the features: a meeting changes through many doors (API, recovery,
-- Kaltura's console, an operator's psql), and a message that one of them forgot would be untrue for
-- good. It is part of the change's own transaction, so neither is there without the other.
create function meeting_message_follows_meeting() returns trigger language plpgsql as $$
begin
  update meeting_message set revision = revision + 1, due_at = now() where meeting_id = new.id;
  return null;
end
$$;

-- Of the pending work, only whether it hides the meeting shows: a room that was made appears.
create trigger meeting_message_follows_meeting
  after update of title, description, type, starts_at, ends_at, ended_at, ended_by_user_id, pending_work
  on meeting
  for each row
  when (
    old.title is distinct from new.title
    or old.description is distinct from new.description
    or old.type is distinct from new.type
    or old.starts_at is distinct from new.starts_at
    or old.ends_at is distinct from new.ends_at
    or old.ended_at is distinct from new.ended_at
    or old.ended_by_user_id is distinct from new.ended_by_user_id
    or coalesce(old.pending_work in ('creation', 'purge'), false)
      <> coalesce(new.pending_work in ('creation', 'purge'), false))
  execute function meeting_message_follows_meeting();

-- Tells whoever waits for deliveries that there may be one, now or at some time; not while somebody
-- has it, who is going to give it back.
create function meeting_message_is_announced() returns trigger language plpgsql as $$
begin
  perform pg_notify('meeting_message', '');
  return null;
end
$$;

create trigger meeting_message_is_announced
  after insert or update on meeting_message
  for each row
  when (new.due_at is not null and new.leased_until is null)
  execute function meeting_message_is_announced();

-- Whoever acts on behalf of members is the program that writes into Discord.
update api_client set scopes = scopes || ' deliveries:lease'
where 'members:act' = any (string_to_array(scopes, ' '))
  and not 'deliveries:lease' = any (string_to_array(scopes, ' '));
