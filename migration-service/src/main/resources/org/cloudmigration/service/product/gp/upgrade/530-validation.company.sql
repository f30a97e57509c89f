-- Compare what came with what Dynamics GP has
-- needs: staging
-- kind: frame

-- What an earlier comparison found.
delete from {Migration Validation Error} where [Company Name] = :company;

-- Suites of tests.
-- only new rows
insert into {Validation Suite} ([Id], [Migration Type], [Description], [Automatic])
select 'GP', 'Great Plains', 'Dynamics GP', 1
union all select 'GP-US', 'Great Plains', 'Dynamics GP, United States', 1;

-- Beginning balances that are to come.
delete from {Opening Balance};

-- As their step takes them.
-- if: Migrate GL Module, not Migrate Only GL Master, Oldest GL Year to Migrate > 0
insert into {Opening Balance} ([ACTINDX], [Amount])
select b.[ACTINDX], b.[PERDBLNC]
  from {GP GL10111} b
  join {Staged Account} a on a.[ACTINDX] = b.[ACTINDX]
  join {Staged Fiscal Period} p on p.[YEAR1] = b.[YEAR1] and p.[PERIODID] = 0
 where b.[YEAR1] = :{Oldest GL Year to Migrate} and b.[PERIODID] = 0
   and a.[PSTNGTYP] <> 1 and (a.[ACCTTYPE] = 1 or a.[Clear_Balance] = 0)
   and not exists (select 1 from {GP GL10111} f where f.[ACTINDX] = b.[ACTINDX] and f.[YEAR1] = b.[YEAR1]
                    and f.[PERIODID] = 0 and f.[Ledger_ID] < b.[Ledger_ID]);

-- include: parts/order-lines
-- include: parts/vendor-banks

-- tests: accounts
-- tests: statistical-accounts
-- tests: bank-accounts
-- tests: customers
-- tests: ship-to-addresses
-- tests: items
-- tests: purchase-orders
-- tests: purchase-order-lines
-- tests: vendors
-- tests: order-addresses
-- tests: remit-addresses
