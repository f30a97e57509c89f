-- Changes of active accounts of the company's ledger, without the net income that Business Central computes itself. What
-- balance sheet accounts had before the oldest year is brought in on the last day of the year before. Open documents of
-- customers and vendors move amounts from the control account of the setup to that of their class: they count as if SL
-- had moved them.
select @code(h.[Acct]) as [Account], @whole_number(h.[FiscYr]) as [Year],
       case when @account_kind(a.[AcctType]) in (2, 4) then -@amount(@period_amount(n.[Period]))
            else @amount(@period_amount(n.[Period])) end as [Amount]
  from {SL AcctHist} h
  join {SL Account} a on a.[Acct] = h.[Acct]
  join @periods() n on 1 = 1
 where h.[CpnyID] = :company_id and h.[LedgerID] = @ledger() and a.[Active] = 1
   and h.[Acct] <> @net_income_account() and @whole_number(h.[FiscYr]) >= :{Oldest GL Year to Migrate}
union all
select @code(h.[Acct]), @whole_number(h.[FiscYr]) - 1,
       case when @account_kind(a.[AcctType]) = 2 then -@amount(h.[BegBal]) else @amount(h.[BegBal]) end
  from {SL AcctHist} h
  join {SL Account} a on a.[Acct] = h.[Acct]
 where h.[CpnyID] = :company_id and h.[LedgerID] = @ledger() and a.[Active] <> 0
   and @account_kind(a.[AcctType]) not in (4, 6) and @has_beginning() = 1
   and @whole_number(h.[FiscYr]) = :{Oldest GL Year to Migrate}
union all
select m.[Account], coalesce(y.[Year], @year(m.[Posting Date])), m.[Amount]
  from (select e.[G/L Account No.] as [Account], e.[Posting Date], e.[Amount] from {G/L Entry} e
         where e.[Journal Batch Name] in ('SLCUST', 'SLVEND')
        union all
        select g.[Receivables Account], l.[Posting Date], l.[Amount]
          from {Gen. Journal Line} l
          join {Customer} c on c.[No.] = l.[Account No.]
          join {Customer Posting Group} g on g.[Code] = c.[Customer Posting Group]
         where l.[Journal Batch Name] = 'SLCUST'
        union all
        select g.[Payables Account], l.[Posting Date], l.[Amount]
          from {Gen. Journal Line} l
          join {Vendor} v on v.[No.] = l.[Account No.]
          join {Vendor Posting Group} g on g.[Code] = v.[Vendor Posting Group]
         where l.[Journal Batch Name] = 'SLVEND'
        union all
        select l.[Bal. Account No.], l.[Posting Date], -l.[Amount]
          from {Gen. Journal Line} l
         where l.[Journal Batch Name] in ('SLCUST', 'SLVEND')) m
  left join (
-- include: trial-balance-years
       ) y on m.[Posting Date] between y.[First Day] and y.[Last Day]
