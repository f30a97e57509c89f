-- Net changes of posting accounts, all accounts of one main segment together. What balance sheet
-- accounts had before the oldest year counts as a change in it.
select @code(a.[MNACSGMT]) as [Account], t.[YEAR1] as [Year], t.[PERDBLNC] as [Amount]
  from (select o.[ACTINDX], o.[YEAR1], o.[PERIODID], o.[PERDBLNC] from {GP GL10110} o
        union all
        select c.[ACTINDX], c.[YEAR1], c.[PERIODID], c.[PERDBLNC] from {GP GL10111} c) t
  join {GP GL00100} a on a.[ACTINDX] = t.[ACTINDX]
 where a.[ACCTTYPE] = 1 and t.[YEAR1] >= :{Oldest GL Year to Migrate}
   and (t.[PERIODID] > 0 or (t.[YEAR1] = :{Oldest GL Year to Migrate} and a.[PSTNGTYP] <> 1))
