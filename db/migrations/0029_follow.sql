-- What somebody without an account follows of the agenda: her choice, under an address that stays when the choice changes.
create table follow (
  id text not null primary key,
  -- Of the secret by which she sees, changes and drops it.
  hash text not null unique,
  -- Of the secret by which programs of hers read the agenda of the choice, and can do nothing else.
  reading_hash text not null unique,
  -- `AgendaChoice` of domain/feed/agenda-choice.ts as JSON.
  choice text not null,
  language text not null,
  -- Raised by each change, so that what was read before is known to be old.
  version integer not null,
  made_at integer not null,
  -- When it was last read or looked at, about to the week.
  seen_at integer not null
) strict, without rowid;
create index follow_seen on follow (seen_at);

-- To which address the mail of a follow goes each week; a letter that waits or failed holds it too.
create table follow_mail (
  id text not null primary key,
  follow text not null unique references follow (id) on delete cascade,
  email text not null,
  -- Of the mailed secret that confirms the address.
  hash text not null unique,
  asked_at integer not null,
  confirmed_at integer,
  -- The Monday of the last week for which it was made, also where there was nothing to say.
  week text,
  -- What it told of last: `ToldBefore` of domain/notice/coming.ts as JSON.
  told text not null default '[]'
) strict, without rowid;
