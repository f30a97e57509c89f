-- Snapshot: inventory
-- switch: Migrate Hist. Inv. Trx.
-- source: GPIVTrxHist
-- kind: afterwards

-- What an earlier snapshot held.
delete from {Hist. Inventory Trx. Header};

-- Lines.
delete from {Hist. Inventory Trx. Line};

-- Serial numbers and lots.
delete from {Hist. Invt. Trx. SerialLot};

-- Documents, each once, whoever knows of it.
delete from {Inventory History};

-- What each posting did to the stock.
delete from {Stock Source};

-- The first of its kinds.
insert into {Stock Source} ([Audit Code], [Kind])
select x.[TRXSORCE], min(x.[DOCTYPE]) from {GPIVTrxAmountsHist} x group by x.[TRXSORCE];

-- And by which documents.
delete from {Stock Document};

-- Each once.
insert into {Stock Document} ([Audit Code], [Document No.], [Kind])
select distinct x.[TRXSORCE], x.[DOCNUMBR], x.[DOCTYPE] from {GPIVTrxAmountsHist} x;

-- Documents of the inventory itself.
-- only new rows
insert into {Inventory History} ([Document Type], [Document No.], [Audit Code], [Document Date], [Batch No.],
       [Batch Source], [Post Date], [Source Reference No.], [Source Indicator])
select @inventory_type(d.[IVDOCTYP]), rtrim(d.[DOCNUMBR]), rtrim(d.[TRXSORCE]), d.[DOCDATE], rtrim(d.[BACHNUMB]),
       rtrim(d.[BCHSOURC]), d.[GLPOSTDT], rtrim(d.[SRCRFRNCNMBR]), @source_indicator(d.[SOURCEINDICATOR])
  from {GPIVTrxHist} d
 where @is_history(d.[DOCDATE]) = 1;

-- Assemblies.
-- only new rows
insert into {Inventory History} ([Document Type], [Document No.], [Audit Code], [Document Date], [Batch No.],
       [Batch Source], [Post Date], [Source Reference No.], [Source Indicator])
select {Hist. Inventory Doc. Type::Assembly}, rtrim(d.[TRX_ID]), rtrim(d.[TRXSORCE]), d.[TRXDATE],
       rtrim(d.[BACHNUMB]), rtrim(d.[BCHSOURC]), d.[PSTGDATE], rtrim(d.[REFRENCE]), ''
  from {GP BM30200} d
 where @is_history(d.[TRXDATE]) = 1;

-- Sales documents that took from the stock.
-- only new rows
insert into {Inventory History} ([Document Type], [Document No.], [Audit Code], [Document Date], [Batch No.],
       [Batch Source], [Post Date], [Source Reference No.], [Source Indicator])
select @inventory_type(x.[Kind]), rtrim(d.[SOPNUMBE]), rtrim(d.[TRXSORCE]), d.[DOCDATE], rtrim(d.[BACHNUMB]),
       rtrim(d.[BCHSOURC]), d.[GLPOSTDT], '', ''
  from {GPSOPTrxHist} d
  join {Stock Source} x on x.[Audit Code] = d.[TRXSORCE]
 where @is_history(d.[DOCDATE]) = 1;

-- Receipts that brought to the stock.
-- only new rows
insert into {Inventory History} ([Document Type], [Document No.], [Audit Code], [Document Date], [Batch No.],
       [Batch Source], [Post Date], [Source Reference No.], [Source Indicator])
select @inventory_type(x.[Kind]), rtrim(d.[POPRCTNM]), rtrim(d.[TRXSORCE]), d.[receiptdate], rtrim(d.[BACHNUMB]),
       rtrim(d.[BCHSOURC]), d.[GLPOSTDT], '', ''
  from {GPPOPReceiptHist} d
  join {Stock Source} x on x.[Audit Code] = d.[TRXSORCE]
 where @is_history(d.[receiptdate]) = 1;

-- Documents that only the ledger knows, of open years.
-- only new rows
insert into {Inventory History} ([Document Type], [Document No.], [Audit Code], [Document Date], [Batch No.],
       [Batch Source], [Post Date], [Source Reference No.], [Source Indicator])
select @inventory_type(x.[Kind]), rtrim(g.[REFRENCE]), rtrim(g.[TRXSORCE]), g.[TRXDATE], '', '', g.[TRXDATE], '',
       ''
  from {GP GL20000} g
  join {Stock Document} x on x.[Audit Code] = g.[ORTRXSRC] and x.[Document No.] = g.[REFRENCE]
 where @length(rtrim(g.[REFRENCE])) between 1 and 22 and g.[OPENYEAR] >= :{Oldest Hist. Year to Migrate};

-- Documents that only the ledger knows, of closed years.
-- only new rows
insert into {Inventory History} ([Document Type], [Document No.], [Audit Code], [Document Date], [Batch No.],
       [Batch Source], [Post Date], [Source Reference No.], [Source Indicator])
select @inventory_type(x.[Kind]), rtrim(g.[REFRENCE]), rtrim(g.[TRXSORCE]), g.[TRXDATE], '', '', g.[TRXDATE], '',
       ''
  from {GP GL30000} g
  join {Stock Document} x on x.[Audit Code] = g.[ORTRXSRC] and x.[Document No.] = g.[REFRENCE]
 where @length(rtrim(g.[REFRENCE])) between 1 and 22 and g.[HSTYEAR] >= :{Oldest Hist. Year to Migrate};

-- Audit codes of assemblies.
delete from {Assembly};

-- Each once.
insert into {Assembly} ([Audit Code])
select distinct d.[Audit Code] from {Inventory History} d
 where d.[Document Type] = {Hist. Inventory Doc. Type::Assembly};

-- The documents.
insert into {Hist. Inventory Trx. Header} ([Document Type], [Document No.], [Audit Code], [Document Date],
       [Batch No.], [Batch Source], [Post Date], [Source Reference No.], [Source Indicator])
select d.[Document Type], d.[Document No.], d.[Audit Code], d.[Document Date], d.[Batch No.], d.[Batch Source],
       d.[Post Date], d.[Source Reference No.], d.[Source Indicator]
  from {Inventory History} d;

-- Their lines; those of an assembly bear its audit code.
insert into {Hist. Inventory Trx. Line} ([Document Type], [Audit Code], [Document No.], [Line Item Sequence], [Date],
       [Source Description], [Customer No.], [Item No.], [Unit of Measure], [Quantity], [Unit Cost], [Ext. Cost],
       [Location Code], [Transfer To Location Code], [Reason Code], [first by])
select @inventory_type(l.[DOCTYPE]), rtrim(l.[TRXSORCE]), rtrim(l.[DOCNUMBR]), l.[LNSEQNBR], l.[DOCDATE],
       rtrim(l.[HSTMODUL]), rtrim(l.[CUSTNMBR]), rtrim(l.[ITEMNMBR]), rtrim(l.[UOFM]), l.[TRXQTY], l.[UNITCOST],
       l.[EXTDCOST], rtrim(l.[TRXLOCTN]), rtrim(l.[TRNSTLOC]), rtrim(l.[Reason_Code]), l.[DEX_ROW_ID]
  from {GPIVTrxAmountsHist} l
 where exists (select 1 from {Inventory History} d
                where d.[Document Type] = @inventory_type(l.[DOCTYPE]) and d.[Document No.] = @code(l.[DOCNUMBR]))
    or exists (select 1 from {Assembly} d where d.[Audit Code] = @code(l.[TRXSORCE]));

-- Serial numbers and lots of the lines.
insert into {Hist. Invt. Trx. SerialLot} ([Item No.], [Document Type], [Serial/Lot Number], [Serial/Lot Qty.],
       [Document No.], [Line Sequence Number], [Serial/Lot Seq. Number], [From Bin], [To Bin], [Manufacture Date],
       [Expiration Date], [Audit Code])
select rtrim(l.[ITEMNMBR]), @inventory_type(s.[IVDOCTYP]), rtrim(s.[SERLTNUM]), s.[SERLTQTY], rtrim(s.[DOCNUMBR]),
       s.[LNSEQNBR], s.[SLTSQNUM], rtrim(s.[FROMBIN]), rtrim(s.[TOBIN]), s.[MFGDATE], s.[EXPNDATE],
       rtrim(s.[TRXSORCE])
  from {GPIVSerialLotNumberHist} s
  join {GPIVTrxAmountsHist} l on l.[DOCTYPE] = s.[IVDOCTYP] and l.[DOCNUMBR] = s.[DOCNUMBR] and l.[LNSEQNBR] = s.[LNSEQNBR]
 where exists (select 1 from {Inventory History} d
                where d.[Document Type] = @inventory_type(l.[DOCTYPE]) and d.[Document No.] = @code(l.[DOCNUMBR]));

-- This part is done once.
delete from {Hist. Migration Step Status} where [Step] = {Hist. Migration Step Type::GP Inventory Trx.};

-- On this day.
insert into {Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {Hist. Migration Step Type::GP Inventory Trx.}, :today, :today, 1;
