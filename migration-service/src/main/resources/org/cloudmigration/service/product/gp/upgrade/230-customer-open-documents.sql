-- Open receivables as journal lines
-- needs: staging, customers, accounts
-- switch: Migrate Receivables Module, Migrate GL Module, not Migrate Only Rec. Master
-- source: GP RM20101

-- Nothing of an earlier step counts.
delete from {Open Document};

-- Documents with an open amount. Of each customer invoices first, then payments, then credit memos.
-- Warranties are none of them.
insert into {Open Document} ([Id], [Owner], [Document Type], [Document No.], [Description], [Document Date], [Amount],
       [Salesperson Code], [Payment Terms Code], [Bal. Account No.])
select row_number() over (order by @exact(c.[No.]),
                          case d.[Type] when {Gen. Journal Document Type::Invoice} then 1
                                        when {Gen. Journal Document Type::Payment} then 2 else 3 end,
                          d.[RMDTYPAL], @exact(d.[DOCNUMBR])),
       c.[No.], d.[Type], d.[DOCNUMBR], left(c.[Name], 50), d.[DOCDATE],
       case when d.[Type] = {Gen. Journal Document Type::Invoice} then d.[CURTRXAM] else -d.[CURTRXAM] end,
       d.[SLPRSNID], case when d.[PYMTRMID] = '' then '' else @payment_terms(d.[PYMTRMID]) end,
       case when :{Migrate Customer Classes} = 1 and @account(k.[RMARACC]) <> '' then @account(k.[RMARACC])
            else @default_account('Receivables') end
  from (select o.[CUSTNMBR], o.[DOCNUMBR], o.[RMDTYPAL], o.[DOCDATE], o.[CURTRXAM], o.[SLPRSNID], o.[PYMTRMID],
               case when o.[RMDTYPAL] between 1 and 5 then {Gen. Journal Document Type::Invoice}
                    when o.[RMDTYPAL] = 9 then {Gen. Journal Document Type::Payment}
                    else {Gen. Journal Document Type::Credit Memo} end as [Type]
          from {GP RM20101} o
         where o.[RMDTYPAL] in (1, 2, 3, 4, 5, 7, 8, 9) and o.[CURTRXAM] >= 0.01 and o.[VOIDSTTS] = 0) d
  join {Customer} c on c.[No.] = @code(d.[CUSTNMBR])
  join {GP RM00101} r on r.[CUSTNMBR] = d.[CUSTNMBR] and @keeps_customer(r.[INACTIVE]) = 1
  left join {GP RM00201} k on k.[CLASSID] = r.[CUSTCLAS] and r.[CUSTCLAS] <> '';

-- A document whose customer is not there cannot be kept.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Customer', o.[DOCNUMBR],
       concat('The open document was left out: customer ', rtrim(o.[CUSTNMBR]), ' does not exist.')
  from {GP RM20101} o
 where o.[RMDTYPAL] in (1, 2, 3, 4, 5, 7, 8, 9) and o.[CURTRXAM] >= 0.01 and o.[VOIDSTTS] = 0
   and not exists (select 1 from {GP RM00101} r where r.[CUSTNMBR] = o.[CUSTNMBR]);

-- Salespersons that only documents name.
-- only new rows
insert into {Salesperson/Purchaser} ([Code])
select o.[Salesperson Code] from {Open Document} o
 where o.[Salesperson Code] <> '' and o.[Document Type] <> {Gen. Journal Document Type::Payment};

-- Payment terms that nobody defined.
-- only new rows
insert into {Payment Terms} ([Code], [Description])
select o.[Payment Terms Code], o.[Payment Terms Code] from {Open Document} o where o.[Payment Terms Code] <> '';

-- Where the lines come from.
-- only new rows
insert into {Source Code} ([Code]) select 'GENJNL';

-- include: parts/due-dates

-- One batch for all customers, even if none has an open document.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select @general_template(), 'GPCUST', 'GPCUST' where exists (select 1 from {Customer});

-- A line for each document.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document Type], [Document No.], [Description], [Document Date], [Posting Date], [Due Date],
       [Pmt. Discount Date], [Payment Discount %], [Amount], [Amount (LCY)], [Bal. Account Type], [Bal. Account No.],
       [Source Code], [Salespers./Purch. Code], [Payment Terms Code])
select @general_template(), 'GPCUST',
       10000 * row_number() over (order by o.[Id])
         + coalesce((select max(x.[Line No.]) from {Gen. Journal Line} x
                      where x.[Journal Template Name] = @general_template() and x.[Journal Batch Name] = 'GPCUST'), 0),
       {Gen. Journal Account Type::Customer}, o.[Owner], o.[Document Type], o.[Document No.], o.[Description],
       o.[Document Date], o.[Document Date], coalesce(d.[Due Date], o.[Document Date]), d.[Pmt. Discount Date],
       case when d.[Id] is null then 0 else t.[Discount %] end, o.[Amount], o.[Amount],
       {Gen. Journal Account Type::G/L Account}, o.[Bal. Account No.], 'GENJNL', o.[Salesperson Code],
       o.[Payment Terms Code]
  from {Open Document} o
  left join {Due Date} d on d.[Payment Terms Code] = o.[Payment Terms Code] and d.[Document Date] = o.[Document Date]
   and o.[Document Type] = {Gen. Journal Document Type::Invoice}
  left join {Payment Terms} t on t.[Code] = o.[Payment Terms Code];
