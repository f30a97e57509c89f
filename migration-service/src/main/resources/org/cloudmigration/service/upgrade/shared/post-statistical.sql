-- Post journals of statistical accounts

-- Nothing of an earlier posting counts.
delete from {Posting Fault};

-- Nor its verdicts.
delete from {Posting Error};

-- There must be an amount.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 1,
       concat('The amount of statistical account ', l.[Statistical Account No.], ' is 0.')
  from {Statistical Acc. Journal Line} l
  join {Batch to Post} p
    on p.[Journal Template Name] = l.[Journal Template Name] and p.[Journal Batch Name] = l.[Journal Batch Name]
 where l.[Amount] = 0;

-- There must be a day.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 2,
       concat('Document ', l.[Document No.], ' has no posting date.')
  from {Statistical Acc. Journal Line} l
  join {Batch to Post} p
    on p.[Journal Template Name] = l.[Journal Template Name] and p.[Journal Batch Name] = l.[Journal Batch Name]
 where l.[Posting Date] <= @no_date();

-- The account must be there and open.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 3,
       concat('Statistical account ', l.[Statistical Account No.],
              case when a.[No.] is null then ' does not exist.' else ' is blocked.' end)
  from {Statistical Acc. Journal Line} l
  join {Batch to Post} p
    on p.[Journal Template Name] = l.[Journal Template Name] and p.[Journal Batch Name] = l.[Journal Batch Name]
  left join {Statistical Account} a on a.[No.] = l.[Statistical Account No.]
 where a.[No.] is null or a.[Blocked] = 1;

-- include: shared/posting-verdict

-- One entry for each line; a transaction for each batch.
insert into {Statistical Ledger Entry} ([Entry No.], [Statistical Account No.], [Posting Date], [Document No.],
       [Description], [Amount], [Global Dimension 1 Code], [Global Dimension 2 Code], [Dimension Set ID],
       [User ID], [Journal Batch Name], [Transaction No.])
select (select coalesce(max(e.[Entry No.]), 0) from {Statistical Ledger Entry} e)
         + row_number() over (order by @exact(l.[Journal Batch Name]), l.[Line No.]),
       l.[Statistical Account No.], l.[Posting Date], l.[Document No.], l.[Description], l.[Amount],
       d1.[Dimension Value Code], d2.[Dimension Value Code], l.[Dimension Set ID], :user, l.[Journal Batch Name],
       (select coalesce(max(e.[Transaction No.]), 0) from {Statistical Ledger Entry} e)
         + dense_rank() over (order by @exact(l.[Journal Batch Name]))
  from {Statistical Acc. Journal Line} l
  join {Batch to Post} p
    on p.[Journal Template Name] = l.[Journal Template Name] and p.[Journal Batch Name] = l.[Journal Batch Name]
  left join {General Ledger Setup} g on g.[Primary Key] = ''
  left join {Dimension Set Entry} d1 on d1.[Dimension Set ID] = l.[Dimension Set ID]
   and d1.[Dimension Code] = g.[Global Dimension 1 Code]
  left join {Dimension Set Entry} d2 on d2.[Dimension Set ID] = l.[Dimension Set ID]
   and d2.[Dimension Code] = g.[Global Dimension 2 Code]
 where not exists (select 1 from {Posting Error} e
                    where e.[Journal Template Name] = l.[Journal Template Name]
                      and e.[Journal Batch Name] = l.[Journal Batch Name]);

-- Posted lines go.
delete from {Statistical Acc. Journal Line}
 where exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = {Statistical Acc. Journal Line}.[Journal Template Name]
                  and p.[Journal Batch Name] = {Statistical Acc. Journal Line}.[Journal Batch Name]
                  and not exists (select 1 from {Posting Error} e
                                   where e.[Journal Template Name] = p.[Journal Template Name]
                                     and e.[Journal Batch Name] = p.[Journal Batch Name]));

-- A batch without lines goes, too.
delete from {Statistical Acc. Journal Batch}
 where exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = {Statistical Acc. Journal Batch}.[Journal Template Name]
                  and p.[Journal Batch Name] = {Statistical Acc. Journal Batch}.[Name])
   and not exists (select 1 from {Statistical Acc. Journal Line} l
                    where l.[Journal Template Name] = {Statistical Acc. Journal Batch}.[Journal Template Name]
                      and l.[Journal Batch Name] = {Statistical Acc. Journal Batch}.[Name]);
