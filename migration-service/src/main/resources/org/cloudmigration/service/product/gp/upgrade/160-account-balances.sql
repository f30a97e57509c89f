-- Beginning balances of accounts as journal lines
-- needs: staging, accounts, statistical-accounts, dimensions
-- switch: Migrate GL Module, not Migrate Only GL Master, Oldest GL Year to Migrate > 0
-- source: Staged Account

-- Nothing of an earlier step counts.
delete from {Balance Line};

-- Without period 0 of the year there is no day for them.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Account',
       left(concat('Account: ', a.[No.], ', Year: ', @text(:{Oldest GL Year to Migrate})), 50),
       'The beginning balance was not migrated: the fiscal year has no period 0. Reconcile the year in Dynamics GP.'
  from {GP GL10111} b
  join {Staged Account} a on a.[ACTINDX] = b.[ACTINDX]
 where b.[YEAR1] = :{Oldest GL Year to Migrate} and b.[PERIODID] = 0 and b.[PERDBLNC] <> 0
   and a.[PSTNGTYP] <> 1 and a.[ACCTTYPE] in (1, 2) and (a.[ACCTTYPE] = 1 or a.[Clear_Balance] = 0)
   and not exists (select 1 from {Staged Fiscal Period} p
                    where p.[YEAR1] = :{Oldest GL Year to Migrate} and p.[PERIODID] = 0)
   and not exists (select 1 from {GP GL10111} f where f.[ACTINDX] = b.[ACTINDX] and f.[YEAR1] = b.[YEAR1]
                    and f.[PERIODID] = 0 and f.[Ledger_ID] < b.[Ledger_ID]);

-- What balance sheet and unit accounts had at the begin of the oldest year, of the first ledger. The
-- segments are those of the total, or of the account where the total has none.
insert into {Balance Line} ([Id], [ACCTTYPE], [Account No.], [Batch], [Description], [Posting Date], [Amount],
       [Combination])
select row_number() over (order by a.[ACTINDX]), a.[ACCTTYPE], a.[No.],
       concat('GP', @text(b.[YEAR1]), 'BB'), 'Beginning Balance', p.[PERIODDT], b.[PERDBLNC],
       case when concat(b.[ACTNUMBR_1], b.[ACTNUMBR_2], b.[ACTNUMBR_3], b.[ACTNUMBR_4],
                        b.[ACTNUMBR_5], b.[ACTNUMBR_6], b.[ACTNUMBR_7], b.[ACTNUMBR_8]) = ''
            then a.[Combination] else c.[Combination] end
  from {GP GL10111} b
  join {Staged Account} a on a.[ACTINDX] = b.[ACTINDX]
  join {Staged Fiscal Period} p on p.[YEAR1] = b.[YEAR1] and p.[PERIODID] = 0
  left join {Segment Combination} c
    on c.[ACTNUMBR_1] = @code(b.[ACTNUMBR_1]) and c.[ACTNUMBR_2] = @code(b.[ACTNUMBR_2])
   and c.[ACTNUMBR_3] = @code(b.[ACTNUMBR_3]) and c.[ACTNUMBR_4] = @code(b.[ACTNUMBR_4])
   and c.[ACTNUMBR_5] = @code(b.[ACTNUMBR_5]) and c.[ACTNUMBR_6] = @code(b.[ACTNUMBR_6])
   and c.[ACTNUMBR_7] = @code(b.[ACTNUMBR_7]) and c.[ACTNUMBR_8] = @code(b.[ACTNUMBR_8])
  left join {G/L Account} g on a.[ACCTTYPE] = 1 and g.[No.] = a.[No.]
  left join {Statistical Account} u on a.[ACCTTYPE] = 2 and u.[No.] = a.[No.]
 where b.[YEAR1] = :{Oldest GL Year to Migrate} and b.[PERIODID] = 0 and b.[PERDBLNC] <> 0
   and a.[PSTNGTYP] <> 1 and (a.[ACCTTYPE] = 1 or a.[Clear_Balance] = 0)
   and (g.[No.] is not null or u.[No.] is not null)
   and not exists (select 1 from {GP GL10111} f where f.[ACTINDX] = b.[ACTINDX] and f.[YEAR1] = b.[YEAR1]
                    and f.[PERIODID] = 0 and f.[Ledger_ID] < b.[Ledger_ID]);

-- include: parts/balance-lines
