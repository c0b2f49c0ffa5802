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
