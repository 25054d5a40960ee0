-- Ballots that did not open when their wave was closed; somebody decides about them.
create table held_ballot (
  id uuid primary key
);
