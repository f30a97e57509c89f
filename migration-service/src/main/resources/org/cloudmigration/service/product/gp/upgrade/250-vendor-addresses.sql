-- Order and remit addresses
-- needs: staging, vendors
-- switch: Migrate Payables Module
-- source: GP Vendor Address

-- Remit addresses that are there already are written anew.
delete from {Remit Address}
 where exists (select 1 from {GP Vendor Address} a
                where @code(a.[VENDORID]) = [Vendor No.] and @code(left(@trim(a.[ADRSCODE]), 10)) = [Code]);

-- The address that the vendor names for payments.
-- only new rows
insert into {Remit Address} ([Vendor No.], [Code], [Name], [Address], [Address 2], [City], [Contact], [Phone No.],
       [Fax No.], [Post Code], [County], [E-Mail], [first by])
select v.[No.], left(@trim(a.[ADRSCODE]), 10), v.[Name], a.[ADDRESS1], left(a.[ADDRESS2], 50), left(a.[CITY], 30),
       a.[VNDCNTCT], @address_phone(a.[PHNUMBR1]),
       @address_phone(a.[FAXNUMBR]), a.[ZIPCODE], a.[STATE],
       e.[Email], a.[ADRSCODE]
  from {GP Vendor Address} a
  join {GP PM00200} p on p.[VENDORID] = a.[VENDORID]
  join {Vendor} v on v.[No.] = @code(a.[VENDORID])
  left join {Email} e on e.[Master_Type] = 'VEN' and e.[Master_ID] = a.[VENDORID] and e.[ADRSCODE] = a.[ADRSCODE]
 where left(@trim(a.[ADRSCODE]), 10) = left(@trim(p.[VADCDTRO]), 10);

-- Order addresses that are there already are written anew.
delete from {Order Address}
 where exists (select 1 from {GP Vendor Address} a
                where @code(a.[VENDORID]) = [Vendor No.] and @code(left(@trim(a.[ADRSCODE]), 10)) = [Code]);

-- The primary address, and all that are not for payments.
-- only new rows
insert into {Order Address} ([Vendor No.], [Code], [Name], [Address], [Address 2], [City], [Contact], [Phone No.],
       [Fax No.], [Post Code], [County], [E-Mail], [first by])
select v.[No.], left(@trim(a.[ADRSCODE]), 10), v.[Name], a.[ADDRESS1], left(a.[ADDRESS2], 50), left(a.[CITY], 30),
       a.[VNDCNTCT], @address_phone(a.[PHNUMBR1]),
       @address_phone(a.[FAXNUMBR]), a.[ZIPCODE], a.[STATE],
       e.[Email], a.[ADRSCODE]
  from {GP Vendor Address} a
  join {GP PM00200} p on p.[VENDORID] = a.[VENDORID]
  join {Vendor} v on v.[No.] = @code(a.[VENDORID])
  left join {Email} e on e.[Master_Type] = 'VEN' and e.[Master_ID] = a.[VENDORID] and e.[ADRSCODE] = a.[ADRSCODE]
 where left(@trim(a.[ADRSCODE]), 10) = left(@trim(p.[VADDCDPR]), 10)
    or left(@trim(a.[ADRSCODE]), 10) <> left(@trim(p.[VADCDTRO]), 10);
