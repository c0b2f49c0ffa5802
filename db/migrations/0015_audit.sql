-- The log as a chain: each row bears the hash of itself with the hash of the row before it (db/chain.ts), so that a row
-- that was changed, taken out or put in between is found. What an older board logged is sealed when the board opens.
drop trigger change_stays;
drop trigger change_remains;
alter table change add column number integer;
alter table change add column network text;
alter table change add column hash text;
update change set number = counted.number
  from (select id, row_number() over (order by id) as number from change) as counted where counted.id = change.id;
update change set network = coalesce(
  json_extract(after, '$.network'), json_extract(before, '$.network'), case noun when 'network' then item end);
create unique index change_number on change (number);
-- A filtered log is read from here, without the states of every item.
create index change_log on change (number, at, noun, via, network);

-- Where the chain begins: the last row that was old enough to go, and its hash.
create table change_start (one integer primary key check (one = 1), number integer not null, hash text not null) strict;
insert into change_start values (1, 0, '');

create trigger change_stays
  before update of id, at, person, via, verb, noun, item, before, after, import, number, network on change
  begin select raise(abort, 'the log of changes is append-only'); end;
create trigger change_sealed before update of hash on change when old.hash is not null
  begin select raise(abort, 'the log of changes is append-only'); end;
create trigger change_remains before delete on change when old.number > (select number from change_start)
  begin select raise(abort, 'the log of changes is append-only'); end;
