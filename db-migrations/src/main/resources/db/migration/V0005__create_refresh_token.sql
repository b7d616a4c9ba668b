-- A login with Discord and everything that came from it: ends as a whole.
create table refresh_family (
  id          text        not null,
  client_id   text        not null,
  guild_id    text        not null,
  user_id     text        not null,
  scopes      text        not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  ended_at    timestamptz,
  constraint refresh_family_pk primary key (id),
  constraint refresh_family_client_fk foreign key (client_id) references api_client (id)
);

create index refresh_family_by_expiry on refresh_family (expires_at);

create index refresh_family_by_client on refresh_family (client_id);

-- Hashes only. The person's session at Discord is encrypted with a key that follows from the
-- refresh token itself: whoever reads this table can use neither.
create table refresh_token (
  token_hash       bytea       not null,
  family_id        text        not null,
  discord_session  bytea       not null,
  created_at       timestamptz not null,
  used_at          timestamptz,
  constraint refresh_token_pk primary key (token_hash),
  constraint refresh_token_family_fk
    foreign key (family_id) references refresh_family (id) on delete cascade
);

create index refresh_token_by_family on refresh_token (family_id);

-- Access tokens that are not good any more although they have not expired: single ones
-- ("token:..."), all of a login ("family:...") or of a client ("client:...").
create table revocation (
  subject     text        not null,
  -- Tokens issued later are good.
  revoked_at  timestamptz not null,
  -- From then on all of them have expired anyway.
  expires_at  timestamptz not null,
  constraint revocation_pk primary key (subject)
);

create index revocation_by_expiry on revocation (expires_at);
