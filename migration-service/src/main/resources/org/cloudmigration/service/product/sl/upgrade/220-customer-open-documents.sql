-- Open receivables as journal lines
-- needs: customers, customer-classes
-- switch: Migrate GL Module, Migrate Receivables Module, not Migrate Only Rec. Master
-- source: SL ARDoc Buffer

-- include: parts/customers

-- Documents of an earlier step do not count.
delete from {Open Document};

-- Documents with an open amount. Of each customer invoices first, then payments, credit memos and finance charges.
insert into {Open Document} ([Id], [Owner], [Document Type], [Document No.], [External Document No.], [Description],
       [Document Date], [Due Date], [Amount], [Salesperson Code])
select row_number() over (order by @exact(d.[No.]), d.[Pass], @exact(d.[DocType]), @exact(d.[RefNbr]), @exact(d.[BatNbr]),
                          d.[BatSeq]),
       d.[No.],
       case d.[Pass] when 1 then {Gen. Journal Document Type::Invoice} when 2 then {Gen. Journal Document Type::Payment}
            when 3 then {Gen. Journal Document Type::Credit Memo}
            else {Gen. Journal Document Type::Finance Charge Memo} end,
       concat('SL', d.[RefNbr]), d.[OrdNbr], d.[DocDesc], d.[DocDate],
       case when d.[Pass] in (1, 4) or d.[DocType] = 'CM' then @day_or(d.[DueDate], d.[DocDate]) else d.[DocDate] end,
       case when d.[Pass] in (1, 4) then d.[Amount] else -d.[Amount] end, d.[SlsperId]
  from (select c.[No.], o.[DocType], o.[RefNbr], o.[BatNbr], o.[BatSeq], o.[OrdNbr], o.[DocDesc], o.[DocDate], o.[DueDate],
               o.[SlsperId], @amount(o.[DocBal]) as [Amount], @receivable_pass(o.[DocType]) as [Pass]
          from {Staged Customer} s
          join {Customer} c on c.[No.] = s.[No.]
          join {SL ARDoc Buffer} o on o.[CustId] = s.[CustId]
          join {SL Batch} b on b.[Module] = 'AR' and b.[BatNbr] = o.[BatNbr]
         where o.[CpnyID] = :company_id and o.[Rlsed] = 1 and @amount(o.[DocBal]) <> 0
           and @receivable_pass(o.[DocType]) > 0 and @receivable_is_posted(o.[DocType], b.[Status]) = 1) d;

-- Documents of a customer that was not wanted, or that is not there at all, cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Customer', o.[CustId],
       concat('The open documents were left out (', @text(o.[Documents]), '): the customer ',
              case when c.[CustId] is null then 'does not exist.'
                   else 'is inactive and was not migrated. Settle them in SL, or migrate inactive customers.' end)
  from (select d.[CustId], count(*) as [Documents]
          from {SL ARDoc Buffer} d
          join {SL Batch} b on b.[Module] = 'AR' and b.[BatNbr] = d.[BatNbr]
         where d.[CpnyID] = :company_id and d.[Rlsed] = 1 and @amount(d.[DocBal]) <> 0
           and @receivable_pass(d.[DocType]) > 0 and @receivable_is_posted(d.[DocType], b.[Status]) = 1
         group by d.[CustId]) o
  left join {SL Customer} c on c.[CustId] = o.[CustId]
 where c.[CustId] is null or @keeps_customer(c.[Status]) = 0;

-- Salespersons that only documents name.
-- only new rows
insert into {Salesperson/Purchaser} ([Code])
select o.[Salesperson Code] from {Open Document} o where o.[Salesperson Code] <> '';

-- Where the lines come from.
-- only new rows
insert into {Source Code} ([Code]) select 'GENJNL';

-- One batch for all customers, even if none has an open document.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select @general_template(), 'SLCUST', 'SLCUST' where exists (select 1 from {Staged Customer} s);

-- A line for each document.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type], [Account No.],
       [Document Type], [Document No.], [External Document No.], [Description], [Document Date], [Posting Date], [Due Date],
       [Amount], [Amount (LCY)], [Debit Amount], [Credit Amount], [Posting Group], [Bal. Account Type],
       [Bal. Account No.], [Source Code], [Salespers./Purch. Code])
select @general_template(), 'SLCUST',
       10000 * row_number() over (order by o.[Id])
         + coalesce((select max(x.[Line No.]) from {Gen. Journal Line} x
                      where x.[Journal Template Name] = @general_template() and x.[Journal Batch Name] = 'SLCUST'), 0),
       {Gen. Journal Account Type::Customer}, o.[Owner], o.[Document Type], o.[Document No.], o.[External Document No.],
       o.[Description], o.[Document Date], o.[Document Date], o.[Due Date], o.[Amount], o.[Amount],
       @debit(o.[Amount]), @credit(o.[Amount]), c.[Customer Posting Group],
       {Gen. Journal Account Type::G/L Account}, @receivables_account(), 'GENJNL',
       case when o.[Salesperson Code] <> '' then o.[Salesperson Code] else c.[Salesperson Code] end
  from {Open Document} o join {Customer} c on c.[No.] = o.[Owner];

-- Who is blocked takes no entries: an inactive customer is blocked again once its documents are posted.
delete from {Chosen Record};

-- Those.
insert into {Chosen Record} ([Use], [No.])
select distinct 'document', o.[Owner]
  from {Open Document} o join {Staged Customer} s on s.[No.] = o.[Owner] where s.[Inactive] = 1;

-- They are open until then.
update {Customer} set [Blocked] = 0
 where exists (select 1 from {Chosen Record} c where c.[Use] = 'document' and c.[No.] = {Customer}.[No.]);

-- Until then people are reminded.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select distinct :company, 'Customer', o.[Owner], @still_open()
  from {Open Document} o join {Staged Customer} s on s.[No.] = o.[Owner] where s.[Inactive] = 1;
