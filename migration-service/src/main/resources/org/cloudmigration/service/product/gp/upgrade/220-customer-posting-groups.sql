-- Posting groups of customers
-- needs: staging, customers, accounts
-- switch: Migrate Receivables Module, Migrate GL Module

-- The one for customers without a class.
-- only new rows
insert into {Customer Posting Group} ([Code], [Description], [Receivables Account])
select 'GP', 'Migrated from GP', @default_account('Receivables')
 where exists (select 1 from {GP RM00101} r where @keeps_customer(r.[INACTIVE]) = 1);

-- One for each class that customers have.
-- if: Migrate Customer Classes
-- only new rows
insert into {Customer Posting Group} ([Code], [Description], [Receivables Account], [Payment Disc. Debit Acc.],
       [Additional Fee Account], [Payment Disc. Credit Acc.], [Payment Tolerance Debit Acc.],
       [Payment Tolerance Credit Acc.])
select k.[CLASSID], k.[CLASDSCR],
       case when @account(k.[RMARACC]) = '' then @default_account('Receivables') else @account(k.[RMARACC]) end,
       @account(k.[RMTAKACC]), @account(k.[RMFCGACC]), @account(k.[RMAVACC]), @account(k.[RMWRACC]), @account(k.[RMWRACC])
  from {GP RM00201} k
 where k.[CLASSID] <> ''
   and exists (select 1 from {GP RM00101} r join {Customer} c on c.[No.] = @code(r.[CUSTNMBR])
                where r.[CUSTCLAS] = k.[CLASSID] and @keeps_customer(r.[INACTIVE]) = 1);

-- Accounts that classes use need a product posting group.
-- if: Migrate Customer Classes
update {G/L Account} set [Gen. Prod. Posting Group] = 'GP'
 where [Gen. Prod. Posting Group] = ''
   and exists (select 1 from {Customer Posting Group} p
                 join {GP RM00201} k on @code(k.[CLASSID]) = p.[Code]
                where [No.] in (p.[Receivables Account], p.[Payment Disc. Debit Acc.], p.[Additional Fee Account],
                                p.[Payment Disc. Credit Acc.], p.[Payment Tolerance Debit Acc.]));

-- The group of each customer: that of its class, or the one for all.
delete from {New Value};

-- Found for all at once: customer by customer takes as long as there are customers, for each.
insert into {New Value} ([No.], [Value])
select c.[No.], coalesce(min(p.[Code]), 'GP')
  from {GP RM00101} r
  join {Customer} c on c.[No.] = @code(r.[CUSTNMBR])
  left join {GP RM00201} k on k.[CLASSID] = r.[CUSTCLAS] and r.[CUSTCLAS] <> '' and :{Migrate Customer Classes} = 1
  left join {Customer Posting Group} p on p.[Code] = @code(k.[CLASSID])
 where @keeps_customer(r.[INACTIVE]) = 1
 group by c.[No.];

-- Each customer gets it.
update {Customer}
   set [Customer Posting Group] = (select n.[Value] from {New Value} n where n.[No.] = {Customer}.[No.])
 where exists (select 1 from {New Value} n where n.[No.] = {Customer}.[No.]);
