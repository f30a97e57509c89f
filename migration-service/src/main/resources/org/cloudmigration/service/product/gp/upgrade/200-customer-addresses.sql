-- Ship-to addresses
-- needs: staging, customers
-- switch: Migrate Receivables Module
-- source: GP Customer Address

-- Tax areas that addresses name, the blank one too.
-- only new rows
insert into {Tax Area} ([Code])
select a.[TAXSCHID] from {GP Customer Address} a join {Customer} c on c.[No.] = @code(a.[CUSTNMBR]);

-- Addresses that are there already are written anew.
delete from {Ship-to Address}
 where exists (select 1 from {GP Customer Address} a
                where @code(a.[CUSTNMBR]) = [Customer No.] and @code(left(a.[ADRSCODE], 10)) = [Code]);

-- All addresses of the customers.
-- only new rows
insert into {Ship-to Address} ([Customer No.], [Code], [Name], [Address], [Address 2], [City], [Contact], [Phone No.],
       [Fax No.], [Post Code], [County], [Shipment Method Code], [Tax Area Code], [E-Mail], [first by])
select a.[CUSTNMBR], left(a.[ADRSCODE], 10), c.[Name], a.[ADDRESS1], left(a.[ADDRESS2], 50), left(a.[CITY], 30),
       a.[CNTCPRSN], @address_phone(a.[PHONE1]),
       @address_phone(a.[FAX]), a.[ZIP], a.[STATE], a.[SHIPMTHD],
       a.[TAXSCHID], e.[Email], a.[ADRSCODE]
  from {GP Customer Address} a
  join {Customer} c on c.[No.] = @code(a.[CUSTNMBR])
  left join {Email} e on e.[Master_Type] = 'CUS' and e.[Master_ID] = a.[CUSTNMBR] and e.[ADRSCODE] = a.[ADRSCODE];
