-- Accounts
-- needs: staging
-- switch: Migrate Books
-- source: Abacus Account

-- An account without a title is left out.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'G/L Account', concat('No.=', a.[No.]), 'The account has no title.' from {Abacus Account} a where a.[Title] = '';

-- Each as it is: two of one number are an error of the source.
insert into {G/L Account} ([No.], [Name], [Account Type], [Direct Posting], [Income/Balance], [first by])
select a.[No.], a.[Title], {G/L Account Type::Posting}, 1,
       case when a.[Kind] = {Abacus Kind::Earned} then {Income/Balance::Income Statement}
            else {Income/Balance::Balance Sheet} end, a.[Id]
  from {Abacus Account} a where a.[Title] <> '';
