-- What the board found: each flag that was a clash or asked attention, kept also when it is seen no more, and each
-- clash that was avoided while its event was typed.
create table finding (
  -- The flag's; of an avoided clash its own.
  id text not null primary key,
  kind text not null check (kind in ('OVERLAP', 'SERIES_OVERLAP', 'SAME_EVENT', 'DUPLICATE_OFFER')),
  found_at integer not null,
  -- What became of it: OUTCOMES in domain/effect/finding.ts.
  outcome text not null,
  -- Since when; null while it is open.
  settled_at integer,
  -- The last date that it is about; null of offers.
  last_date integer
) strict;
create index finding_found on finding (found_at);
-- The networks whose posts it was about, also when those are gone.
create table finding_network (
  finding text not null references finding (id) on delete cascade,
  network text not null references network (id) on delete cascade,
  primary key (finding, network)
) strict, without rowid;
create index finding_network_network on finding_network (network);

-- Of flags that were there before nothing is known but how they stand; of those that went before, nothing at all.
insert into finding (id, kind, found_at, outcome, settled_at, last_date)
select id, kind, first_seen, outcome, case when outcome in ('OPEN', 'TALKING') then null else changed_at end, last_date
from (
  select flag.*, case
    when state in ('AGREED', 'KEPT') then coalesce(
      (select proposal.kind from alignment_flag
        join alignment on alignment.id = alignment_flag.alignment and alignment.state = 'AGREED'
        join proposal on proposal.alignment = alignment.id and proposal.state = 'SIGNED' and proposal.kind <> 'UNDO'
        where alignment_flag.flag = flag.id order by proposal.done_at desc limit 1),
      case state when 'AGREED' then 'SAME' else 'LINKED' end)
    when state in ('NOT_A_PROBLEM', 'TALKING') then state
    when state = 'STALE' then 'UNSEEN'
    when joined = 1 then 'JOINED'
    else 'OPEN' end as outcome
  from flag where band <> 'NOTE'
);
insert or ignore into finding_network (finding, network)
select finding.id, event.network from finding
  join flag_event on flag_event.flag = finding.id join event on event.id = flag_event.event
union select finding.id, event_host.network from finding
  join flag_event on flag_event.flag = finding.id join event_host on event_host.event = flag_event.event
union select finding.id, offer.network from finding
  join flag_offer on flag_offer.flag = finding.id join offer on offer.id = flag_offer.offer;

-- Since when everything that was found is kept; null on a board that kept it from its beginning.
create table found_since (one integer primary key check (one = 1), at integer) strict;
insert into found_since
select 1, case when exists (select 1 from change) then cast(strftime('%s', 'now') as integer) * 1000 end;
