-- Programs that may use the API. Never deleted: the audit log names them.
create table api_client (
  id             text        not null,
  name           text        not null,
  -- The only guild it can act in.
  guild_id       text,
  -- Scopes with spaces in between.
  scopes         text        not null,
  -- Runs where no secret can be kept.
  is_public      boolean     not null,
  -- Where logins may lead, with line feeds in between.
  redirect_uris  text        not null,
  created_at     timestamptz not null,
  disabled_at    timestamptz,
  constraint api_client_pk primary key (id)
);

create index api_client_by_guild on api_client (guild_id);

-- Hashes only: secrets have 256 random bits, so a plain digest is enough.
create table api_client_secret (
  secret_hash  bytea       not null,
  client_id    text        not null,
  created_at   timestamptz not null,
  -- Set when a newer one took over.
  expires_at   timestamptz,
  constraint api_client_secret_pk primary key (secret_hash),
  constraint api_client_secret_client_fk
    foreign key (client_id) references api_client (id) on delete cascade
);

create index api_client_secret_by_client on api_client_secret (client_id);
