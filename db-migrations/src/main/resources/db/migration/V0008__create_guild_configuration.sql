-- How often a guild's configuration was changed; whoever changes it holds this row.
create table guild_configuration (
  guild_id  text    not null,
  version   bigint  not null,
  constraint guild_configuration_pk primary key (guild_id)
);

-- What a guild has chosen itself, one row for each key; what is not here is the server's default.
create table guild_configuration_override (
  guild_id  text   not null,
  key       text   not null,
  value     jsonb  not null,
  constraint guild_configuration_override_pk primary key (guild_id, key),
  constraint guild_configuration_override_guild_fk
    foreign key (guild_id) references guild_configuration (guild_id) on delete cascade
);

-- Who changed what. In changes, before and after are a guild's own values, absent for the default.
create table guild_configuration_change (
  id            text         not null,
  guild_id      text         not null,
  version       bigint       not null,
  at            timestamptz  not null,
  kind          text         not null,
  user_id       text,
  display_name  text,
  client_id     text,
  changes       jsonb        not null,
  constraint guild_configuration_change_pk primary key (id),
  constraint guild_configuration_change_once unique (guild_id, version),
  constraint guild_configuration_change_guild_fk
    foreign key (guild_id) references guild_configuration (guild_id) on delete cascade,
  constraint guild_configuration_change_kind_known check (kind in ('update', 'reset', 'undo'))
);

create index guild_configuration_change_by_age on guild_configuration_change (at);

insert into guild_configuration (guild_id, version)
select guild_id, 0 from guild_role
union
select guild_id, 0 from guild_command_role;

-- The role that everybody has meant nothing in a mapping.
insert into guild_configuration_override (guild_id, key, value)
select guild_id, 'roles.mapping.' || role_id, to_jsonb(role)
from guild_role
where role_id <> guild_id;

insert into guild_configuration_override (guild_id, key, value)
select guild_id, 'commands.permissions.' || command, jsonb_agg(role_id order by role_id)
from guild_command_role
where command in ('kaltura-start', 'kaltura-join', 'kaltura-list', 'kaltura-end')
group by guild_id, command;

drop table guild_role;

drop table guild_command_role;
