-- Open payables as journal lines
-- needs: staging, vendors, accounts
-- switch: Migrate Payables Module, Migrate GL Module, not Migrate Only Payables Master
-- source: GP PM20000

-- Nothing of an earlier step counts.
delete from {Open Document};

-- Documents with an open amount. Of each vendor invoices first, then payments, then credit memos.
insert into {Open Document} ([Id], [Owner], [Document Type], [Document No.], [External Document No.], [Description],
       [Document Date], [Amount], [Payment Terms Code], [Bal. Account No.])
select row_number() over (order by @exact(v.[No.]),
                          case d.[Type] when {Gen. Journal Document Type::Invoice} then 1
                                        when {Gen. Journal Document Type::Payment} then 2 else 3 end,
                          d.[DOCTYPE], @exact(d.[VCHRNMBR])),
       v.[No.], d.[Type], @trim(d.[VCHRNMBR]), @trim(d.[DOCNUMBR]), left(v.[Name], 50), d.[DOCDATE],
       case when d.[Type] = {Gen. Journal Document Type::Invoice} then -d.[CURTRXAM] else d.[CURTRXAM] end,
       case when d.[PYMTRMID] = '' then '' else @payment_terms(d.[PYMTRMID]) end,
       case when :{Migrate Vendor Classes} = 1 and @account(k.[PMAPINDX]) <> '' then @account(k.[PMAPINDX])
            else @default_account('Payables') end
  from (select o.[VENDORID], o.[VCHRNMBR], o.[DOCNUMBR], o.[DOCTYPE], o.[DOCDATE], o.[CURTRXAM], o.[PYMTRMID],
               case when o.[DOCTYPE] in (1, 2, 3, 7) then {Gen. Journal Document Type::Invoice}
                    when o.[DOCTYPE] = 6 then {Gen. Journal Document Type::Payment}
                    else {Gen. Journal Document Type::Credit Memo} end as [Type]
          from {GP PM20000} o
         where o.[DOCTYPE] between 1 and 7 and o.[CURTRXAM] >= 0.01 and o.[VOIDED] = 0) d
  join {GP PM00200} p on p.[VENDORID] = d.[VENDORID]
  join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
  join {Vendor} v on v.[No.] = s.[No.]
  left join {GP PM00100} k on k.[VNDCLSID] = p.[VNDCLSID] and p.[VNDCLSID] <> '';

-- A document whose vendor is not there cannot be kept.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Vendor', o.[VCHRNMBR],
       concat('The open document was left out: vendor ', rtrim(o.[VENDORID]), ' does not exist.')
  from {GP PM20000} o
 where o.[DOCTYPE] between 1 and 7 and o.[CURTRXAM] >= 0.01 and o.[VOIDED] = 0
   and not exists (select 1 from {GP PM00200} p where p.[VENDORID] = o.[VENDORID]);

-- Payment terms that nobody defined.
-- only new rows
insert into {Payment Terms} ([Code], [Description])
select o.[Payment Terms Code], o.[Payment Terms Code] from {Open Document} o where o.[Payment Terms Code] <> '';

-- Where the lines come from.
-- only new rows
insert into {Source Code} ([Code]) select 'GENJNL';

-- include: parts/due-dates

-- One batch for all vendors, even if none has an open document.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select @general_template(), 'GPVEND', 'GPVEND' where exists (select 1 from {Vendor});

-- A line for each document.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document Type], [Document No.], [External Document No.], [Description], [Document Date],
       [Posting Date], [Due Date], [Pmt. Discount Date], [Payment Discount %], [Amount], [Amount (LCY)],
       [Bal. Account Type], [Bal. Account No.], [Source Code], [Payment Terms Code])
select @general_template(), 'GPVEND',
       10000 * row_number() over (order by o.[Id])
         + coalesce((select max(x.[Line No.]) from {Gen. Journal Line} x
                      where x.[Journal Template Name] = @general_template() and x.[Journal Batch Name] = 'GPVEND'), 0),
       {Gen. Journal Account Type::Vendor}, o.[Owner], o.[Document Type], o.[Document No.], o.[External Document No.],
       o.[Description], o.[Document Date], o.[Document Date], coalesce(d.[Due Date], o.[Document Date]),
       d.[Pmt. Discount Date], case when d.[Id] is null then 0 else t.[Discount %] end, o.[Amount], o.[Amount],
       {Gen. Journal Account Type::G/L Account}, o.[Bal. Account No.], 'GENJNL', o.[Payment Terms Code]
  from {Open Document} o
  left join {Due Date} d on d.[Payment Terms Code] = o.[Payment Terms Code] and d.[Document Date] = o.[Document Date]
   and o.[Document Type] = {Gen. Journal Document Type::Invoice}
  left join {Payment Terms} t on t.[Code] = o.[Payment Terms Code];
