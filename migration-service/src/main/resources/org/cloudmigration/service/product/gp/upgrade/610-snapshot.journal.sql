-- Snapshot: posted journal entries of open years
-- switch: Migrate Hist. GL Trx.
-- source: GP GL20000
-- kind: afterwards

-- What an earlier snapshot held.
delete from {Hist. Payroll Details}
 where [Hist. Gen. Journal Line Key] in (select l.[Primary Key] from {Hist. Gen. Journal Line} l where l.[Closed] = 0);

-- The lines, too.
delete from {Hist. Gen. Journal Line} where [Closed] = 0;

-- Posted lines of open years. Of payroll nothing names a person.
insert into {Hist. Gen. Journal Line} ([Journal Entry No.], [Source Type], [Account No.], [Sequence No.], [Closed],
       [Audit Code], [Year], [Date], [Currency Code], [Debit Amount], [Orig. Debit Amount], [Credit Amount],
       [Orig. Credit Amount], [Document Type], [Orig. Document No.], [Orig. Trx. Source No.], [Source No.],
       [Source Name], [Reference Desc.], [Description], [User], [Custom1], [Custom2], [first by])
select @text(g.[JRNENTRY]),
       case g.[SERIES] when 3 then {Hist. Source Type::Receivables}
            when 4 then case when g.[SOURCDOC] = 'RECVG' then {Hist. Source Type::Purchase Receivables}
                             else {Hist. Source Type::Payables} end
            when 5 then {Hist. Source Type::Inventory} else {Hist. Source Type::Other} end,
       i.[ACTNUMST], g.[SEQNUMBR], 0, g.[TRXSORCE], g.[OPENYEAR], g.[TRXDATE], left(g.[CURNCYID], 10), g.[DEBITAMT],
       g.[ORDBTAMT], g.[CRDTAMNT], g.[ORCRDAMT], rtrim(g.[SOURCDOC]),
       case when g.[SERIES] = 6 then '' else rtrim(g.[ORDOCNUM]) end, rtrim(g.[ORTRXSRC]),
       case when g.[SERIES] = 6 then '' else rtrim(g.[ORMSTRID]) end,
       case when g.[SERIES] = 6 then '' else rtrim(left(g.[ORMSTRNM], 50)) end, rtrim(g.[REFRENCE]),
       rtrim(g.[DSCRIPTN]), rtrim(g.[USWHPSTD]), rtrim(g.[User_Defined_Text01]), rtrim(g.[User_Defined_Text02]),
       g.[DEX_ROW_ID]
  from {GP GL20000} g join {GP GL00105} i on i.[ACTINDX] = g.[ACTINDX]
 where g.[OPENYEAR] >= :{Oldest Hist. Year to Migrate};

-- Lines that may be of payroll.
delete from {Payroll Line};

-- In the order by which the ledger finds them.
-- if: Migrate Hist. Payroll Detail
insert into {Payroll Line} ([Closed], [Year], [Journal Entry No.], [Sequence No.], [Account No.], [Primary Key])
select l.[Closed], l.[Year], l.[Journal Entry No.], l.[Sequence No.], l.[Account No.], l.[Primary Key]
  from {Hist. Gen. Journal Line} l
 where l.[Source Type] = {Hist. Source Type::Other} and l.[Closed] = 0;

-- Names in payroll entries of open years stand apart.
-- if: Migrate Hist. Payroll Detail
-- only new rows
insert into {Hist. Payroll Details} ([Hist. Gen. Journal Line Key], [Orig. Document No.], [Source No.], [Source Name],
       [first by])
select l.[Primary Key], rtrim(g.[ORDOCNUM]), rtrim(g.[ORMSTRID]), rtrim(left(g.[ORMSTRNM], 50)), g.[DEX_ROW_ID]
  from {GP GL20000} g
  join {GP GL00105} i on i.[ACTINDX] = g.[ACTINDX]
  join {Payroll Line} l on l.[Closed] = 0 and l.[Year] = g.[OPENYEAR] and l.[Journal Entry No.] = @text(g.[JRNENTRY])
   and l.[Sequence No.] = g.[SEQNUMBR] and l.[Account No.] = @code(i.[ACTNUMST])
 where g.[SERIES] = 6;
