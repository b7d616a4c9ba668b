-- Personal join links. Only a hash of the ticket is kept: whoever reads this table cannot join.
create table join_ticket (
  ticket_hash   bytea       not null,
  meeting_id    text        not null,
  user_id       text        not null,
  display_name  text        not null,
  role          text        not null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  constraint join_ticket_pk primary key (ticket_hash),
  constraint join_ticket_meeting_fk
    foreign key (meeting_id) references meeting (id) on delete cascade,
  constraint join_ticket_role_known check (role in ('host', 'attendee'))
);

create index join_ticket_by_expiry on join_ticket (expires_at);

create index join_ticket_by_meeting on join_ticket (meeting_id);
