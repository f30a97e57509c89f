-- Open payables as journal lines
-- needs: vendors, vendor-classes
-- switch: Migrate GL Module, Migrate Payables Module, not Migrate Only Payables Master
-- source: SL APDoc Buffer

-- include: parts/vendors

-- Documents of an earlier step do not count.
delete from {Open Document};

-- Documents with an open amount. Of each vendor prepayments first, then vouchers, then debit adjustments.
-- Without an order a document says again what the one before it said.
insert into {Open Document} ([Id], [Owner], [Document Type], [Document No.], [External Document No.], [Description],
       [Document Date], [Due Date], [Amount])
select t.[Id], t.[No.],
       case t.[Pass] when 1 then {Gen. Journal Document Type::Payment} when 2 then {Gen. Journal Document Type::Invoice}
            else {Gen. Journal Document Type::Credit Memo} end,
       concat('SL', t.[RefNbr]), concat(t.[RefNbr], '-', t.[InvcNbr]),
       coalesce(max(t.[Text]) over (partition by t.[No.], t.[Said]), ''), t.[DocDate],
       case when t.[Pass] = 1 then t.[DocDate] else @day_or(t.[DueDate], t.[DocDate]) end,
       case when t.[Pass] = 2 then -t.[Amount] else t.[Amount] end
  from (select d.*, sum(case when d.[PONbr] <> '' then 1 else 0 end) over (partition by d.[No.] order by d.[Id]) as [Said]
          from (select row_number() over (order by @exact(v.[No.]), @payable_pass(o.[DocType]), @exact(o.[Acct]), @exact(o.[Sub]),
                                                   @exact(o.[DocType]), @exact(o.[RefNbr]), o.[RecordID]) as [Id],
                       v.[No.], o.[RefNbr], o.[InvcNbr], o.[PONbr], o.[DocDate], o.[DueDate],
                       case when o.[PONbr] = '' then null when o.[PONbr] = '*' then o.[DocDesc]
                            else concat('PO:', o.[PONbr], '-', o.[DocDesc]) end as [Text],
                       @amount(o.[DocBal]) as [Amount], @payable_pass(o.[DocType]) as [Pass]
                  from {SL APDoc Buffer} o
                  join {Staged Vendor} s on s.[No.] = @code(o.[VendId])
                  join {Vendor} v on v.[No.] = s.[No.]
                  join {SL Batch} b on b.[Module] = 'AP' and b.[BatNbr] = o.[BatNbr]
                 where o.[CpnyID] = :company_id and o.[Rlsed] = 1 and @amount(o.[DocBal]) <> 0
                   and @payable_pass(o.[DocType]) > 0 and b.[Status] = 'P') d) t;

-- Documents of a vendor that was not wanted, or that is not there at all, cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Vendor', o.[VendId],
       concat('The open documents were left out (', @text(o.[Documents]), '): the vendor ',
              case when v.[VendId] is null then 'does not exist.'
                   else 'is inactive and was not migrated. Settle them in SL, or migrate inactive vendors.' end)
  from (select d.[VendId], count(*) as [Documents]
          from {SL APDoc Buffer} d
          join {SL Batch} b on b.[Module] = 'AP' and b.[BatNbr] = d.[BatNbr]
         where d.[CpnyID] = :company_id and d.[Rlsed] = 1 and @amount(d.[DocBal]) <> 0
           and @payable_pass(d.[DocType]) > 0 and b.[Status] = 'P'
         group by d.[VendId]) o
  left join {SL Vendor} v on v.[VendId] = o.[VendId]
 where v.[VendId] is null or @keeps_vendor(v.[Status]) = 0;

-- Where the lines come from.
-- only new rows
insert into {Source Code} ([Code]) select 'GENJNL';

-- One batch for all vendors, even if none has an open document.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select @general_template(), 'SLVEND', 'SLVEND' where exists (select 1 from {Staged Vendor} s);

-- A line for each document.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type], [Account No.],
       [Document Type], [Document No.], [External Document No.], [Description], [Document Date], [Posting Date], [Due Date],
       [Amount], [Amount (LCY)], [Debit Amount], [Credit Amount], [Posting Group], [Bal. Account Type],
       [Bal. Account No.], [Source Code])
select @general_template(), 'SLVEND',
       10000 * row_number() over (order by o.[Id])
         + coalesce((select max(x.[Line No.]) from {Gen. Journal Line} x
                      where x.[Journal Template Name] = @general_template() and x.[Journal Batch Name] = 'SLVEND'), 0),
       {Gen. Journal Account Type::Vendor}, o.[Owner], o.[Document Type], o.[Document No.], o.[External Document No.],
       o.[Description], o.[Document Date], o.[Document Date], o.[Due Date], o.[Amount], o.[Amount],
       @debit(o.[Amount]), @credit(o.[Amount]), v.[Vendor Posting Group],
       {Gen. Journal Account Type::G/L Account}, @payables_account(), 'GENJNL'
  from {Open Document} o join {Vendor} v on v.[No.] = o.[Owner];

-- Who is blocked takes no entries: an inactive vendor is blocked again once its documents are posted.
delete from {Chosen Record};

-- Those.
insert into {Chosen Record} ([Use], [No.])
select distinct 'document', o.[Owner]
  from {Open Document} o join {Staged Vendor} s on s.[No.] = o.[Owner] where s.[Inactive] = 1;

-- They are open until then.
update {Vendor} set [Blocked] = 0
 where exists (select 1 from {Chosen Record} c where c.[Use] = 'document' and c.[No.] = {Vendor}.[No.]);

-- Until then people are reminded.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select distinct :company, 'Vendor', o.[Owner], @still_open()
  from {Open Document} o join {Staged Vendor} s on s.[No.] = o.[Owner] where s.[Inactive] = 1;
