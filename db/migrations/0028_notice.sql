-- What the board tells somebody: a mail, and a line on her own page. Written together with what it tells of.
create table notice (
  id text not null primary key,
  person text references person (id) on delete cascade,
  -- Of who has no account: her address of mail.
  address text,
  about text not null,
  -- What is told, as it was then: `Told` of domain/notice/told.ts as JSON.
  told text not null,
  at integer not null,
  mail text not null check (mail in ('WAITING', 'SENT', 'UNWANTED', 'FAILED', 'REFUSED')),
  tries integer not null default 0,
  -- When it is tried next, as long as it waits.
  due integer not null,
  mailed_at integer,
  seen_at integer,
  check ((person is null) <> (address is null))
) strict;
create index notice_due on notice (due, id) where mail = 'WAITING';
create index notice_person on notice (person, id);
create index notice_at on notice (at);

-- An address of mail that its server refused for good, until it takes a mail again. `answer` is its code alone.
create table refused_address (
  person text not null primary key references person (id) on delete cascade,
  at integer not null,
  answer text not null
) strict, without rowid;

-- When the leads of its networks were told of a flag: not again, unless it was settled or gone in between.
create table flag_told (
  flag text not null primary key,
  at integer not null
) strict, without rowid;

-- For which week somebody's weekly mail was made, also where there was nothing to say.
create table digest (
  person text not null references person (id) on delete cascade,
  week text not null,
  primary key (person, week)
) strict, without rowid;
