-- Journal lines of account balances

-- Combinations of segment values that the lines have.
delete from {Used Combination};

-- Each once.
insert into {Used Combination} ([Combination])
select distinct l.[Combination] from {Balance Line} l;

-- include: parts/dimension-sets

-- A journal batch for each period.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select distinct @general_template(), l.[Batch], l.[Batch] from {Balance Line} l where l.[ACCTTYPE] = 1;

-- Lines of G/L accounts, behind those that the batch has.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document No.], [Description], [Posting Date], [Document Date], [Amount], [Amount (LCY)],
       [Bal. Account Type], [Source Code], [Dimension Set ID])
select @general_template(), l.[Batch],
       10000 * row_number() over (partition by l.[Batch] order by l.[Id])
         + coalesce(m.[Last Line], 0),
       {Gen. Journal Account Type::G/L Account}, l.[Account No.], l.[Batch], l.[Description], l.[Posting Date],
       l.[Posting Date], l.[Amount], l.[Amount], {Gen. Journal Account Type::G/L Account}, @general_source_code(),
       d.[Dimension Set ID]
  from {Balance Line} l
  left join {Combination Set} s on s.[Combination] = l.[Combination]
  left join {Dimension Set} d on d.[First Combination] = s.[First Combination]
  left join (select x.[Journal Batch Name], max(x.[Line No.]) as [Last Line] from {Gen. Journal Line} x
              where x.[Journal Template Name] = @general_template() group by x.[Journal Batch Name]) m
    on m.[Journal Batch Name] = l.[Batch]
 where l.[ACCTTYPE] = 1;

-- The same for statistical accounts.
-- only new rows
insert into {Statistical Acc. Journal Batch} ([Journal Template Name], [Name])
select distinct '', l.[Batch] from {Balance Line} l where l.[ACCTTYPE] = 2;

-- Their lines have no template.
insert into {Statistical Acc. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Document No.],
       [Description], [Statistical Account No.], [Posting Date], [Amount], [Dimension Set ID])
select '', l.[Batch],
       10000 * row_number() over (partition by l.[Batch] order by l.[Id])
         + coalesce(m.[Last Line], 0),
       l.[Batch], l.[Description], l.[Account No.], l.[Posting Date], l.[Amount], d.[Dimension Set ID]
  from {Balance Line} l
  left join {Combination Set} s on s.[Combination] = l.[Combination]
  left join {Dimension Set} d on d.[First Combination] = s.[First Combination]
  left join (select x.[Journal Batch Name], max(x.[Line No.]) as [Last Line] from {Statistical Acc. Journal Line} x
              where x.[Journal Template Name] = '' group by x.[Journal Batch Name]) m
    on m.[Journal Batch Name] = l.[Batch]
 where l.[ACCTTYPE] = 2;
