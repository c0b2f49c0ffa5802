-- The marks of a happening's event (domain/flag/marks.ts), by which the database itself puts aside most neighbours of a
-- week before it hands them over. marked is the version of the matcher that made them; 0 tells nothing yet, so that
-- such a row is always handed over.
alter table occurrence add column marked integer not null default 0;
alter table occurrence add column roots integer not null default 0;
alter table occurrence add column about integer not null default 0;
alter table occurrence add column further integer not null default 0;
alter table occurrence add column publics integer not null default 0;
alter table occurrence add column link integer not null default 0;
alter table occurrence add column odd integer not null default 0;
drop index occurrence_span;
create index occurrence_span on occurrence (span, start, end, recurring, marked, roots, about, further, publics, link, odd, event, gist);
-- The little of an offer that tells, without its reading, that a comparison would show nothing; '' tells nothing.
alter table offer add column gist text not null default '';
-- A blocking key stands once for each district or town in which an offer is; '' is anywhere, or not known yet.
create table offer_key_new (
  key text not null,
  district text not null,
  offer text not null references offer (id) on delete cascade,
  primary key (key, district, offer)
) strict, without rowid;
insert into offer_key_new select key, '', offer from offer_key;
drop table offer_key;
alter table offer_key_new rename to offer_key;
create index offer_key_offer on offer_key (offer);
