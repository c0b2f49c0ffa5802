-- Whether the posts of a flag are shown as one already: then it asks nothing of anybody, and severity says so too.
alter table flag add column joined integer not null default 0;
update flag set joined = 1 where kind = 'SAME_EVENT' and 1 = (
  select count(distinct coalesce(event.joined_to, event.id)) from flag_event join event on event.id = flag_event.event
  where flag_event.flag = flag.id);
update flag set severity = case
  when joined = 1 or state in ('AGREED', 'KEPT', 'NOT_A_PROBLEM', 'STALE') then 0
  when band = 'CLASH' then 3 when band = 'ATTENTION' then 2 else 1 end;
-- Which flag showed a pair that is seen no more: when it is seen again that flag comes back, under the same address.
create table former_flag (
  core text not null primary key,
  flag text not null
) strict, without rowid;
create index former_flag_flag on former_flag (flag);
-- The step of which somebody took back, or took up again, what it taught: that led to this one.
alter table lesson add column undoes text;
