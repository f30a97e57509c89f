-- Journal lines of account balances

-- Subaccounts that the lines have.
delete from {Used Subaccount};

-- Each once.
insert into {Used Subaccount} ([Sub])
select distinct l.[Sub] from {Balance Line} l;

-- include: parts/dimension-sets

-- A line with a segment value that is no dimension value cannot be kept.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Gen. Journal Line', concat('Account No.=', l.[Account No.], ', Batch=', l.[Batch], ', Subaccount=', l.[Sub]),
       s.[Fault]
  from {Balance Line} l
  join {Subaccount Set} s on s.[Sub] = l.[Sub]
 where s.[Fault] <> '';

-- A journal batch for each period.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select distinct @general_template(), l.[Batch], l.[Batch Description] from {Balance Line} l;

-- The lines, behind those that the batch has.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document No.], [Description], [Posting Date], [Document Date], [Amount], [Amount (LCY)],
       [Debit Amount], [Credit Amount], [Bal. Account Type], [Source Code], [Dimension Set ID],
       [Shortcut Dimension 1 Code], [Shortcut Dimension 2 Code])
select @general_template(), l.[Batch],
       10000 * row_number() over (partition by l.[Batch] order by l.[Id]) + coalesce(m.[Last Line], 0),
       {Gen. Journal Account Type::G/L Account}, l.[Account No.], l.[Document No.], l.[Description], l.[Posting Date],
       l.[Posting Date], l.[Amount], l.[Amount], @debit(l.[Amount]), @credit(l.[Amount]),
       {Gen. Journal Account Type::G/L Account}, @general_source_code(), s.[Dimension Set ID],
       s.[Shortcut Dimension 1 Code], s.[Shortcut Dimension 2 Code]
  from {Balance Line} l
  join {Subaccount Set} s on s.[Sub] = l.[Sub]
  left join (select x.[Journal Batch Name], max(x.[Line No.]) as [Last Line] from {Gen. Journal Line} x
              where x.[Journal Template Name] = @general_template() group by x.[Journal Batch Name]) m
    on m.[Journal Batch Name] = l.[Batch]
 where s.[Fault] = '';
