-- Networks that come, change hands and grow together.
-- adopted_at: since when people of its own carry it; null while only its public calendar is followed.
alter table network add column adopted_at integer;
update network set adopted_at = created_at;
alter table network add column version integer not null default 1;
-- The network that it went into; its own address leads there.
alter table network add column merged_into text references network (id);

-- A way into a network for whoever has the link: of its secret only the hash is kept.
create table invite (
  id text not null primary key,
  network text not null references network (id) on delete cascade,
  role text not null check (role in ('LEAD', 'EDITOR')),
  hash text not null unique,
  -- So many people can come in by it.
  most integer not null check (most > 0),
  used integer not null default 0,
  person text references person (id) on delete set null,
  created_at integer not null,
  expires_at integer not null,
  revoked_at integer
) strict;
create index invite_network on invite (network, created_at);

-- What strangers tried, to slow down who tries too often; gone after a day.
create table attempt (key text not null, at integer not null) strict;
create index attempt_key on attempt (key, at);

-- Somebody asks to bring a network onto the board: one of her own, one that is there and nobody's yet, or a part of
-- hers by itself. `facts` holds the network as it was filled in, `part` what goes along, both as JSON.
create table application (
  id text not null primary key,
  kind text not null check (kind in ('FOUND', 'CLAIM', 'SPLIT')),
  state text not null check (state in ('UNCONFIRMED', 'ASKED', 'APPROVED', 'REFUSED')),
  -- Of a claim the network that is meant, of a split the one that it comes from.
  network text references network (id) on delete cascade,
  facts text not null,
  part text,
  why text,
  -- Who asks: with an account, or by a name and an address of mail that is confirmed by the mailed secret.
  person text references person (id) on delete cascade,
  name text not null,
  email text not null,
  hash text unique,
  asked_at integer not null,
  confirmed_at integer,
  decided_at integer,
  decided_by text references person (id) on delete set null,
  word text,
  -- The network that came of it.
  founded text references network (id) on delete set null
) strict;
create index application_state on application (state, asked_at);
create index application_email on application (email, asked_at);

-- Networks that were asked to host an event and have not said yes; who says yes stands in event_host.
create table hosting (
  event text not null references event (id) on delete cascade,
  network text not null references network (id) on delete cascade,
  state text not null check (state in ('ASKED', 'DECLINED')),
  person text references person (id) on delete set null,
  at integer not null,
  primary key (event, network)
) strict, without rowid;
create index hosting_network on hosting (network, state);

-- Two networks become one. `moved` says what went along, as JSON, so that it can go back.
create table network_merge (
  id text not null primary key,
  state text not null check (state in ('ASKED', 'DECLINED', 'DONE', 'UNDONE')),
  leaves text not null references network (id),
  stays text not null references network (id),
  asked_for text,
  person text references person (id) on delete set null,
  asked_at integer not null,
  done_at integer,
  undone_at integer,
  moved text,
  check (leaves <> stays)
) strict;
create index network_merge_leaves on network_merge (leaves, state);
create index network_merge_stays on network_merge (stays, state);
