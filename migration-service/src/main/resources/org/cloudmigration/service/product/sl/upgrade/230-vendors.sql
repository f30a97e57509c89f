-- Vendors
-- needs: accounts
-- switch: Migrate GL Module, Migrate Payables Module
-- source: SL Vendor

-- include: parts/vendors

-- Places of those that are new.
delete from {Staged Place};

-- In their order, as each may bring a post code that the next ones find.
insert into {Staged Place} ([No.], [Place], [Post Code], [City], [County], [Country])
select s.[No.], s.[Place], v.[Zip], v.[City], v.[State], v.[Country]
  from {Staged Vendor} s join {SL Vendor} v on v.[VendId] = s.[VendId]
 where not exists (select 1 from {Vendor} x where x.[No.] = s.[No.]);

-- include: parts/places

-- The posting group of all.
update {Vendor Posting Group} set [Payables Account] = @payables_account()
 where [Code] = 'SL' and exists (select 1 from {Staged Place} s);

-- If it is new.
-- only new rows
insert into {Vendor Posting Group} ([Code], [Description], [Payables Account])
select 'SL', 'Migrated from SL', @payables_account() where exists (select 1 from {Staged Place} s);

-- Tax areas: groups of taxes that SL defines.
-- only new rows
insert into {Tax Area} ([Code], [Description])
select t.[TaxId], t.[Descr] from {Staged Place} p join {Staged Vendor} s on s.[No.] = p.[No.]
  join {SL Vendor} v on v.[VendId] = s.[VendId]
  join {SL SalesTax} t on t.[TaxType] = 'G' and t.[TaxId] = v.[TaxId00]
 where v.[TaxId00] <> '';

-- The cards. A vendor that is there already stays as it is.
-- only new rows
insert into {Vendor} ([No.], [Name], [Search Name], [Name 2], [Blocked], [Address], [Address 2], [Post Code], [City],
       [County], [Country/Region Code], [Contact], [Phone No.], [Fax No.], [E-Mail], [VAT Registration No.],
       [Vendor Posting Group], [Gen. Bus. Posting Group], [Tax Area Code], [Tax Liable], [Invoice Disc. Code])
select s.[No.], left(@turned(v.[Name]), 50), left(@turned(v.[Name]), 50), left(@turned(v.[RemitName]), 50),
       case when s.[Inactive] = 1 then {Vendor Blocked::All} else 0 end, rtrim(left(v.[Addr1], 50)),
       rtrim(left(v.[Addr2], 50)), v.[Zip], v.[City], f.[County], coalesce(f.[Country], v.[Country]), v.[Attn], v.[Phone],
       v.[Fax], @trim(v.[EMailAddr]), upper(v.[TaxRegNbr]), 'SL', 'SL', t.[TaxId],
       case when t.[TaxId] is null then 0 else 1 end, s.[No.]
  from {Staged Place} p
  join {Staged Vendor} s on s.[No.] = p.[No.]
  join {SL Vendor} v on v.[VendId] = s.[VendId]
  left join {Found Place} f on f.[No.] = p.[No.]
  left join {SL SalesTax} t on t.[TaxType] = 'G' and t.[TaxId] = v.[TaxId00] and v.[TaxId00] <> '';
