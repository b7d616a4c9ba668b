-- Meetings can be made in two ways at Kaltura, changed, checked and removed there.
alter table meeting
  add column kaltura_provider              text not null default 'room',
  -- Of meetings in the older Kaltura Meetings: the room, and the entry that recordings go to.
  add column kaltura_schedule_resource_id  bigint,
  add column kaltura_recording_entry_id    text,
  -- How often the pending work failed: it is tried ever less often.
  add column work_attempts                 integer not null default 0,
  -- When Kaltura last said how the meeting is there, and when it is asked again. Null for meetings
  -- without a calendar record: there is nothing to ask for.
  add column checked_at                    timestamptz,
  add column check_due_at                  timestamptz,
  add constraint meeting_kaltura_provider_known check (kaltura_provider in ('room', 'kme')),
  drop constraint meeting_pending_work_known,
  add constraint meeting_pending_work_known
    check (pending_work in ('creation', 'change', 'ending', 'purge')),
  drop constraint meeting_made_has_room,
  add constraint meeting_made_has_room check (
    pending_work = 'creation'
    or (kaltura_provider = 'room' and kaltura_room_id is not null)
    or (kaltura_provider = 'kme' and kaltura_schedule_event_id is not null
        and kaltura_schedule_resource_id is not null));

alter table meeting alter column kaltura_provider drop default;

update meeting set checked_at = now(), check_due_at = now()
where kaltura_schedule_event_id is not null and ended_at is null;

-- Few meetings are not over: those are checked.
create index meeting_by_check on meeting (check_due_at) where ended_at is null and pending_work is null;

-- What is known of people at Kaltura, so that they are told to it once and not at each meeting.
create table kaltura_user (
  user_id       text        not null,
  display_name  text        not null,
  told_at       timestamptz not null,
  constraint kaltura_user_pk primary key (user_id)
);

-- Recordings as they were seen last: what is answered when Kaltura cannot be asked.
create table recording (
  meeting_id        text        not null,
  video_id          text        not null,
  title             text        not null,
  state             text        not null,
  duration_seconds  integer,
  created_at        timestamptz not null,
  -- Found by host and time only.
  possible          boolean     not null,
  constraint recording_pk primary key (meeting_id, video_id),
  constraint recording_meeting_fk foreign key (meeting_id) references meeting (id) on delete cascade,
  constraint recording_state_known check (state in ('processing', 'ready', 'failed'))
);

create index recording_by_video on recording (video_id);

-- The room of a recording says whose it is.
create index meeting_by_room on meeting (kaltura_room_id) where kaltura_room_id is not null;

-- Personal watch links. Only a hash of the ticket is kept, as for join links.
create table watch_ticket (
  ticket_hash  bytea       not null,
  video_id     text        not null,
  user_id      text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  constraint watch_ticket_pk primary key (ticket_hash)
);

create index watch_ticket_by_expiry on watch_ticket (expires_at);
