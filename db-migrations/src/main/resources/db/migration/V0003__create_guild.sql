-- The guilds in which the product is in use: those from which the bot has brought somebody. Only
-- for these can people log in.
create table guild (
  id             text        not null,
  first_seen_at  timestamptz not null,
  constraint guild_pk primary key (id)
);

insert into guild (id, first_seen_at)
select guild_id, min(created_at) from meeting group by guild_id;

-- What members with a role of Discord are here. By id: names can be given by anybody.
create table guild_role (
  guild_id  text not null,
  role_id   text not null,
  role      text not null,
  constraint guild_role_pk primary key (guild_id, role_id),
  constraint guild_role_known check (role in ('viewer', 'moderator', 'administrator'))
);

-- To which roles a guild leaves a slash command; without a row it is everybody's.
create table guild_command_role (
  guild_id  text not null,
  command   text not null,
  role_id   text not null,
  constraint guild_command_role_pk primary key (guild_id, command, role_id)
);
