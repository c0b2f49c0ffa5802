-- What the columns of a network's table of offers say, as a person said it, for the next one with the same names.
create table table_mapping (
  network text not null references network (id) on delete cascade,
  -- Fingerprint of the names in the first row.
  names text not null,
  columns text not null,
  primary key (network, names)
) strict, without rowid;

-- The words by which a table sorts an offer, and the column in which they stand.
create table offer_word (
  offer text not null references offer (id) on delete cascade,
  kind text not null check (kind in ('THEME', 'AUDIENCE', 'AREA')),
  word text not null,
  -- Its place in the row: of two needs the first is the need.
  at integer not null,
  primary key (offer, kind, word)
) strict, without rowid;

-- How an import read times that the clock skips or shows twice.
alter table import add column remarks text not null default '[]';
