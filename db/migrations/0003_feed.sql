-- A calendar of someone else that a network follows. The address may hold a secret: it is shown masked and never logged.
create table feed (
  id text not null primary key,
  network text not null references network (id),
  url text not null,
  name text,
  person text not null,
  followed_at integer not null,
  stopped_at integer,
  etag text,
  last_modified text,
  -- Of the text that was last taken in: the same text is not compared again.
  digest text,
  -- What the calendar itself says of how often it changes, in milliseconds.
  refresh integer,
  -- How many coming events the last reading held: a calendar that shows only the next so many always holds as many.
  held integer not null,
  next_at integer not null,
  read_at integer,
  failures integer not null,
  failing_since integer,
  gone integer not null,
  fault text,
  noticed_at integer,
  -- Keys of the coming events that the last reading had no more, and whether a person must agree that they go.
  missing text not null,
  asks integer not null,
  unique (network, url)
) strict;
create index feed_due on feed (next_at) where stopped_at is null;

-- The words by which a file or feed sorts an event; what they mean for its network stands in label.
create table event_word (
  event text not null references event (id) on delete cascade,
  word text not null,
  primary key (event, word)
) strict, without rowid;
-- A word that means none of the shared terms: without this row it would be guessed at again.
create table idle_word (
  network text not null references network (id) on delete cascade,
  word text not null,
  primary key (network, word)
) strict, without rowid;
-- Themes, audiences and area that the board found for itself, and how sure it was. Once a person agreed they stay.
create table found_facets (
  event text not null primary key references event (id) on delete cascade,
  confidence real not null,
  confirmed_at integer
) strict;
