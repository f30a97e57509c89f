-- Posting groups of vendors
-- needs: staging, vendors, accounts
-- switch: Migrate Payables Module, Migrate GL Module

-- The one for vendors without a class.
-- only new rows
insert into {Vendor Posting Group} ([Code], [Description], [Payables Account])
select 'GP', 'Migrated from GP', @default_account('Payables') where exists (select 1 from {Staged Vendor});

-- One for each class that vendors have.
-- if: Migrate Vendor Classes
-- only new rows
insert into {Vendor Posting Group} ([Code], [Description], [Payables Account], [Service Charge Acc.],
       [Payment Disc. Debit Acc.], [Payment Disc. Credit Acc.], [Payment Tolerance Debit Acc.],
       [Payment Tolerance Credit Acc.])
select k.[VNDCLSID], k.[VNDCLDSC],
       case when @account(k.[PMAPINDX]) = '' then @default_account('Payables') else @account(k.[PMAPINDX]) end,
       @account(k.[PMFINIDX]), @account(k.[PMDTKIDX]), @account(k.[PMDAVIDX]), @account(k.[PMWRTIDX]),
       @account(k.[PMWRTIDX])
  from {GP PM00100} k
 where k.[VNDCLSID] <> ''
   and exists (select 1 from {GP PM00200} p
                 join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID] join {Vendor} v on v.[No.] = s.[No.]
                where p.[VNDCLSID] = k.[VNDCLSID]);

-- Accounts that classes use need a product posting group.
-- if: Migrate Vendor Classes
update {G/L Account} set [Gen. Prod. Posting Group] = 'GP'
 where [Gen. Prod. Posting Group] = ''
   and exists (select 1 from {Vendor Posting Group} p
                 join {GP PM00100} k on @code(k.[VNDCLSID]) = p.[Code]
                where [No.] in (p.[Payables Account], p.[Service Charge Acc.], p.[Payment Disc. Debit Acc.],
                                p.[Payment Disc. Credit Acc.], p.[Payment Tolerance Debit Acc.]));

-- The group of each vendor: that of its class, or the one for all.
delete from {New Value};

-- Found for all at once.
insert into {New Value} ([No.], [Value])
select s.[No.], coalesce(min(g.[Code]), 'GP')
  from {Staged Vendor} s
  join {GP PM00200} p on p.[VENDORID] = s.[VENDORID]
  left join {GP PM00100} k on k.[VNDCLSID] = p.[VNDCLSID] and p.[VNDCLSID] <> '' and :{Migrate Vendor Classes} = 1
  left join {Vendor Posting Group} g on g.[Code] = @code(k.[VNDCLSID])
 group by s.[No.];

-- Each vendor gets it.
update {Vendor}
   set [Vendor Posting Group] = (select n.[Value] from {New Value} n where n.[No.] = {Vendor}.[No.])
 where exists (select 1 from {New Value} n where n.[No.] = {Vendor}.[No.]);
