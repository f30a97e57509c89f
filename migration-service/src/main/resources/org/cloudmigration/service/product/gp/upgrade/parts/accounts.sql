-- Accounts with their segments

-- Combinations of segment values that accounts have.
-- if: Migrate GL Module
-- only new rows
insert into {Segment Combination} ([ACTNUMBR_1], [ACTNUMBR_2], [ACTNUMBR_3], [ACTNUMBR_4],
       [ACTNUMBR_5], [ACTNUMBR_6], [ACTNUMBR_7], [ACTNUMBR_8])
select a.[ACTNUMBR_1], a.[ACTNUMBR_2], a.[ACTNUMBR_3], a.[ACTNUMBR_4],
       a.[ACTNUMBR_5], a.[ACTNUMBR_6], a.[ACTNUMBR_7], a.[ACTNUMBR_8]
  from {GP GL00100} a;

-- Posting, unit and allocation accounts. The main segment's description names the account; one
-- without a description keeps its own.
-- if: Migrate GL Module
insert into {Staged Account} ([ACTINDX], [No.], [Name], [ACCTTYPE], [ACCATNUM], [PSTNGTYP], [TPCLBLNC],
       [Active], [Clear_Balance], [Sub Type], [Balance For Calculation], [Combination])
select a.[ACTINDX], a.[MNACSGMT],
       case when coalesce(ltrim(d.[DSCRIPTN]), '') = '' then ltrim(rtrim(a.[ACTDESCR]))
            else ltrim(rtrim(d.[DSCRIPTN])) end,
       a.[ACCTTYPE], a.[ACCATNUM], a.[PSTNGTYP], a.[TPCLBLNC], a.[ACTIVE], a.[Clear_Balance],
       case when a.[ACCTTYPE] <> 3 then {GP Account Sub Type::Standard}
            when exists (select 1 from {GP GL00104} v where v.[ACTINDX] = a.[ACTINDX])
            then {GP Account Sub Type::Variable}
            when exists (select 1 from {GP GL00103} f where f.[ACTINDX] = a.[ACTINDX])
            then {GP Account Sub Type::Fixed}
            else {GP Account Sub Type::Standard} end,
       case when a.[BALFRCLC] > 0 then {GP Balance For Calculation::Period}
            else {GP Balance For Calculation::YTD} end,
       c.[Combination]
  from {GP GL00100} a
  join {Segment Combination} c
    on c.[ACTNUMBR_1] = @code(a.[ACTNUMBR_1]) and c.[ACTNUMBR_2] = @code(a.[ACTNUMBR_2])
   and c.[ACTNUMBR_3] = @code(a.[ACTNUMBR_3]) and c.[ACTNUMBR_4] = @code(a.[ACTNUMBR_4])
   and c.[ACTNUMBR_5] = @code(a.[ACTNUMBR_5]) and c.[ACTNUMBR_6] = @code(a.[ACTNUMBR_6])
   and c.[ACTNUMBR_7] = @code(a.[ACTNUMBR_7]) and c.[ACTNUMBR_8] = @code(a.[ACTNUMBR_8])
  left join (select min(s.[SGMTNUMB]) as [Main Segment] from {GP SY00300} s where s.[MNSEGIND] = 1) m
    on 1 = 1
  left join {GP GL40200} d on d.[SGMTNUMB] = m.[Main Segment] and d.[SGMNTID] = a.[MNACSGMT]
 where a.[ACCTTYPE] between 1 and 3;
