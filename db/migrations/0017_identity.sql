-- How a session was begun, when it began and when its person was last seen, by the board's own clock. Sessions that were
-- begun without these are over: their people sign in anew.
delete from session;
alter table session add column way text not null default 'CODE' check (way in ('CODE', 'PASSKEY', 'OPENID'));
alter table session add column startedAt integer not null default 0;
alter table session add column seenAt integer not null default 0;

-- better-auth's passkey plugin; a credential is one person's.
create table passkey (
  id text not null primary key,
  name text,
  publicKey text not null,
  userId text not null references person (id) on delete cascade,
  credentialID text not null unique,
  counter integer not null,
  deviceType text not null,
  backedUp integer not null,
  transports text,
  createdAt date,
  aaguid text
);
create index passkey_userId on passkey (userId);

-- When a code was asked for an address, kept for an hour under a keyed hash: known and unknown addresses alike.
create table code_asked (
  address text not null,
  at integer not null
) strict;
create index code_asked_address on code_asked (address, at);
