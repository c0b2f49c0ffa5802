-- The talk between networks about what the board saw, and what came of it.
create table alignment (
  id text not null primary key,
  state text not null check (state in ('TALKING', 'WAITING', 'AGREED', 'BROKEN', 'CLOSED')),
  -- For which network it was opened; null for the municipality.
  opened_for text references network (id),
  person text references person (id) on delete set null,
  opened_at integer not null,
  -- When every party is to have said something.
  deadline integer not null,
  agreed_at integer,
  broken_at integer,
  -- When its parties were reminded, and when an officer was asked to help, of the round that is on.
  reminded_at integer,
  help_asked_at integer,
  broken_told_at integer
) strict;
create index alignment_state on alignment (state, deadline);

create table alignment_flag (
  alignment text not null references alignment (id) on delete cascade,
  flag text not null,
  primary key (alignment, flag)
) strict, without rowid;
create index alignment_flag_flag on alignment_flag (flag);

-- The posts that it is about, as it was opened: a flag may lose them.
create table alignment_post (
  alignment text not null references alignment (id) on delete cascade,
  post text not null,
  kind text not null check (kind in ('EVENT', 'OFFER')),
  primary key (alignment, post)
) strict, without rowid;
create index alignment_post_post on alignment_post (post);

-- When a party last had a look or said something; who never did is reminded.
create table alignment_party (
  alignment text not null references alignment (id) on delete cascade,
  network text not null references network (id),
  heard_at integer,
  primary key (alignment, network)
) strict, without rowid;
create index alignment_party_network on alignment_party (network);

-- One way out. `ways` are the steps of each way to choose from, `done` those that were taken, both as JSON.
create table proposal (
  id text not null primary key,
  alignment text not null references alignment (id) on delete cascade,
  kind text not null,
  state text not null check (state in ('OPEN', 'DECLINED', 'REPLACED', 'WAITING', 'SIGNED', 'UNDONE')),
  network text references network (id),
  person text references person (id) on delete set null,
  at integer not null,
  note text,
  ways text not null,
  chosen integer,
  done text,
  done_at integer,
  -- The proposal that it takes back.
  undoes text references proposal (id)
) strict;
create index proposal_alignment on proposal (alignment, at);

-- What a party said to a proposal: its signature, or that it does not want it.
create table signature (
  proposal text not null references proposal (id) on delete cascade,
  network text not null references network (id),
  person text references person (id) on delete set null,
  signed integer not null check (signed in (0, 1)),
  note text,
  at integer not null,
  primary key (proposal, network)
) strict, without rowid;

create table message (
  id text not null primary key,
  alignment text not null references alignment (id) on delete cascade,
  network text references network (id),
  person text references person (id) on delete set null,
  text text not null,
  at integer not null
) strict;
create index message_alignment on message (alignment, at);

-- What two posts are to each other by an agreement: see LINKS in domain/alignment/step.ts.
create table link (
  post text not null,
  other text not null,
  kind text not null,
  alignment text not null references alignment (id) on delete cascade,
  primary key (post, other, kind)
) strict, without rowid;
create index link_other on link (other);
