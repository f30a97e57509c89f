-- Ship-to addresses
-- needs: customers
-- switch: Migrate GL Module, Migrate Receivables Module
-- source: SL SOAddress

-- include: parts/customers

-- Addresses of an earlier step do not count.
delete from {Staged Address};

-- Those of customers that are there.
-- only new rows
insert into {Staged Address} ([Owner], [Code], [Owner Id], [Address Id], [first by])
select s.[No.], left(a.[ShipToId], 10), a.[CustId], a.[ShipToId], a.[ShipToId]
  from {Staged Customer} s
  join {Customer} c on c.[No.] = s.[No.]
  join {SL SOAddress} a on a.[CustId] = s.[CustId]
 where a.[ShipToId] <> '';

-- Addresses that are there already are written anew.
delete from {Ship-to Address}
 where exists (select 1 from {Staged Address} a
                where a.[Owner] = {Ship-to Address}.[Customer No.] and a.[Code] = {Ship-to Address}.[Code]);

-- Each bears its customer's name.
insert into {Ship-to Address} ([Customer No.], [Code], [Name], [Address], [Address 2], [City], [Contact], [Phone No.],
       [Fax No.], [Post Code], [County], [Country/Region Code], [E-Mail])
select s.[Owner], s.[Code], c.[Name], a.[Addr1], left(a.[Addr2], 50), left(a.[City], 30), a.[Attn], a.[Phone], a.[Fax],
       a.[Zip], a.[State], a.[Country], a.[EMailAddr]
  from {Staged Address} s
  join {Customer} c on c.[No.] = s.[Owner]
  join {SL SOAddress} a on a.[CustId] = s.[Owner Id] and a.[ShipToId] = s.[Address Id];
