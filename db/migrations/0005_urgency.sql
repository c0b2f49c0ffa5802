-- Severity now says how much a flag asks of people: what is settled asks nothing, what is shown as one already little.
update flag set severity = 0 where state in ('AGREED', 'KEPT', 'NOT_A_PROBLEM', 'STALE');
update flag set severity = 1 where kind = 'SAME_EVENT' and probability >= 0.97 and severity > 1;
