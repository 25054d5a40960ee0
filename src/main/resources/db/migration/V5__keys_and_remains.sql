-- How many ballots of a wave a person has given up, since they did not open or were too few (A4).
alter table ballot_key add column discarded integer default 0 not null;

-- Whether the private half is with a person and never on the server, and whether that person has shown to have it.
alter table ballot_key add column trustee boolean default false not null;
alter table ballot_key add column proved boolean default false not null;
