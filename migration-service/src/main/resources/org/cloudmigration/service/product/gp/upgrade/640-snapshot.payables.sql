-- Snapshot: payables
-- switch: Migrate Hist. AP Trx.
-- source: GP PM20000
-- kind: afterwards

-- What an earlier snapshot held.
delete from {Hist. Payables Document};

-- What was applied.
delete from {Hist. Payables Apply};

-- Open documents, voided ones too.
insert into {Hist. Payables Document} ([Vendor Name], [Document Type], [Currency Code], [1099 Type],
       [1099 Box Number], [Voucher No.], [Vendor No.], [Document No.], [Document Date], [Document Amount],
       [Current Trx. Amount], [Disc. Taken Amount], [Batch Source], [Batch No.], [Due Date], [Purchase No.],
       [Audit Code], [Trx. Description], [Post Date], [User], [Misc. Amount], [Freight Amount], [Tax Amount],
       [Total Payments], [Voided], [Invoice Paid Off Date], [Ship Method], [1099 Amount], [Write Off Amount],
       [Trade Discount Amount], [Payment Terms ID], [PO Number], [first by])
select coalesce(rtrim(v.[VENDNAME]), ''), @history_type(d.[DOCTYPE], 6, 0), left(d.[CURNCYID], 10),
       case d.[TEN99TYPE] when 1 then 'Not a 1099 Vendor' when 2 then 'Dividend' when 3 then 'Interest'
            when 4 then 'Miscellaneous' when 5 then 'Withholding' else '' end,
       @text(d.[TEN99BOXNUMBER]), rtrim(d.[VCHRNMBR]), rtrim(d.[VENDORID]), rtrim(d.[DOCNUMBR]), d.[DOCDATE],
       d.[DOCAMNT], d.[CURTRXAM], d.[DISTKNAM], rtrim(d.[BCHSOURC]), rtrim(d.[BACHNUMB]), d.[DUEDATE],
       rtrim(d.[PORDNMBR]), rtrim(d.[TRXSORCE]), rtrim(d.[TRXDSCRN]), d.[POSTEDDT], rtrim(d.[PTDUSRID]), d.[MSCCHAMT],
       d.[FRTAMNT], d.[TAXAMNT], d.[TTLPYMTS], d.[VOIDED], d.[DINVPDOF], rtrim(d.[SHIPMTHD]), d.[TEN99AMNT],
       d.[WROFAMNT], d.[TRDISAMT], rtrim(d.[PYMTRMID]), rtrim(d.[PONUMBER]), d.[DEX_ROW_ID]
  from {GP PM20000} d left join {GP PM00200} v on v.[VENDORID] = d.[VENDORID]
 where @is_history(d.[DOCDATE]) = 1;

-- Settled documents, voided ones too.
insert into {Hist. Payables Document} ([Vendor Name], [Document Type], [Currency Code], [1099 Type],
       [1099 Box Number], [Voucher No.], [Vendor No.], [Document No.], [Document Date], [Document Amount],
       [Current Trx. Amount], [Disc. Taken Amount], [Batch Source], [Batch No.], [Due Date], [Purchase No.],
       [Audit Code], [Trx. Description], [Post Date], [User], [Misc. Amount], [Freight Amount], [Tax Amount],
       [Total Payments], [Voided], [Invoice Paid Off Date], [Ship Method], [1099 Amount], [Write Off Amount],
       [Trade Discount Amount], [Payment Terms ID], [PO Number], [first by])
select coalesce(rtrim(v.[VENDNAME]), ''), @history_type(d.[DOCTYPE], 6, 0), left(d.[CURNCYID], 10),
       case d.[TEN99TYPE] when 1 then 'Not a 1099 Vendor' when 2 then 'Dividend' when 3 then 'Interest'
            when 4 then 'Miscellaneous' when 5 then 'Withholding' else '' end,
       @text(d.[TEN99BOXNUMBER]), rtrim(d.[VCHRNMBR]), rtrim(d.[VENDORID]), rtrim(d.[DOCNUMBR]), d.[DOCDATE],
       d.[DOCAMNT], d.[CURTRXAM], d.[DISTKNAM], rtrim(d.[BCHSOURC]), rtrim(d.[BACHNUMB]), d.[DUEDATE],
       rtrim(d.[PORDNMBR]), rtrim(d.[TRXSORCE]), rtrim(d.[TRXDSCRN]), d.[POSTEDDT], rtrim(d.[PTDUSRID]), d.[MSCCHAMT],
       d.[FRTAMNT], d.[TAXAMNT], d.[TTLPYMTS], d.[VOIDED], d.[DINVPDOF], rtrim(d.[SHIPMTHD]), d.[TEN99AMNT],
       d.[WROFAMNT], d.[TRDISAMT], rtrim(d.[PYMTRMID]), rtrim(d.[PONUMBER]), d.[DEX_ROW_ID]
  from {GPPMHist} d left join {GP PM00200} v on v.[VENDORID] = d.[VENDORID]
 where @is_history(d.[DOCDATE]) = 1;

-- Documents that are kept, for what they were applied to.
delete from {Kept Document};

-- Each once.
insert into {Kept Document} ([Owner], [Document No.], [Document Type])
select distinct h.[Vendor No.], h.[Voucher No.], h.[Document Type] from {Hist. Payables Document} h;

-- What open documents were applied to, unless it is settled, too.
insert into {Hist. Payables Apply} ([Vendor Name], [Document Type], [Apply To Document Type], [Currency Code],
       [Apply From Currency Code], [Vendor No.], [Apply To Voucher No.], [Apply To Document No.],
       [Apply To Document Date], [Voucher No.], [Document Amount], [Disc. Taken Amount], [Write Off Amount],
       [Orig. Applied Amount], [Orig. Discount Taken Amount], [Orig. Discount Available Taken],
       [Orig. Write Off Amount], [Apply To Post Date], [Apply From Document No.], [Apply From GL Posting Date],
       [Apply From Apply Amount], [Apply From Disc. Taken Amount], [Apply From Disc. Avail. Taken],
       [Apply From Write Off Amount], [Actual Apply To Amount], [Actual Discount Taken Amount],
       [Actual Disc. Available Taken], [Actual Write Off Amount], [Apply From Exchange Rate],
       [Apply From Denom. Exch. Rate], [PPS Amount Deducted], [GST Discount Amount], [1099 Amount],
       [Credit 1099 Amount], [first by])
select coalesce(rtrim(v.[VENDNAME]), ''), @history_type(a.[DOCTYPE], 6, 0), @history_type(a.[APTODCTY], 6, 0),
       left(a.[CURNCYID], 10), left(a.[FROMCURR], 10), rtrim(a.[VENDORID]), rtrim(a.[APTVCHNM]), rtrim(a.[APTODCNM]),
       a.[APTODCDT], rtrim(a.[VCHRNMBR]), a.[APPLDAMT], a.[DISTKNAM], a.[WROFAMNT], a.[ORAPPAMT], a.[ORDISTKN],
       a.[ORDATKN], a.[ORWROFAM], a.[ApplyToGLPostDate], rtrim(a.[APFRDCNM]), a.[ApplyFromGLPostDate],
       a.[APFRMAPLYAMT], a.[APFRMDISCTAKEN], a.[APFRMDISCAVAIL], a.[APFRMWROFAMT], a.[ActualApplyToAmount],
       a.[ActualDiscTakenAmount], a.[ActualDiscAvailTaken], a.[ActualWriteOffAmount], a.[APFRMEXRATE],
       a.[APFRMDENRATE], a.[PPSAMDED], a.[GSTDSAMT], a.[TEN99AMNT], a.[Credit1099Amount], a.[DEX_ROW_ID]
  from {GP PM10200} a left join {GP PM00200} v on v.[VENDORID] = a.[VENDORID]
 where a.[POSTED] = 1
   and exists (select 1 from {Kept Document} h
                where h.[Owner] = @code(a.[VENDORID]) and h.[Document No.] = @code(a.[VCHRNMBR])
                  and h.[Document Type] = @history_type(a.[DOCTYPE], 6, 0))
   and not exists (select 1 from {GP PM30300} x
                    where x.[APTVCHNM] = a.[APTVCHNM] and x.[APTODCTY] = a.[APTODCTY] and x.[VCHRNMBR] = a.[VCHRNMBR]
                      and x.[DOCTYPE] = a.[DOCTYPE]);

-- What settled documents were applied to.
insert into {Hist. Payables Apply} ([Vendor Name], [Document Type], [Apply To Document Type], [Currency Code],
       [Apply From Currency Code], [Vendor No.], [Apply To Voucher No.], [Apply To Document No.],
       [Apply To Document Date], [Voucher No.], [Document Amount], [Disc. Taken Amount], [Write Off Amount],
       [Orig. Applied Amount], [Orig. Discount Taken Amount], [Orig. Discount Available Taken],
       [Orig. Write Off Amount], [Apply To Post Date], [Apply From Document No.], [Apply From GL Posting Date],
       [Apply From Apply Amount], [Apply From Disc. Taken Amount], [Apply From Disc. Avail. Taken],
       [Apply From Write Off Amount], [Actual Apply To Amount], [Actual Discount Taken Amount],
       [Actual Disc. Available Taken], [Actual Write Off Amount], [Apply From Exchange Rate],
       [Apply From Denom. Exch. Rate], [PPS Amount Deducted], [GST Discount Amount], [1099 Amount],
       [Credit 1099 Amount], [first by])
select coalesce(rtrim(v.[VENDNAME]), ''), @history_type(a.[DOCTYPE], 6, 0), @history_type(a.[APTODCTY], 6, 0),
       left(a.[CURNCYID], 10), left(a.[FROMCURR], 10), rtrim(a.[VENDORID]), rtrim(a.[APTVCHNM]), rtrim(a.[APTODCNM]),
       a.[APTODCDT], rtrim(a.[VCHRNMBR]), a.[APPLDAMT], a.[DISTKNAM], a.[WROFAMNT], a.[ORAPPAMT], a.[ORDISTKN],
       a.[ORDATKN], a.[ORWROFAM], a.[ApplyToGLPostDate], rtrim(a.[APFRDCNM]), a.[ApplyFromGLPostDate],
       a.[APFRMAPLYAMT], a.[APFRMDISCTAKEN], a.[APFRMDISCAVAIL], a.[APFRMWROFAMT], a.[ActualApplyToAmount],
       a.[ActualDiscTakenAmount], a.[ActualDiscAvailTaken], a.[ActualWriteOffAmount], a.[APFRMEXRATE],
       a.[APFRMDENRATE], a.[PPSAMDED], a.[GSTDSAMT], a.[TEN99AMNT], a.[Credit1099Amount], a.[DEX_ROW_ID]
  from {GP PM30300} a left join {GP PM00200} v on v.[VENDORID] = a.[VENDORID]
 where a.[POSTED] = 1
   and exists (select 1 from {Kept Document} h
                where h.[Owner] = @code(a.[VENDORID]) and h.[Document No.] = @code(a.[VCHRNMBR])
                  and h.[Document Type] = @history_type(a.[DOCTYPE], 6, 0));

-- This part is done once.
delete from {Hist. Migration Step Status} where [Step] = {Hist. Migration Step Type::GP Payables Trx.};

-- On this day.
insert into {Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {Hist. Migration Step Type::GP Payables Trx.}, :today, :today, 1;
