-- What the board learned, step by step: from answers at once, or as a person decided. The last step of a kind that is
-- taken counts.
create table lesson (
  id text not null primary key,
  step text not null check (step in ('CALIBRATION', 'TERM', 'WEIGHTS')),
  -- Of which flags; null for a term, which all of them read.
  kind text,
  state text not null check (state in ('PROPOSED', 'TAKEN', 'DECLINED', 'UNDONE')),
  -- What is so from this step on, and what was before it.
  value text not null,
  before text,
  -- The answer that led to it, and how many answers speak in all.
  answer text,
  answers integer not null,
  at integer not null,
  -- Who decided; null for what the board does by itself.
  person text,
  decided_at integer
) strict;
create index lesson_state on lesson (state, id);
-- What was observed of the pair when the answer was given.
alter table answer_pair add column reasons text not null default '[]';
create index answer_pair_kind on answer_pair (kind);
-- An answer that the board does not learn from, because somebody took the lesson back. The answer itself stands.
alter table answer add column unlearned_at integer;
