-- When a key for programs stops. Those that were made before keys ended hold for a year from now.
alter table token add column expires_at integer not null default 0;
update token set expires_at = (cast(strftime('%s', 'now') as integer) + 365 * 86400) * 1000;

-- What somebody chose: the language of her mails (null for both) and the kinds of mail that she does not want. Who never
-- chose has no row. Until now nothing wrote here.
drop table preference;
create table preference (
  person text not null primary key references person (id) on delete cascade,
  language text check (language in ('nl', 'en')),
  unwanted text not null default '[]'
) strict;

-- When the words beside an answer were last changed; null while they are as they were sent.
alter table answer add column reworded_at integer;
