-- Snapshot: purchase receipts
-- switch: Migrate Hist. Purch. Trx.
-- source: GPPOPReceiptHist
-- kind: afterwards

-- What an earlier snapshot held.
delete from {Hist. Purchase Recv. Header};

-- Lines.
delete from {Hist. Purchase Recv. Line};

-- Posted receipts.
insert into {Hist. Purchase Recv. Header} ([Document Type], [Void], [Currency Code], [Vendor No.], [Vendor Name],
       [Receipt No.], [Vendor Document No.], [Receipt Date], [Post Date], [Actual Ship Date], [Batch No.], [Subtotal],
       [Trade Discount Amount], [Freight Amount], [Misc. Amount], [Tax Amount], [1099 Amount], [Payment Terms ID],
       [Discount Percent Amount], [Discount Dollar Amount], [Discount Available Amount], [Discount Date], [Due Date],
       [Reference], [User], [Audit Code], [Voucher No.], [Invoice Receipt Date], [Prepayment Amount], [first by])
select @history_type(d.[POPTYPE], 8, 0), case when d.[VOIDSTTS] <> 0 then 1 else 0 end, rtrim(d.[CURNCYID]),
       rtrim(d.[VENDORID]), rtrim(d.[VENDNAME]), rtrim(d.[POPRCTNM]), rtrim(d.[VNDDOCNM]), d.[receiptdate],
       d.[GLPOSTDT], d.[ACTLSHIP], rtrim(d.[BACHNUMB]), d.[SUBTOTAL], d.[TRDISAMT], d.[FRTAMNT], d.[MISCAMNT],
       d.[TAXAMNT], d.[TEN99AMNT], rtrim(d.[PYMTRMID]), d.[DSCPCTAM], d.[DSCDLRAM], d.[DISAVAMT], d.[DISCDATE],
       d.[DUEDATE], rtrim(d.[REFRENCE]), rtrim(d.[PTDUSRID]), rtrim(d.[TRXSORCE]), rtrim(d.[VCHRNMBR]),
       d.[InvoiceReceiptDate], d.[PrepaymentAmount], d.[DEX_ROW_ID]
  from {GPPOPReceiptHist} d
 where @is_history(d.[receiptdate]) = 1;

-- What was received and invoiced by each line: of several orders the first counts.
delete from {Receipt Quantity};

-- In the order of their numbers.
insert into {Receipt Quantity} ([Receipt], [Line], [Shipped], [Invoiced])
select q.[POPRCTNM], q.[RCPTLNNM], q.[QTYSHPPD], q.[QTYINVCD]
  from (select a.[POPRCTNM], a.[RCPTLNNM], a.[QTYSHPPD], a.[QTYINVCD],
               row_number() over (partition by a.[POPRCTNM], a.[RCPTLNNM]
                                  order by @exact(a.[PONUMBER]), a.[POLNENUM]) as [Occurrence]
          from {GPPOPReceiptApply} a) q
 where q.[Occurrence] = 1;

-- Their lines, with what was received and invoiced.
insert into {Hist. Purchase Recv. Line} ([Receipt No.], [PO Number], [Item No.], [Line No.], [Item Desc.],
       [Vendor Item No.], [Vendor Item Desc.], [Base UofM Qty.], [Actual Ship Date], [Unit of Measure], [Unit Cost],
       [Ext. Cost], [Tax Amount], [Location Code], [Audit Code], [Ship Method], [Orig. Unit Cost], [Orig. Ext. Cost],
       [Orig. Disc. Taken Amount], [Orig. Trade Disc. Amount], [Orig. Freight Amount], [Orig. Misc. Amount],
       [Quantity Shipped], [Quantity Invoiced], [first by])
select rtrim(l.[POPRCTNM]), rtrim(l.[PONUMBER]), rtrim(l.[ITEMNMBR]), l.[RCPTLNNM], rtrim(l.[ITEMDESC]),
       rtrim(l.[VNDITNUM]), rtrim(l.[VNDITDSC]), l.[UMQTYINB], l.[ACTLSHIP], rtrim(l.[UOFM]), l.[UNITCOST],
       l.[EXTDCOST], l.[TAXAMNT], rtrim(l.[LOCNCODE]), rtrim(l.[TRXSORCE]), rtrim(l.[SHIPMTHD]), l.[ORUNTCST],
       l.[OREXTCST], l.[ORDISTKN], l.[ORTDISAM], l.[ORFRTAMT], l.[ORMISCAMT], q.[Shipped], q.[Invoiced],
       l.[DEX_ROW_ID]
  from {GPPOPReceiptLineHist} l
  join {GPPOPReceiptHist} d on d.[POPRCTNM] = l.[POPRCTNM]
  left join {Receipt Quantity} q on q.[Receipt] = l.[POPRCTNM] and q.[Line] = l.[RCPTLNNM]
 where @is_history(d.[receiptdate]) = 1;

-- This part is done once.
delete from {Hist. Migration Step Status} where [Step] = {Hist. Migration Step Type::GP Purchase Receivables Trx.};

-- On this day.
insert into {Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {Hist. Migration Step Type::GP Purchase Receivables Trx.}, :today, :today, 1;
