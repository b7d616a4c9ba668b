-- Meetings of a guild. This table is the record; Kaltura's ids hang on the row.
create table meeting (
  id                         text        not null,
  guild_id                   text        not null,
  channel_id                 text        not null,
  host_user_id               text        not null,
  title                      text        not null,
  description                text,
  type                       text        not null,
  starts_at                  timestamptz not null,
  ends_at                    timestamptz not null,
  created_at                 timestamptz not null,
  -- Set when somebody ended it, or called it off before its start.
  ended_at                   timestamptz,
  ended_by_user_id           text,
  kaltura_room_id            text,
  kaltura_schedule_event_id  bigint,
  -- What still has to be done at Kaltura, and from when on any server may take it over. A row whose
  -- creation is pending is an intent, not yet a meeting that anybody can see.
  pending_work               text,
  work_due_at                timestamptz,
  -- Made by the recovery, so that whoever asked for it was never told: a repeated wish with the
  -- same words gets this meeting until then.
  unclaimed_until            timestamptz,
  constraint meeting_pk primary key (id),
  constraint meeting_title_length check (octet_length(title) between 1 and 256),
  constraint meeting_type_known check (type in ('webinar', 'meeting', 'classroom')),
  constraint meeting_ends_after_start check (ends_at > starts_at),
  constraint meeting_pending_work_known check (pending_work in ('creation', 'ending')),
  constraint meeting_pending_work_has_due_time check ((pending_work is null) = (work_due_at is null)),
  constraint meeting_made_has_room check (pending_work = 'creation' or kaltura_room_id is not null)
);

create index meeting_by_guild on meeting (guild_id, id desc);

create index meeting_by_due_work on meeting (work_due_at) where pending_work is not null;

-- Which wish made which meeting: a repeated one with the same key gets the same meeting.
create table idempotency_key (
  guild_id      text        not null,
  user_id       text        not null,
  key           text        not null,
  request_hash  text        not null,
  meeting_id    text        not null,
  created_at    timestamptz not null,
  constraint idempotency_key_pk primary key (guild_id, user_id, key),
  constraint idempotency_key_meeting_fk
    foreign key (meeting_id) references meeting (id) on delete cascade deferrable initially deferred
);

create index idempotency_key_by_age on idempotency_key (created_at);

create index idempotency_key_by_meeting on idempotency_key (meeting_id);
