-- Period totals of accounts as journal lines
-- needs: staging, accounts, statistical-accounts, dimensions
-- switch: Migrate GL Module, not Migrate Only GL Master
-- source: Staged Balance

-- Nothing of an earlier step counts.
delete from {Balance Line};

-- Totals of accounts that Business Central has, in periods that the company has. Posting accounts on
-- the last day of the period, unit accounts on the first.
insert into {Balance Line} ([Id], [ACCTTYPE], [Account No.], [Batch], [Description], [Posting Date], [Amount],
       [Combination])
select row_number() over (order by a.[ACTINDX], b.[YEAR1], b.[PERIODID], b.[Id]),
       a.[ACCTTYPE], a.[No.], concat('GP', @text(b.[YEAR1]), '-', @text(b.[PERIODID])), 'Migrated transaction',
       case when a.[ACCTTYPE] = 1 then p.[PERDENDT] else p.[PERIODDT] end, b.[PERDBLNC], b.[Combination]
  from {Staged Balance} b
  join {Staged Account} a on a.[ACTINDX] = b.[ACTINDX]
  join {Staged Fiscal Period} p on p.[YEAR1] = b.[YEAR1] and p.[PERIODID] = b.[PERIODID]
  left join {G/L Account} g on a.[ACCTTYPE] = 1 and g.[No.] = a.[No.]
  left join {Statistical Account} u on a.[ACCTTYPE] = 2 and u.[No.] = a.[No.]
 where b.[YEAR1] >= :{Oldest GL Year to Migrate}
   and (g.[No.] is not null or u.[No.] is not null);

-- include: parts/balance-lines
