-- What only who is invited can come to, because its network said so.
alter table event add column invitation_only integer not null default 0;
-- What an answer to a flag says of a post, for everybody: its network agrees or not. `terms` holds ids as JSON, empty
-- where the reason of the answer says it all.
create table correction (
  id text not null primary key,
  answer text not null references answer (id),
  reason text not null,
  event text references event (id),
  offer text references offer (id),
  terms text not null,
  person text not null,
  network text,
  at integer not null,
  state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED')),
  decided_by text,
  decided_at integer,
  note text,
  check ((event is null) <> (offer is null)),
  check ((decided_at is null) = (state = 'PROPOSED'))
) strict;
create index correction_answer on correction (answer);
create index correction_event on correction (event, state) where event is not null;
create index correction_offer on correction (offer, state) where offer is not null;
