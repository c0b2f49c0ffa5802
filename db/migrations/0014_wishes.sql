-- With which other networks a network does not want to clash, and why in its own words. What it takes back goes; the
-- log of changes keeps it.
create table wish (
  network text not null references network (id),
  other text not null references network (id),
  reason text,
  person text not null references person (id),
  at integer not null,
  primary key (network, other),
  check (network <> other)
) strict, without rowid;
create index wish_other on wish (other, network);
