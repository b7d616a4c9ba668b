-- Logins with Discord under way: from the client's link to the code that the client exchanges.
create table login (
  -- Of the cookie that ties the login to one browser.
  browser_hash      bytea       not null,
  -- Of the state that went to Discord.
  state_hash        bytea       not null,
  client_id         text        not null,
  redirect_uri      text        not null,
  client_state      text        not null,
  code_challenge    text        not null,
  scopes            text        not null,
  -- Both encrypted with a key that follows from the cookie. The session is there once Discord has
  -- led back.
  discord_verifier  bytea       not null,
  discord_session   bytea,
  created_at        timestamptz not null,
  expires_at        timestamptz not null,
  constraint login_pk primary key (browser_hash),
  constraint login_client_fk foreign key (client_id) references api_client (id)
);

create index login_by_expiry on login (expires_at);

create table authorization_code (
  code_hash        bytea       not null,
  client_id        text        not null,
  redirect_uri     text        not null,
  code_challenge   text        not null,
  scopes           text        not null,
  guild_id         text        not null,
  -- Encrypted with a key that follows from the code; empty once the code is used.
  discord_session  bytea       not null,
  expires_at       timestamptz not null,
  used_at          timestamptz,
  -- The login that came of it: a code that is sent twice ends it.
  family_id        text,
  constraint authorization_code_pk primary key (code_hash),
  constraint authorization_code_client_fk foreign key (client_id) references api_client (id)
);

create index authorization_code_by_expiry on authorization_code (expires_at);
