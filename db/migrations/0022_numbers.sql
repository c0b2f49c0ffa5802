-- The lists of the blocking keys as bytes: an offer is a number in them, so that a search reads a few rows where it read
-- one for each offer that shares a key. Filled when the posts are read anew.
drop table offer_key;
create table offer_number (
  number integer primary key,
  offer text not null unique references offer (id) on delete cascade,
  -- The keys under which it is listed, as a JSON array; and the little of it that tells, without its reading, that a
  -- comparison would show nothing.
  keys text not null,
  gist text not null
) strict;
create table offer_key (
  key text not null,
  -- Offers as domain/likeness/key-parts.ts writes them, two bytes each.
  part integer not null,
  offers blob not null,
  primary key (key, part)
) strict, without rowid;
alter table offer drop column gist;
