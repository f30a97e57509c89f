-- Accounts as the source has them
-- source: SL Account
-- kind: prepare

-- Accounts of an earlier run; they stay where the source brings none.
delete from {SL Account Staging} where exists (select 1 from {SL Account} a);

-- Each account with what it is.
-- only new rows
insert into {SL Account Staging} ([AcctNum], [Name], [SearchName], [AccountCategory], [IncomeBalance], [Active])
select a.[Acct], a.[Descr], a.[Descr], @account_kind(a.[AcctType]),
       case when @account_kind(a.[AcctType]) in (4, 6) then 1 else 0 end, case when a.[Active] <> 0 then 1 else 0 end
  from {SL Account} a
 where a.[Acct] <> '';
