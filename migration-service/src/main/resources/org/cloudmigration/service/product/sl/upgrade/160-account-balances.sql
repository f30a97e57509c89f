-- Beginning balances of accounts as journal lines
-- needs: accounting-periods, segments, staged-accounts, accounts, dimensions
-- switch: Migrate GL Module, not Migrate Only GL Master, Oldest GL Year to Migrate > 0
-- source: SL AcctHist

-- Nothing of an earlier step counts.
delete from {Balance Line};

-- What balance sheet accounts had at the begin of the oldest year, on the last day of the year before. Liabilities
-- stand on the credit side where they are above zero. Without the year before there is no day for them.
insert into {Balance Line} ([Id], [Account No.], [Batch], [Batch Description], [Document No.], [Description],
       [Posting Date], [Amount], [Sub])
select row_number() over (order by @exact(h.[Acct]), @exact(h.[Sub])), g.[No.],
       concat('SL', @period_name(p.[Year1] + 1, 0)), concat('Beginning Balance for ', @text(p.[Year1] + 1)),
       concat('SL', @period_name(p.[Year1] + 1, 0)), concat('Beginning Balance for ', @text(p.[Year1] + 1)),
       p.[PerEndDT],
       case when a.[AccountCategory] = {G/L Account Category::Liabilities} then -@amount(h.[BegBal])
            else @amount(h.[BegBal]) end,
       h.[Sub]
  from {SL AcctHist} h
  join {SL Account Staging} a on a.[AcctNum] = @code(h.[Acct])
  join {G/L Account} g on g.[No.] = a.[AcctNum]
  join {SL Fiscal Periods} p on p.[PeriodID] = @periods_of_year() and p.[Year1] = :{Oldest GL Year to Migrate} - 1
 where h.[CpnyID] = :company_id and h.[LedgerID] = @ledger()
   and @whole_number(h.[FiscYr]) = :{Oldest GL Year to Migrate}
   and a.[IncomeBalance] = 0 and @amount(h.[BegBal]) <> 0;

-- include: parts/balance-lines
