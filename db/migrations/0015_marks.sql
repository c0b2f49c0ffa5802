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
