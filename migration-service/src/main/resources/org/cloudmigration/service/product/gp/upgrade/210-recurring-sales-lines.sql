-- Recurring sales lines
-- needs: staging, customers, accounts, dimensions, number-series
-- switch: Recurring Sales Lines, Migrate GL Module, Migrate Receivables Module

-- Nothing of an earlier step counts.
delete from {Recurring Account};

-- The account of the customer, else of its class, else the default; it must be in Business Central.
insert into {Recurring Account} ([Owner], [ACTINDX])
select w.[No.], w.[ACTINDX]
  from (select c.[No.],
               case when r.[RMSLSACC] > 0 then r.[RMSLSACC]
                    when :{Migrate Customer Classes} = 1 and k.[RMSLSACC] > 0 then k.[RMSLSACC]
                    else coalesce(d.[ACTINDX], 0) end as [ACTINDX]
          from {GP RM00101} r
          join {Customer} c on c.[No.] = @code(r.[CUSTNMBR])
          left join {GP RM00201} k on k.[CLASSID] = r.[CUSTCLAS] and r.[CUSTCLAS] <> ''
          left join {Staged Posting Account} d on d.[Default] = 'Sales'
         where @keeps_customer(r.[INACTIVE]) = 1) w
 where w.[ACTINDX] > 0 and @is_account(w.[ACTINDX]) = 1;

-- include: parts/recurring-codes

-- Numbers of the series in the order of the customers.
insert into {Recurring Code} ([ACTINDX], [Code], [Description])
select n.[ACTINDX], concat('SC', right(concat('0000000', @text(n.[Place] + n.[Last])), 8)),
       @recurring_description(n.[ACTINDX])
  from (select r.[ACTINDX], row_number() over (order by min(@exact(r.[Owner])), r.[ACTINDX]) as [Place],
               coalesce((select max(@whole_number(substring(s.[Code], 3, 8))) from {Standard Sales Code} s
                          where s.[Code] like 'SC%'), 0) as [Last]
          from {Recurring Account} r group by r.[ACTINDX]) n;

-- A code for each account.
-- only new rows
insert into {Standard Sales Code} ([Code], [Description]) select c.[Code], c.[Description] from {Recurring Code} c;

-- With its one line.
-- only new rows
insert into {Standard Sales Line} ([Standard Sales Code], [Line No.], [Type], [No.], [Quantity], [Dimension Set ID])
select c.[Code], 10000, {Sales Line Type::G/L Account}, a.[No.], 1, d.[Dimension Set ID]
  from {Recurring Code} c
  join {Staged Account} a on a.[ACTINDX] = c.[ACTINDX]
  left join {Combination Set} s on s.[Combination] = a.[Combination]
  left join {Dimension Set} d on d.[First Combination] = s.[First Combination];

-- Customers get the lines on all their documents.
-- only new rows
insert into {Standard Customer Sales Code} ([Customer No.], [Code], [Insert Rec. Lines On Quotes],
       [Insert Rec. Lines On Orders], [Insert Rec. Lines On Invoices], [Insert Rec. Lines On Cr. Memos])
select r.[Owner], c.[Code], {Insert Rec. Lines::Automatic}, {Insert Rec. Lines::Automatic},
       {Insert Rec. Lines::Automatic}, {Insert Rec. Lines::Automatic}
  from {Recurring Account} r join {Recurring Code} c on c.[ACTINDX] = r.[ACTINDX];
