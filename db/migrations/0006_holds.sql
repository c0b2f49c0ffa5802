-- A hold is extended once.
alter table event add column hold_extended integer not null default 0 check (hold_extended in (0, 1));
