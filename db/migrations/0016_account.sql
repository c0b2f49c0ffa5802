-- What a token is for, in its owner's words; empty for those of an older board and of the operator.
alter table token add column name text not null default '';

-- When somebody last was on the board, by the day: who stays away for two years is forgotten.
alter table person add column seen integer not null default 0;
update person set seen = cast(strftime('%s', updatedAt) as integer) * 1000;

-- What is left of events that came from elsewhere and are long past: how many there were.
create table past_month (
  network text not null references network (id),
  month text not null,
  events integer not null,
  primary key (network, month)
) strict, without rowid;

-- Which mails somebody wants and in which language; who never said has no row.
create table preference (
  person text not null primary key references person (id) on delete cascade,
  language text not null check (language in ('nl', 'en')),
  mails text not null default '[]'
) strict;

-- What somebody did, for her own eyes.
create index change_person on change (person, number) where person is not null;
