-- Customers
-- needs: accounts
-- switch: Migrate GL Module, Migrate Receivables Module
-- source: SL Customer

-- include: parts/customers

-- Places of those that are new.
delete from {Staged Place};

-- In their order, as each may bring a post code that the next ones find.
insert into {Staged Place} ([No.], [Place], [Post Code], [City], [County], [Country])
select s.[No.], s.[Place], c.[Zip], c.[City], c.[State], c.[Country]
  from {Staged Customer} s join {SL Customer} c on c.[CustId] = s.[CustId]
 where not exists (select 1 from {Customer} x where x.[No.] = s.[No.]);

-- include: parts/places

-- The posting group of all.
update {Customer Posting Group} set [Receivables Account] = @receivables_account()
 where [Code] = 'SL' and exists (select 1 from {Staged Place} s);

-- If it is new.
-- only new rows
insert into {Customer Posting Group} ([Code], [Description], [Receivables Account])
select 'SL', 'Migrated from SL', @receivables_account() where exists (select 1 from {Staged Place} s);

-- Salespersons.
-- only new rows
insert into {Salesperson/Purchaser} ([Code])
select c.[SlsperId] from {Staged Place} p join {Staged Customer} s on s.[No.] = p.[No.]
  join {SL Customer} c on c.[CustId] = s.[CustId] where c.[SlsperId] <> '';

-- Shipment methods of the addresses that goods are sent to.
-- only new rows
insert into {Shipment Method} ([Code])
select left(a.[ShipViaID], 10) from {Staged Place} p join {Staged Customer} s on s.[No.] = p.[No.]
  join {SL Customer} c on c.[CustId] = s.[CustId]
  join {SL SOAddress} a on a.[CustId] = c.[CustId] and a.[ShipToId] = c.[DfltShipToId]
 where c.[DfltShipToId] <> '' and a.[ShipViaID] <> '';

-- Territories.
-- only new rows
insert into {Territory} ([Code])
select c.[Territory] from {Staged Place} p join {Staged Customer} s on s.[No.] = p.[No.]
  join {SL Customer} c on c.[CustId] = s.[CustId] where c.[Territory] <> '';

-- Tax areas: groups of taxes that SL defines.
-- only new rows
insert into {Tax Area} ([Code], [Description])
select t.[TaxId], t.[Descr] from {Staged Place} p join {Staged Customer} s on s.[No.] = p.[No.]
  join {SL Customer} c on c.[CustId] = s.[CustId]
  join {SL SalesTax} t on t.[TaxType] = 'G' and t.[TaxId] = c.[TaxID00]
 where c.[TaxID00] <> '';

-- The cards. A customer that is there already stays as it is.
-- only new rows
insert into {Customer} ([No.], [Name], [Search Name], [Name 2], [Blocked], [Address], [Address 2], [Post Code], [City],
       [County], [Country/Region Code], [Contact], [Phone No.], [Fax No.], [Customer Posting Group],
       [Gen. Bus. Posting Group], [Salesperson Code], [Shipment Method Code], [Territory Code], [Credit Limit (LCY)],
       [Tax Area Code], [Tax Liable], [Invoice Disc. Code])
select s.[No.], left(@turned(c.[Name]), 50), left(@turned(c.[Name]), 50), left(@turned(c.[BillName]), 50),
       case when s.[Inactive] = 1 then {Customer Blocked::All} else 0 end, left(c.[Addr1], 50), left(c.[Addr2], 50),
       c.[Zip], c.[City], f.[County], coalesce(f.[Country], c.[Country]), c.[Attn], c.[Phone], c.[Fax], 'SL', 'SL',
       c.[SlsperId], left(a.[ShipViaID], 10), c.[Territory], @number(c.[CrLmt]), t.[TaxId],
       case when t.[TaxId] is null then 0 else 1 end, s.[No.]
  from {Staged Place} p
  join {Staged Customer} s on s.[No.] = p.[No.]
  join {SL Customer} c on c.[CustId] = s.[CustId]
  left join {Found Place} f on f.[No.] = p.[No.]
  left join {SL SOAddress} a on a.[CustId] = c.[CustId] and a.[ShipToId] = c.[DfltShipToId] and c.[DfltShipToId] <> ''
  left join {SL SalesTax} t on t.[TaxType] = 'G' and t.[TaxId] = c.[TaxID00] and c.[TaxID00] <> '';
