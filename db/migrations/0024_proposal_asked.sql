-- What was filled in to propose a way out, as JSON, so that a better one can go on from it; null for those from before.
alter table proposal add column asked text;
