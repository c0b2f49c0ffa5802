-- What was posted here has a uid of its own; only a series and its happenings that were changed apart share one. Not
-- unique: when a series moves by a week its happenings take each other's recurrence_id one after another.
create index event_own_uid on event (uid, recurrence_id) where source is null and removed_at is null;
-- Days on which holds let go of their date: each reading looks at those that have passed.
create index event_hold on event (hold_until) where hold_until is not null and removed_at is null;
