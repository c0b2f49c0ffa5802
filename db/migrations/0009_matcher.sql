-- The version of the matcher that made what is kept beside a post: reading, gist, reach, keys and the words that a
-- search finds it by. 0 is what was kept before versions were.
alter table event add column matcher integer not null default 0;
alter table offer add column matcher integer not null default 0;
create index event_matcher on event (matcher, id) where removed_at is null;
create index offer_matcher on offer (matcher, id) where removed_at is null;
-- Posts that were read anew by another matcher and whose flags are still those of the one before.
create table unflagged (
  noun text not null check (noun in ('event', 'offer')),
  item text not null,
  primary key (noun, item)
) strict, without rowid;
