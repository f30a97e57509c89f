-- Notes for people
-- needs: staging
-- errors: none

-- How many accounts there were.
insert into {Abacus Note} ([Company Name], [Note])
select :company, concat('Accounts: ', @text(count(*))) from {Abacus Account} a;
