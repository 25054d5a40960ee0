-- Mail that was not tried yet is found without looking at what the mail server has put off.
drop index mail_next;
create index mail_next on mail (study, wave, state, tries, place);
