-- How many ballots of a wave a person has given up, since they did not open or were too few (A4).
alter table ballot_key add column discarded integer default 0 not null;

-- Whether the private half is with a person and never on the server, and whether that person has shown to have it.
alter table ballot_key add column trustee boolean default false not null;
alter table ballot_key add column proved boolean default false not null;

-- PostgreSQL keeps samples of values for its planner, which outlive their rows (A10); a change of type drops those of earlier versions.
${postgres} alter table draft alter column sealed type bytea using sealed;
${postgres} alter table draft alter column sealed set statistics 0;
${postgres} alter table ballot alter column sealed set statistics 0;
