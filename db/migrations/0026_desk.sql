-- What the municipality keeps of flags for its own work. A flag is written anew whenever what it shows changes, so
-- nothing here hangs on its row.
create table assignment (
  flag text not null primary key,
  person text not null references person (id),
  at integer not null
) strict, without rowid;
create index assignment_person on assignment (person);

create table snooze (
  flag text not null primary key,
  until integer not null,
  at integer not null
) strict, without rowid;

create table desk_note (
  id text not null primary key,
  flag text not null,
  person text not null references person (id),
  text text not null,
  at integer not null
) strict;
create index desk_note_flag on desk_note (flag, at);

-- What somebody did with several flags at once, so that it can be told and taken back; `done` and `refused` are JSON.
create table deed (
  id text not null primary key,
  person text not null references person (id),
  kind text not null,
  at integer not null,
  done text not null,
  refused text not null,
  undone_at integer
) strict;
create index deed_at on deed (at);

create index flag_seen on flag (first_seen);
