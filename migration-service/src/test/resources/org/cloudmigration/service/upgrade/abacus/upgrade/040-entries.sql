-- Entries as journal lines
-- needs: staging, accounts
-- switch: Migrate Books
-- source: AB ENTRY

-- A batch for each book.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name]) select 'GENERAL', e.[BOOK] from {AB ENTRY} e;

-- A line for each entry.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type], [Account No.],
       [Document No.], [Description], [Posting Date], [Document Date], [Amount], [Amount (LCY)], [Source Code])
select 'GENERAL', e.[BOOK], 10000 * row_number() over (partition by e.[BOOK] order by e.[ID]),
       {Gen. Journal Account Type::G/L Account}, a.[No.], e.[BOOK], 'Migrated', e.[BOOKED], e.[BOOKED], e.[AMOUNT],
       e.[AMOUNT], 'GENJNL'
  from {AB ENTRY} e
  join {Abacus Account} a on a.[Id] = e.[ACCOUNT]
 where @year(e.[BOOKED]) >= :{Oldest Year};
