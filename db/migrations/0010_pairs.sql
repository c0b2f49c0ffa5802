-- Two posts and what is seen between them; a flag shows one pair, or several as a group.
create table pair (
  core text not null primary key,
  kind text not null,
  -- Only pairs of one scope are shown as one: of one kind, and overlaps of one day.
  scope text not null,
  a text not null,
  b text not null,
  score real not null,
  -- By the rules as they were shipped; probability is what it became by what people answered.
  likelihood real not null,
  probability real not null,
  -- Null: kept, and shown to nobody.
  band text check (band in ('CLASH', 'ATTENTION', 'NOTE')),
  reasons text not null,
  dates text not null,
  -- The facts of both posts that an answer rests on.
  grounds text not null,
  -- What people's answers come to, as long as they stand.
  verdict text,
  flag text
) strict;
create index pair_a on pair (a, scope);
create index pair_b on pair (b, scope);
create index pair_flag on pair (flag) where flag is not null;
insert into pair
select core, kind,
  case kind when 'OVERLAP' then 'OVERLAP ' || date(first_date / 1000 + 3600, 'unixepoch') when 'SERIES_OVERLAP' then 'OVERLAP' else kind end,
  substr(core, instr(core, ':') + 1, instr(core, ',') - instr(core, ':') - 1),
  substr(core, instr(core, ',') + 1),
  score, probability, probability, band, reasons, dates, '',
  case state when 'AGREED' then 'SAME' when 'KEPT' then 'LINKED'
    when 'NOT_A_PROBLEM' then case when kind in ('OVERLAP', 'SERIES_OVERLAP') then 'NOT_A_PROBLEM' else 'DIFFERENT' end end,
  id
from flag where state <> 'STALE' and instr(core, ',') > 0;

-- An answer is about one or more pairs, each as it was seen then.
create table answer_pair (
  core text not null,
  answer text not null,
  kind text not null,
  score real not null,
  grounds text not null,
  primary key (core, answer)
) strict, without rowid;
create index answer_pair_answer on answer_pair (answer);
insert into answer_pair
select answer.core, answer.id, substr(answer.core, 1, instr(answer.core, ':') - 1), coalesce(flag.score, 0), ''
from answer left join flag on flag.core = answer.core where instr(answer.core, ',') > 0;
create table answer_new (
  id text not null primary key,
  flag text not null,
  answer text not null,
  reason text,
  note text,
  person text not null,
  network text,
  at integer not null
) strict;
insert into answer_new select id, flag, answer, reason, note, person, network, at from answer;
drop table answer;
alter table answer_new rename to answer;
create index answer_flag on answer (flag, id);

-- A flag is known by its pairs, no longer by one of them.
create table old_flag_event as select * from flag_event;
create table old_flag_offer as select * from flag_offer;
create table flag_new (
  id text not null primary key,
  kind text not null,
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
insert into flag_new
select id, kind, band, severity, score, probability, state, reasons, dates, first_date, last_date, first_seen, changed_at from flag;
drop table flag_event;
drop table flag_offer;
drop table flag;
alter table flag_new rename to flag;
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
insert into flag_event select * from old_flag_event;
insert into flag_offer select * from old_flag_offer;
drop table old_flag_event;
drop table old_flag_offer;
-- A flag that became part of another: its address goes on working.
create table flag_alias (
  old text not null primary key,
  flag text not null
) strict, without rowid;
create index flag_alias_flag on flag_alias (flag);
