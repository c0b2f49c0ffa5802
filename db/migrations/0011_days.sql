-- What dates are: holidays, fasts, elections, full halls. The board fills in what it comes with and keeps that in line;
-- what a person added or changed has her name and is hers.
create table day_fact (
  id text not null primary key,
  kind text not null check (kind in ('PUBLIC_HOLIDAY', 'SCHOOL_HOLIDAY', 'RAMADAN', 'CELEBRATION', 'ELECTION', 'STADIUM')),
  "from" text not null check ("from" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "to" text not null check ("to" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and "to" >= "from"),
  nl text not null,
  en text not null,
  source text not null,
  written integer not null,
  person text references person (id),
  at integer,
  removed_at integer,
  check ((person is null) = (at is null))
) strict;
