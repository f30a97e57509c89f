-- Snapshot: sales documents
-- switch: Migrate Hist. AR Trx.
-- source: GPSOPTrxHist
-- kind: afterwards

-- What an earlier snapshot held.
delete from {Hist. Sales Trx. Header};

-- Lines.
delete from {Hist. Sales Trx. Line};

-- Serial numbers and lots.
delete from {Hist. Recv. Trx. SerialLot};

-- Posted sales documents.
insert into {Hist. Sales Trx. Header} ([No.], [Customer No.], [Sales Trx. Type], [Sales Trx. Status], [Currency Code],
       [Sub Total], [Tax Amount], [Trade Disc. Amount], [Freight Amount], [Misc. Amount], [Payment Recv. Amount],
       [Disc. Taken Amount], [Total], [Document Date], [Due Date], [Actual Ship Date], [Customer Name], [Ship Method],
       [Ship-to Code], [Ship-to Name], [Ship-to Address], [Ship-to Address 2], [Ship-to City], [Ship-to State],
       [Ship-to Zipcode], [Ship-to Country], [Contact Person Name], [Salesperson No.], [Sales Territory],
       [Customer Purchase No.], [Original No.], [Audit Code], [first by])
select rtrim(d.[SOPNUMBE]), rtrim(d.[CUSTNMBR]), @history_type(d.[SOPTYPE], 6, 0), @history_type(d.[SOPSTATUS], 9, 0),
       left(d.[CURNCYID], 10), d.[SUBTOTAL], d.[TAXAMNT], d.[TRDISAMT], d.[FRTAMNT], d.[MISCAMNT], d.[PYMTRCVD],
       d.[DISTKNAM], d.[DOCAMNT], d.[DOCDATE], d.[DUEDATE], d.[ACTLSHIP], rtrim(d.[CUSTNAME]), rtrim(d.[SHIPMTHD]),
       rtrim(d.[PRSTADCD]), rtrim(d.[ShipToName]), rtrim(d.[ADDRESS1]), rtrim(d.[ADDRESS2]), rtrim(d.[CITY]),
       rtrim(d.[STATE]), rtrim(d.[ZIPCODE]), rtrim(d.[COUNTRY]), rtrim(d.[CNTCPRSN]), rtrim(d.[SLPRSNID]),
       rtrim(d.[SALSTERR]), rtrim(d.[CSTPONBR]), rtrim(d.[ORIGNUMB]), rtrim(d.[TRXSORCE]), d.[DEX_ROW_ID]
  from {GPSOPTrxHist} d
 where @is_history(d.[DOCDATE]) = 1;

-- Their lines.
insert into {Hist. Sales Trx. Line} ([Sales Trx. Type], [Sales Header No.], [Line Item Sequence No.],
       [Component Sequence], [Item No.], [Item Description], [Unit of Measure], [Unit Cost], [Unit Price], [Quantity],
       [Ext. Cost], [Ext. Price], [Tax Amount], [Location Code], [Ship-to Name], [first by])
select @history_type(l.[SOPTYPE], 6, 0), rtrim(l.[SOPNUMBE]), l.[LNITMSEQ], l.[CMPNTSEQ], rtrim(l.[ITEMNMBR]),
       rtrim(l.[ITEMDESC]), rtrim(l.[UOFM]), l.[UNITCOST], l.[UNITPRCE], l.[QUANTITY], l.[EXTDCOST], l.[XTNDPRCE],
       l.[TAXAMNT], rtrim(l.[LOCNCODE]), rtrim(l.[ShipToName]), l.[DEX_ROW_ID]
  from {GPSOPTrxAmountsHist} l
  join {GPSOPTrxHist} d on d.[SOPTYPE] = l.[SOPTYPE] and d.[SOPNUMBE] = l.[SOPNUMBE]
 where @is_history(d.[DOCDATE]) = 1;

-- Serial numbers and lots of the lines.
insert into {Hist. Recv. Trx. SerialLot} ([Item No.], [Qty. Type], [Sales Trx. Type], [Serial/Lot Number],
       [Serial/Lot Qty.], [Date Received], [Date Sequence No.], [Unit Cost], [No.], [Line Item Sequence],
       [Component Sequence], [Serial/Lot Seq. Number], [Override Serial/Lot], [Bin], [Manufacture Date],
       [Expiration Date], [Audit Code])
select rtrim(l.[ITEMNMBR]), @history_type(s.[QTYTYPE], 5, 0), @history_type(s.[SOPTYPE], 6, 0), rtrim(s.[SERLTNUM]),
       s.[SERLTQTY], s.[DATERECD], s.[DTSEQNUM], s.[UNITCOST], rtrim(s.[SOPNUMBE]), s.[LNITMSEQ], s.[CMPNTSEQ],
       s.[SLTSQNUM], case when s.[OVRSERLT] = 1 then 1 else 0 end, rtrim(s.[BIN]), s.[MFGDATE], s.[EXPNDATE],
       rtrim(s.[TRXSORCE])
  from {GPSOPSerialLotWorkHist} s
  join {GPSOPTrxHist} d on d.[SOPTYPE] = s.[SOPTYPE] and d.[SOPNUMBE] = s.[SOPNUMBE]
  join {GPSOPTrxAmountsHist} l on l.[SOPTYPE] = s.[SOPTYPE] and l.[SOPNUMBE] = s.[SOPNUMBE]
   and l.[LNITMSEQ] = s.[LNITMSEQ] and l.[CMPNTSEQ] = s.[CMPNTSEQ]
 where s.[POSTED] = 1 and @is_history(d.[DOCDATE]) = 1;
