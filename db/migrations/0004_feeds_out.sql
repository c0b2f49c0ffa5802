-- When the last write was: what a feed says it was last changed.
alter table revision add column changed_at integer not null default 0;

-- An address by which a person's own calendar program reads what she may see; only the hash of its secret is kept.
create table calendar_link (
  id text not null primary key,
  person text not null references person (id) on delete cascade,
  name text not null,
  hash text not null unique,
  created_at integer not null,
  revoked_at integer
) strict;
create index calendar_link_person on calendar_link (person, created_at);
