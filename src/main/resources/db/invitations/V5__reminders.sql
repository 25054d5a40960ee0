-- How many of the reminders that the study's file declares by day were put in: of a wave, never of a person.
alter table invited_wave add column reminded integer default 0 not null;
