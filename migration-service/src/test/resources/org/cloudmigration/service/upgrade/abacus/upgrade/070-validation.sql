-- Compare accounts with the source
-- needs: staging

-- What an earlier comparison found.
delete from {Migration Validation Error} where [Company Name] = :company;

-- One suite.
-- only new rows
insert into {Validation Suite} ([Id], [Migration Type], [Description], [Automatic]) select 'AB', 'Abacus', 'Abacus', 1;

-- tests: accounts
