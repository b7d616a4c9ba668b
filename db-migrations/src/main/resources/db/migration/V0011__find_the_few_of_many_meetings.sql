-- Most meetings are over and made; these find the others among however many there are.

create index meeting_by_end on meeting (guild_id, ends_at) where ended_at is null;

create index meeting_unfinished on meeting (guild_id, host_user_id)
  where pending_work = 'creation' or unclaimed_until is not null;
