-- Recurring purchase lines
-- needs: staging, vendors, accounts, dimensions, number-series
-- switch: Recurring Purchasing Lines, Migrate GL Module, Migrate Payables Module

-- Nothing of an earlier step counts.
delete from {Recurring Account};

-- Accounts of the vendor: its purchases account and those of its distributions.
-- only new rows
insert into {Recurring Account} ([Owner], [ACTINDX])
select w.[No.], w.[ACTINDX]
  from (select v.[No.], p.[PMPRCHIX] as [ACTINDX]
          from {GP PM00200} p
          join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID] join {Vendor} v on v.[No.] = s.[No.]
         where p.[PMPRCHIX] > 0
        union all
        select v.[No.], d.[ACTINDX]
          from {GP PM00203} d
          join {Staged Vendor} s on s.[VENDORID] = d.[VENDORID] join {Vendor} v on v.[No.] = s.[No.]
         where d.[ACTINDX] > 0) w
 where @is_account(w.[ACTINDX]) = 1;

-- For vendors without any those of their class.
-- if: Migrate Vendor Classes
-- only new rows
insert into {Recurring Account} ([Owner], [ACTINDX])
select w.[No.], w.[ACTINDX]
  from (select v.[No.], k.[PMPRCHIX] as [ACTINDX]
          from {GP PM00200} p
          join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID] join {Vendor} v on v.[No.] = s.[No.]
          join {GP PM00100} k on k.[VNDCLSID] = p.[VNDCLSID] and p.[VNDCLSID] <> ''
         where k.[PMPRCHIX] > 0
        union all
        select v.[No.], d.[ACTINDX]
          from {GP PM00200} p
          join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID] join {Vendor} v on v.[No.] = s.[No.]
          join {GP PM00101} d on d.[VNDCLSID] = p.[VNDCLSID] and p.[VNDCLSID] <> ''
         where d.[ACTINDX] > 0) w
 where @is_account(w.[ACTINDX]) = 1
   and not exists (select 1 from {Recurring Account} r where r.[Owner] = w.[No.]);

-- For the others the default.
-- only new rows
insert into {Recurring Account} ([Owner], [ACTINDX])
select v.[No.], d.[ACTINDX]
  from {Staged Vendor} s
  join {Vendor} v on v.[No.] = s.[No.]
  join {Staged Posting Account} d on d.[Default] = 'Purch' and d.[ACTINDX] > 0
 where @is_account(d.[ACTINDX]) = 1
   and not exists (select 1 from {Recurring Account} r where r.[Owner] = v.[No.]);

-- include: parts/recurring-codes

-- Numbers of the series in the order of the vendors.
insert into {Recurring Code} ([ACTINDX], [Code], [Description])
select n.[ACTINDX], concat('PC', right(concat('0000000', @text(n.[Place] + n.[Last])), 8)),
       @recurring_description(n.[ACTINDX])
  from (select r.[ACTINDX], row_number() over (order by min(@exact(r.[Owner])), r.[ACTINDX]) as [Place],
               coalesce((select max(@whole_number(substring(s.[Code], 3, 8))) from {Standard Purchase Code} s
                          where s.[Code] like 'PC%'), 0) as [Last]
          from {Recurring Account} r group by r.[ACTINDX]) n;

-- A code for each account.
-- only new rows
insert into {Standard Purchase Code} ([Code], [Description]) select c.[Code], c.[Description] from {Recurring Code} c;

-- With its one line.
-- only new rows
insert into {Standard Purchase Line} ([Standard Purchase Code], [Line No.], [Type], [No.], [Quantity], [Dimension Set ID])
select c.[Code], 10000, {Purchase Line Type::G/L Account}, a.[No.], 1, d.[Dimension Set ID]
  from {Recurring Code} c
  join {Staged Account} a on a.[ACTINDX] = c.[ACTINDX]
  left join {Combination Set} s on s.[Combination] = a.[Combination]
  left join {Dimension Set} d on d.[First Combination] = s.[First Combination];

-- Vendors get the lines on all their documents.
-- only new rows
insert into {Standard Vendor Purchase Code} ([Vendor No.], [Code], [Insert Rec. Lines On Quotes],
       [Insert Rec. Lines On Orders], [Insert Rec. Lines On Invoices], [Insert Rec. Lines On Cr. Memos])
select r.[Owner], c.[Code], {Insert Rec. Lines::Automatic}, {Insert Rec. Lines::Automatic},
       {Insert Rec. Lines::Automatic}, {Insert Rec. Lines::Automatic}
  from {Recurring Account} r join {Recurring Code} c on c.[ACTINDX] = r.[ACTINDX];
