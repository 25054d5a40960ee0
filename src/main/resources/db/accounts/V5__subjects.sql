-- Who somebody is at the provider that people sign in by (OpenID Connect), since their first sign-in there.
create table subject (
  issuer varchar(300) not null,
  name   varchar(255) not null,
  person varchar(22) not null references person (id) on delete cascade,
  primary key (issuer, name),
  unique (issuer, person)
);
create index subject_person on subject (person);
