-- Period totals of accounts

-- Combinations that only period totals have: of accounts that are gone.
-- if: Migrate GL Module, not Migrate Only GL Master
-- only new rows
insert into {Segment Combination} ([ACTNUMBR_1], [ACTNUMBR_2], [ACTNUMBR_3], [ACTNUMBR_4],
       [ACTNUMBR_5], [ACTNUMBR_6], [ACTNUMBR_7], [ACTNUMBR_8])
select b.[ACTNUMBR_1], b.[ACTNUMBR_2], b.[ACTNUMBR_3], b.[ACTNUMBR_4],
       b.[ACTNUMBR_5], b.[ACTNUMBR_6], b.[ACTNUMBR_7], b.[ACTNUMBR_8]
  from {GP GL10111} b
 where b.[PERIODID] = 0 and b.[PERDBLNC] <> 0;

-- Open years, then closed ones, in the order of their keys. The segments are those of the account.
-- if: Migrate GL Module, not Migrate Only GL Master
insert into {Staged Balance} ([ACTINDX], [YEAR1], [PERIODID], [PERDBLNC], [Combination], [first by])
select b.[ACTINDX], b.[YEAR1], b.[PERIODID], b.[PERDBLNC], a.[Combination],
       row_number() over (order by b.[Closed], b.[YEAR1], b.[PERIODID], a.[No.], b.[ACTINDX], b.[Ledger_ID])
  from (select 0 as [Closed], o.[ACTINDX], o.[YEAR1], o.[PERIODID], o.[Ledger_ID], o.[PERDBLNC]
          from {GP GL10110} o
        union all
        select 1, c.[ACTINDX], c.[YEAR1], c.[PERIODID], c.[Ledger_ID], c.[PERDBLNC]
          from {GP GL10111} c) b
  join {Staged Account} a on a.[ACTINDX] = b.[ACTINDX]
 where b.[PERDBLNC] <> 0 and b.[PERIODID] > 0;
