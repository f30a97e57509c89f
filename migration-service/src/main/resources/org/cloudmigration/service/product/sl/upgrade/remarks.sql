-- Remarks

-- What the steps want people to look at.
select w.[Migration Area], w.[Context], w.[Warning Text], '', '', 1, ''
  from {SL Migration Warnings} w
 where w.[Company Name] = :company
 order by w.[Id];

-- What they noted of cash accounts and orders.
select l.[Post Migration Type], l.[Table Reference], l.[Message Text], '', '', 1, ''
  from {SL Post Migration Data Log} l
 order by l.[Primary Key];

-- Customers whose class has an account of its own: posting moves what they owe there. Nobody has made an error.
select 'Posting group', g.[Code],
       concat('Open documents of customers worth ', @text(cast(sum(x.[Amount]) as decimal(18, 2))),
              ' are owed on account ', g.[Receivables Account], '; the setup of Dynamics SL balances them with account ',
              @code(s.[ArAcct]), '. Posting moves the amount between the two.'), '', '', 1, ''
  from (select c.[Customer Posting Group] as [Group], l.[Amount]
          from {Gen. Journal Line} l join {Customer} c on c.[No.] = l.[Account No.]
         where l.[Journal Batch Name] = 'SLCUST'
        union all
        select d.[Posting Group], d.[Amount] from {Detailed Cust. Ledg. Entry} d where d.[Journal Batch Name] = 'SLCUST') x
  join {Customer Posting Group} g on g.[Code] = x.[Group]
  join {SL ARSetup} s on s.[SetupId] = 'AR' and @code(s.[ArAcct]) <> g.[Receivables Account]
 group by g.[Code], g.[Receivables Account], s.[ArAcct]
 order by g.[Code];

-- The same of vendors.
select 'Posting group', g.[Code],
       concat('Open documents of vendors worth ', @text(cast(sum(x.[Amount]) as decimal(18, 2))),
              ' are owed on account ', g.[Payables Account], '; the setup of Dynamics SL balances them with account ',
              @code(s.[APAcct]), '. Posting moves the amount between the two.'), '', '', 1, ''
  from (select v.[Vendor Posting Group] as [Group], l.[Amount]
          from {Gen. Journal Line} l join {Vendor} v on v.[No.] = l.[Account No.]
         where l.[Journal Batch Name] = 'SLVEND'
        union all
        select d.[Posting Group], d.[Amount] from {Detailed Vendor Ledg. Entry} d where d.[Journal Batch Name] = 'SLVEND') x
  join {Vendor Posting Group} g on g.[Code] = x.[Group]
  join {SL APSetup} s on s.[SetupId] = 'AP' and @code(s.[APAcct]) <> g.[Payables Account]
 group by g.[Code], g.[Payables Account], s.[APAcct]
 order by g.[Code];

-- Inactive accounts whose totals or opening stay behind.
select 'Account', @code(m.[Acct]),
       concat('The account is inactive in Dynamics SL: its amounts of ', @text(m.[Year]), ' were not migrated.'), '', '', 1,
       ''
  from (select h.[Acct], @whole_number(h.[FiscYr]) as [Year], @amount(@period_amount(n.[Period])) as [Amount]
          from {SL AcctHist} h
          join {SL Account} a on a.[Acct] = h.[Acct] and a.[Active] = 0
          join @periods() n on 1 = 1
         where h.[CpnyID] = :company_id and h.[LedgerID] = @ledger()
           and @whole_number(h.[FiscYr]) >= :{Oldest GL Year to Migrate}
        union all
        select h.[Acct], @whole_number(h.[FiscYr]), @amount(h.[BegBal])
          from {SL AcctHist} h
          join {SL Account} a on a.[Acct] = h.[Acct] and a.[Active] = 0 and @account_kind(a.[AcctType]) not in (4, 6)
         where h.[CpnyID] = :company_id and h.[LedgerID] = @ledger() and @has_beginning() = 1
           and @whole_number(h.[FiscYr]) = :{Oldest GL Year to Migrate}) m
 where m.[Amount] <> 0 and :{Migrate GL Module} = 1 and :{Migrate Only GL Master} = 0
 group by m.[Acct], m.[Year]
 order by m.[Acct], m.[Year];
