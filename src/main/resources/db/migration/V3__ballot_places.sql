-- A batch leaves the ballot box in the order of places.
drop index ballot_wave;
create index ballot_wave on ballot (study, wave, place);
