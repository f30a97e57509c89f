-- Accounts with their numbers

-- As Business Central writes them.
insert into {Abacus Account} ([Id], [No.], [Title], [Kind])
select a.[ID], @account_no(a.[ACCT]), @trim(a.[TITLE]), a.[KIND] from {AB ACCOUNT} a;
