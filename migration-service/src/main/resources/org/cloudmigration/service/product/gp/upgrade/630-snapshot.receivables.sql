-- Snapshot: receivables
-- switch: Migrate Hist. AR Trx.
-- source: GP RM20101
-- kind: afterwards

-- What an earlier snapshot held.
delete from {Hist. Receivables Document};

-- What was applied.
delete from {Hist. Receivables Apply};

-- Open documents, voided ones too.
insert into {Hist. Receivables Document} ([Customer Name], [Document Type], [Customer No.], [Document No.],
       [Batch No.], [Batch Source], [Audit Code], [Trx. Description], [Document Date], [Due Date], [Post Date],
       [User], [Orig. Trx. Amount], [Current Trx. Amount], [Sales Amount], [Cost Amount], [Freight Amount],
       [Misc. Amount], [Tax Amount], [Disc. Taken Amount], [Customer Purchase No.], [Salesperson No.],
       [Sales Territory], [Ship Method], [Cash Amount], [Commission Dollar Amount], [Invoice Paid Off Date],
       [Payment Terms ID], [Write Off Amount], [Currency Code], [first by])
select coalesce(rtrim(c.[CUSTNAME]), ''), @history_type(d.[RMDTYPAL], 9, 99), rtrim(d.[CUSTNMBR]),
       rtrim(d.[DOCNUMBR]), rtrim(d.[BACHNUMB]), rtrim(d.[BCHSOURC]), rtrim(d.[TRXSORCE]), rtrim(d.[TRXDSCRN]),
       d.[DOCDATE], d.[DUEDATE], d.[POSTDATE], rtrim(d.[PSTUSRID]), d.[ORTRXAMT], d.[CURTRXAM], d.[SLSAMNT],
       d.[COSTAMNT], d.[FRTAMNT], d.[MISCAMNT], d.[TAXAMNT], d.[DISTKNAM], rtrim(d.[CSPORNBR]), rtrim(d.[SLPRSNID]),
       rtrim(d.[SLSTERCD]), rtrim(d.[SHIPMTHD]), d.[CASHAMNT], d.[COMDLRAM], d.[DINVPDOF], rtrim(d.[PYMTRMID]),
       d.[WROFAMNT], left(d.[CURNCYID], 10), d.[DEX_ROW_ID]
  from {GP RM20101} d left join {GP RM00101} c on c.[CUSTNMBR] = d.[CUSTNMBR]
 where @is_history(d.[DOCDATE]) = 1;

-- Settled documents, voided ones too.
insert into {Hist. Receivables Document} ([Customer Name], [Document Type], [Customer No.], [Document No.],
       [Batch No.], [Batch Source], [Audit Code], [Trx. Description], [Document Date], [Due Date], [Post Date],
       [User], [Orig. Trx. Amount], [Current Trx. Amount], [Sales Amount], [Cost Amount], [Freight Amount],
       [Misc. Amount], [Tax Amount], [Disc. Taken Amount], [Customer Purchase No.], [Salesperson No.],
       [Sales Territory], [Ship Method], [Cash Amount], [Commission Dollar Amount], [Invoice Paid Off Date],
       [Payment Terms ID], [Write Off Amount], [Currency Code], [first by])
select coalesce(rtrim(c.[CUSTNAME]), ''), @history_type(d.[RMDTYPAL], 9, 99), rtrim(d.[CUSTNMBR]),
       rtrim(d.[DOCNUMBR]), rtrim(d.[BACHNUMB]), rtrim(d.[BCHSOURC]), rtrim(d.[TRXSORCE]), rtrim(d.[TRXDSCRN]),
       d.[DOCDATE], d.[DUEDATE], d.[POSTDATE], rtrim(d.[PSTUSRID]), d.[ORTRXAMT], d.[CURTRXAM], d.[SLSAMNT],
       d.[COSTAMNT], d.[FRTAMNT], d.[MISCAMNT], d.[TAXAMNT], d.[DISTKNAM], rtrim(d.[CSPORNBR]), rtrim(d.[SLPRSNID]),
       rtrim(d.[SLSTERCD]), rtrim(d.[SHIPMTHD]), d.[CASHAMNT], d.[COMDLRAM], d.[DINVPDOF], rtrim(d.[PYMTRMID]),
       d.[WROFAMNT], left(d.[CURNCYID], 10), d.[DEX_ROW_ID]
  from {GPRMHist} d left join {GP RM00101} c on c.[CUSTNMBR] = d.[CUSTNMBR]
 where @is_history(d.[DOCDATE]) = 1;

-- Documents that are kept, for what was applied to them.
delete from {Kept Document};

-- Each once.
insert into {Kept Document} ([Owner], [Document No.], [Document Type])
select distinct h.[Customer No.], h.[Document No.], h.[Document Type] from {Hist. Receivables Document} h;

-- What was applied to open documents, unless it is settled, too.
insert into {Hist. Receivables Apply} ([Customer Name], [Apply To Document Type], [Apply From Document Type],
       [Currency Code], [Apply From Currency Code], [Customer No.], [Corporate Customer No.], [Date],
       [GL Posting Date], [Apply To Document No.], [Apply To Document Date], [Apply To GL Posting Date],
       [Apply To Amount], [Discount Taken Amount], [Discount Available Taken], [Write Off Amount],
       [Orig. Apply To Amount], [Orig. Disc. Taken Amount], [Orig. Disc. Available Taken], [Orig. Write Off Amount],
       [Apply To Exchange Rate], [Apply To Denom. Exch. Rate], [Apply From Document No.], [Apply From Document Date],
       [Apply From GL Posting Date], [Apply From Apply Amount], [Apply From Disc. Taken Amount],
       [Apply From Disc. Avail. Taken], [Apply From Write Off Amount], [Actual Apply To Amount],
       [Actual Disc. Taken Amount], [Actual Disc. Avail. Taken], [Actual Write Off Amount],
       [Apply From Exchange Rate], [Apply From Denom. Exch. Rate], [Apply From Round Amount], [Apply To Round Amount],
       [Apply To Round Discount], [Orig. Apply From Round Amount], [Orig. Apply To Round Amount],
       [Orig. Apply To Round Discount], [GST Discount Amount], [PPS Amount Deducted], [Realized Gain-Loss Amount],
       [Settled Gain CreditCurrTrx], [Settled Loss CreditCurrTrx], [Settled Gain DebitCurrTrx],
       [Settled Loss DebitCurrTrx], [Settled Gain DebitDiscAvail], [Settled Loss DebitDiscAvail], [Audit Code],
       [first by])
select coalesce(rtrim(c.[CUSTNAME]), ''), @history_type(a.[APTODCTY], 9, 99), @history_type(a.[APFRDCTY], 9, 99),
       left(a.[CURNCYID], 10), left(a.[FROMCURR], 10), rtrim(a.[CUSTNMBR]), rtrim(a.[CPRCSTNM]), a.[DATE1],
       a.[GLPOSTDT], rtrim(a.[APTODCNM]), a.[APTODCDT], a.[ApplyToGLPostDate], a.[APPTOAMT], a.[DISTKNAM],
       a.[DISAVTKN], a.[WROFAMNT], a.[ORAPTOAM], a.[ORDISTKN], a.[ORDATKN], a.[ORWROFAM], a.[APTOEXRATE],
       a.[APTODENRATE], rtrim(a.[APFRDCNM]), a.[APFRDCDT], a.[ApplyFromGLPostDate], a.[APFRMAPLYAMT],
       a.[APFRMDISCTAKEN], a.[APFRMDISCAVAIL], a.[APFRMWROFAMT], a.[ActualApplyToAmount], a.[ActualDiscTakenAmount],
       a.[ActualDiscAvailTaken], a.[ActualWriteOffAmount], a.[APFRMEXRATE], a.[APFRMDENRATE], a.[APYFRMRNDAMT],
       a.[APYTORNDAMT], a.[APYTORNDDISC], a.[OAPYFRMRNDAMT], a.[OAPYTORNDAMT], a.[OAPYTORNDDISC], a.[GSTDSAMT],
       a.[PPSAMDED], a.[RLGANLOS], a.[Settled_Gain_CreditCurrT], a.[Settled_Loss_CreditCurrT],
       a.[Settled_Gain_DebitCurrTr], a.[Settled_Loss_DebitCurrTr], a.[Settled_Gain_DebitDiscAv],
       a.[Settled_Loss_DebitDiscAv], rtrim(a.[TRXSORCE]), a.[DEX_ROW_ID]
  from {GP RM20201} a left join {GP RM00101} c on c.[CUSTNMBR] = a.[CUSTNMBR]
 where exists (select 1 from {Kept Document} h
                where h.[Owner] = @code(a.[CUSTNMBR]) and h.[Document No.] = @code(a.[APTODCNM])
                  and h.[Document Type] = @history_type(a.[APTODCTY], 9, 99))
   and not exists (select 1 from {GP RM30201} x
                    where x.[APFRDCTY] = a.[APFRDCTY] and x.[APFRDCNM] = a.[APFRDCNM] and x.[APTODCTY] = a.[APTODCTY]
                      and x.[APTODCNM] = a.[APTODCNM]);

-- What was applied to settled documents.
insert into {Hist. Receivables Apply} ([Customer Name], [Apply To Document Type], [Apply From Document Type],
       [Currency Code], [Apply From Currency Code], [Customer No.], [Corporate Customer No.], [Date],
       [GL Posting Date], [Apply To Document No.], [Apply To Document Date], [Apply To GL Posting Date],
       [Apply To Amount], [Discount Taken Amount], [Discount Available Taken], [Write Off Amount],
       [Orig. Apply To Amount], [Orig. Disc. Taken Amount], [Orig. Disc. Available Taken], [Orig. Write Off Amount],
       [Apply To Exchange Rate], [Apply To Denom. Exch. Rate], [Apply From Document No.], [Apply From Document Date],
       [Apply From GL Posting Date], [Apply From Apply Amount], [Apply From Disc. Taken Amount],
       [Apply From Disc. Avail. Taken], [Apply From Write Off Amount], [Actual Apply To Amount],
       [Actual Disc. Taken Amount], [Actual Disc. Avail. Taken], [Actual Write Off Amount],
       [Apply From Exchange Rate], [Apply From Denom. Exch. Rate], [Apply From Round Amount], [Apply To Round Amount],
       [Apply To Round Discount], [Orig. Apply From Round Amount], [Orig. Apply To Round Amount],
       [Orig. Apply To Round Discount], [GST Discount Amount], [PPS Amount Deducted], [Realized Gain-Loss Amount],
       [Settled Gain CreditCurrTrx], [Settled Loss CreditCurrTrx], [Settled Gain DebitCurrTrx],
       [Settled Loss DebitCurrTrx], [Settled Gain DebitDiscAvail], [Settled Loss DebitDiscAvail], [Audit Code],
       [first by])
select coalesce(rtrim(c.[CUSTNAME]), ''), @history_type(a.[APTODCTY], 9, 99), @history_type(a.[APFRDCTY], 9, 99),
       left(a.[CURNCYID], 10), left(a.[FROMCURR], 10), rtrim(a.[CUSTNMBR]), rtrim(a.[CPRCSTNM]), a.[DATE1],
       a.[GLPOSTDT], rtrim(a.[APTODCNM]), a.[APTODCDT], a.[ApplyToGLPostDate], a.[APPTOAMT], a.[DISTKNAM],
       a.[DISAVTKN], a.[WROFAMNT], a.[ORAPTOAM], a.[ORDISTKN], a.[ORDATKN], a.[ORWROFAM], a.[APTOEXRATE],
       a.[APTODENRATE], rtrim(a.[APFRDCNM]), a.[APFRDCDT], a.[ApplyFromGLPostDate], a.[APFRMAPLYAMT],
       a.[APFRMDISCTAKEN], a.[APFRMDISCAVAIL], a.[APFRMWROFAMT], a.[ActualApplyToAmount], a.[ActualDiscTakenAmount],
       a.[ActualDiscAvailTaken], a.[ActualWriteOffAmount], a.[APFRMEXRATE], a.[APFRMDENRATE], a.[APYFRMRNDAMT],
       a.[APYTORNDAMT], a.[APYTORNDDISC], a.[OAPYFRMRNDAMT], a.[OAPYTORNDAMT], a.[OAPYTORNDDISC], a.[GSTDSAMT],
       a.[PPSAMDED], a.[RLGANLOS], a.[Settled_Gain_CreditCurrT], a.[Settled_Loss_CreditCurrT],
       a.[Settled_Gain_DebitCurrTr], a.[Settled_Loss_DebitCurrTr], a.[Settled_Gain_DebitDiscAv],
       a.[Settled_Loss_DebitDiscAv], rtrim(a.[TRXSORCE]), a.[DEX_ROW_ID]
  from {GP RM30201} a left join {GP RM00101} c on c.[CUSTNMBR] = a.[CUSTNMBR]
 where exists (select 1 from {Kept Document} h
                where h.[Owner] = @code(a.[CUSTNMBR]) and h.[Document No.] = @code(a.[APTODCNM])
                  and h.[Document Type] = @history_type(a.[APTODCTY], 9, 99));

-- This part is done once.
delete from {Hist. Migration Step Status} where [Step] = {Hist. Migration Step Type::GP Receivables Trx.};

-- On this day.
insert into {Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {Hist. Migration Step Type::GP Receivables Trx.}, :today, :today, 1;
