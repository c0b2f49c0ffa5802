-- Regular evenings that a network keeps for itself, until a date.
create table evening (
  id text not null primary key,
  network text not null references network (id),
  -- 1 to 4 for the first to the fourth of the month, -1 for the last, 0 for each week.
  nth integer not null check (nth between -1 and 4),
  -- 1 is Monday (ISO 8601).
  weekday integer not null check (weekday between 1 and 7),
  starts_at text not null,
  ends_at text not null,
  until text not null,
  reason text,
  person text references person (id) on delete set null,
  at integer not null
) strict;
create index evening_network on evening (network);
