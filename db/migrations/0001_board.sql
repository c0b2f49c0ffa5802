-- People and how they sign in: better-auth's tables, whose columns are its own (and so not STRICT).
create table person (
  id text not null primary key,
  name text not null,
  email text not null unique,
  emailVerified integer not null,
  image text,
  createdAt date not null,
  updatedAt date not null
);
create table session (
  id text not null primary key,
  expiresAt date not null,
  token text not null unique,
  createdAt date not null,
  updatedAt date not null,
  ipAddress text,
  userAgent text,
  userId text not null references person (id) on delete cascade
);
create index session_userId on session (userId);
create table account (
  id text not null primary key,
  accountId text not null,
  providerId text not null,
  userId text not null references person (id) on delete cascade,
  accessToken text,
  refreshToken text,
  idToken text,
  accessTokenExpiresAt date,
  refreshTokenExpiresAt date,
  scope text,
  password text,
  createdAt date not null,
  updatedAt date not null
);
create index account_userId on account (userId);
create table verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  expiresAt date not null,
  createdAt date not null,
  updatedAt date not null
);
create index verification_identifier on verification (identifier);
create table rateLimit (id text not null primary key, key text not null unique, count integer not null, lastRequest bigint not null);

create table board_role (
  person text not null references person (id) on delete cascade,
  role text not null check (role in ('OFFICER', 'ADMIN')),
  primary key (person, role)
) strict;
create table token (
  hash text not null primary key,
  person text not null references person (id) on delete cascade,
  created_at integer not null,
  revoked_at integer
) strict;

-- The shared taxonomies: filled from the domain's lists when the board opens.
create table area (
  id text not null primary key,
  parent text references area (id),
  kind text not null,
  nl text not null,
  en text not null,
  aliases text not null,
  latitude real,
  longitude real
) strict;
create table theme (id text not null primary key, parent text references theme (id), nl text not null, en text not null) strict;
create table audience (id text not null primary key, broader text references audience (id), nl text not null, en text not null) strict;
-- Who can reach whom, as a fact: an offer or event in one area reaches people of the other.
create table area_reach (
  area text not null references area (id),
  reaches text not null references area (id),
  primary key (area, reaches)
) strict, without rowid;

create table network (
  id text not null primary key,
  slug text not null unique,
  name text not null,
  purpose text,
  for_whom text,
  how_to_join text,
  url text,
  value_forms text not null default '[]',
  funding_until text,
  created_at integer not null
) strict;
create table network_area (
  network text not null references network (id) on delete cascade,
  area text not null references area (id),
  primary key (network, area)
) strict, without rowid;
create table membership (
  person text not null references person (id) on delete cascade,
  network text not null references network (id) on delete cascade,
  role text not null check (role in ('LEAD', 'EDITOR')),
  duty text check (duty in ('STEWARD', 'DEPUTY')),
  primary key (person, network)
) strict;
create index membership_network on membership (network);
-- A network's own word for a shared theme, audience or area, mapped once.
create table label (
  network text not null references network (id) on delete cascade,
  word text not null,
  kind text not null check (kind in ('THEME', 'AUDIENCE', 'AREA')),
  target text not null,
  primary key (network, word, kind, target)
) strict, without rowid;
create table place (
  id text not null primary key,
  name text not null,
  name_key text not null unique
) strict;

-- One reading of a file: what came in can be taken back as a whole.
create table import (
  id text not null primary key,
  network text not null references network (id),
  kind text not null check (kind in ('CALENDAR', 'OFFERS')),
  source text not null,
  person text not null,
  at integer not null,
  undone_at integer,
  counts text not null
) strict;
create index import_network on import (network, at);

-- Instants are epoch milliseconds in UTC; wall_start is the local time as it was meant, in time_zone.
create table event (
  id text not null primary key,
  version integer not null,
  network text not null references network (id),
  title text not null,
  description text not null,
  language text not null check (language in ('nl', 'en')),
  start integer not null,
  end integer not null check (end > start),
  wall_start text not null,
  time_zone text not null,
  all_day integer not null,
  recurrence text,
  status text not null check (status in ('CONFIRMED', 'TENTATIVE', 'CANCELLED')),
  hold_until integer,
  place text references place (id),
  area text references area (id),
  online integer not null,
  value_forms text not null,
  price text,
  expected_attendance integer,
  funder text,
  url text,
  uid text not null,
  recurrence_id text not null default '',
  sequence integer not null default 0,
  source text,
  fingerprint text,
  joined_to text references event (id),
  reading text not null,
  created_at integer not null,
  changed_at integer not null,
  removed_at integer
) strict;
create unique index event_source on event (source, uid, recurrence_id) where source is not null and removed_at is null;
create index event_joined on event (joined_to) where joined_to is not null;
create index event_network on event (network, start);
create table event_theme (
  event text not null references event (id) on delete cascade,
  theme text not null references theme (id),
  primary key (event, theme)
) strict, without rowid;
create index event_theme_theme on event_theme (theme, event);
create table event_audience (
  event text not null references event (id) on delete cascade,
  audience text not null references audience (id),
  primary key (event, audience)
) strict, without rowid;
create index event_audience_audience on event_audience (audience, event);
create table event_host (
  event text not null references event (id) on delete cascade,
  network text not null references network (id),
  primary key (event, network)
) strict, without rowid;
-- Each happening in the rolling window. span is its duration class: 0 up to a day, 1 up to 8 days, 2 up to 64, 3 longer;
-- a search for overlaps looks back no further than its class can last. gist and recurring are the event's, so that a
-- search among a year's happenings reads one stretch of one index and nothing else.
create table occurrence (
  event text not null references event (id) on delete cascade,
  start integer not null,
  end integer not null,
  span integer not null,
  recurring integer not null,
  gist text not null,
  primary key (event, start)
) strict, without rowid;
create index occurrence_span on occurrence (span, start, end, event, recurring, gist);
create index occurrence_start on occurrence (start, event, end);

create table offer (
  id text not null primary key,
  version integer not null,
  network text not null references network (id),
  title text not null,
  description text not null,
  language text not null check (language in ('nl', 'en')),
  need text references theme (id),
  form text,
  value_forms text not null,
  price text,
  schedule text,
  funder text,
  url text,
  status text not null check (status in ('OFFERED', 'WITHDRAWN')),
  confirmed_at integer not null,
  source text,
  uid text,
  fingerprint text,
  -- Where it reaches people, in short: most offers that share a key are put aside by this alone.
  reach text not null,
  reading text not null,
  created_at integer not null,
  changed_at integer not null,
  removed_at integer
) strict;
create unique index offer_source on offer (source, uid) where source is not null and removed_at is null;
create index offer_network on offer (network, title);
create index offer_need on offer (need);
create table offer_area (
  offer text not null references offer (id) on delete cascade,
  area text not null references area (id),
  primary key (offer, area)
) strict, without rowid;
create table offer_audience (
  offer text not null references offer (id) on delete cascade,
  audience text not null references audience (id),
  primary key (offer, audience)
) strict, without rowid;
-- Blocking keys (record linkage): only offers that share one are compared.
create table offer_key (
  key text not null,
  offer text not null references offer (id) on delete cascade,
  primary key (key, offer)
) strict, without rowid;
create index offer_key_offer on offer_key (offer);

create table flag (
  id text not null primary key,
  kind text not null,
  core text not null unique,
  band text not null check (band in ('CLASH', 'ATTENTION', 'NOTE')),
  severity integer not null,
  score real not null,
  probability real not null,
  state text not null,
  reasons text not null,
  dates text not null,
  first_date integer,
  last_date integer,
  first_seen integer not null,
  changed_at integer not null
) strict;
create index flag_severity on flag (severity desc, score desc, id);
create table flag_event (
  flag text not null references flag (id) on delete cascade,
  event text not null references event (id),
  primary key (flag, event)
) strict, without rowid;
create index flag_event_event on flag_event (event, flag);
create table flag_offer (
  flag text not null references flag (id) on delete cascade,
  offer text not null references offer (id),
  primary key (flag, offer)
) strict, without rowid;
create index flag_offer_offer on flag_offer (offer, flag);
create table answer (
  id text not null primary key,
  flag text not null,
  core text not null,
  between_posts text not null,
  answer text not null,
  reason text,
  note text,
  person text not null,
  network text,
  at integer not null
) strict;
create index answer_core on answer (core, id);

-- Who changed what: rows are added and never touched again.
create table change (
  id text not null primary key,
  at integer not null,
  person text,
  via text not null,
  verb text not null,
  noun text not null,
  item text not null,
  before text,
  after text,
  import text references import (id)
) strict;
create index change_item on change (noun, item, id);
create index change_import on change (import, id) where import is not null;
create trigger change_stays before update on change begin select raise(abort, 'the log of changes is append-only'); end;
create trigger change_remains before delete on change begin select raise(abort, 'the log of changes is append-only'); end;

-- Raised by each write: the validator of everything that was read before it.
create table revision (one integer primary key check (one = 1), number integer not null) strict;
insert into revision (one, number) values (1, 0);
