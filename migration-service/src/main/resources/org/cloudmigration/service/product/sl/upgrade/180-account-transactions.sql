-- Period totals of accounts as journal lines
-- needs: accounting-periods, segments, account-history, accounts, dimensions
-- switch: Migrate GL Module, not Migrate Only GL Master
-- source: SLGLAcctBalByPeriod

-- Nothing of an earlier step counts.
delete from {Balance Line};

-- A period that the company does not have has no day for its totals.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Account', concat('Account: ', m.[ACCT], ', Period: ', @period_name(m.[FISCYR], m.[PERIODID])),
       concat('Totals of ', @text(m.[Rows]), ' subaccounts were not migrated: the company has no such period. Check the',
              ' periods and the current period in the ledger''s setup of Dynamics SL.')
  from (select b.[ACCT], b.[FISCYR], b.[PERIODID], count(*) as [Rows]
          from {SLGLAcctBalByPeriod} b
          left join {SL Fiscal Periods} p on p.[PeriodID] = b.[PERIODID] and p.[Year1] = b.[FISCYR]
         where p.[PeriodID] is null
         group by b.[ACCT], b.[FISCYR], b.[PERIODID]) m;

-- Totals of each account and subaccount, on the last day of their period. Liabilities and income stand on the credit
-- side where they are above zero.
insert into {Balance Line} ([Id], [Account No.], [Batch], [Batch Description], [Document No.], [Description],
       [Posting Date], [Amount], [Sub])
select row_number() over (order by @exact(b.[ACCT]), b.[FISCYR], b.[PERIODID], @exact(b.[SUB])), g.[No.],
       concat('SL', @period_name(b.[FISCYR], b.[PERIODID])), concat('SL', @period_name(b.[FISCYR], b.[PERIODID])),
       concat('SLGL', @text(100 * b.[FISCYR] + b.[PERIODID])),
       concat('SL migrated account balance for period ', @period_name(b.[FISCYR], b.[PERIODID])),
       p.[PerEndDT], b.[DEBITAMT] - b.[CREDITAMT], b.[SUB]
  from {SLGLAcctBalByPeriod} b
  join {G/L Account} g on g.[No.] = b.[ACCT]
  join {SL Fiscal Periods} p on p.[PeriodID] = b.[PERIODID] and p.[Year1] = b.[FISCYR];

-- include: parts/balance-lines
