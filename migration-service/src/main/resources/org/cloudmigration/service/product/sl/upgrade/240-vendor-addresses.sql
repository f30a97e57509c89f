-- Order addresses
-- needs: vendors
-- switch: Migrate GL Module, Migrate Payables Module
-- source: SL POAddress

-- include: parts/vendors

-- Addresses of an earlier step do not count.
delete from {Staged Address};

-- Those of vendors that are there.
-- only new rows
insert into {Staged Address} ([Owner], [Code], [Owner Id], [Address Id], [first by])
select s.[No.], left(a.[OrdFromId], 10), a.[VendId], a.[OrdFromId], a.[OrdFromId]
  from {Staged Vendor} s
  join {Vendor} v on v.[No.] = s.[No.]
  join {SL POAddress} a on a.[VendId] = s.[VendId]
 where a.[OrdFromId] <> '';

-- Addresses that are there already are written anew.
delete from {Order Address}
 where exists (select 1 from {Staged Address} a
                where a.[Owner] = {Order Address}.[Vendor No.] and a.[Code] = {Order Address}.[Code]);

-- Each bears its vendor's name. A text that is no e-mail address is left out.
insert into {Order Address} ([Vendor No.], [Code], [Name], [Address], [Address 2], [City], [Contact], [Phone No.],
       [Fax No.], [Post Code], [County], [E-Mail])
select s.[Owner], s.[Code], v.[Name], a.[Addr1], left(a.[Addr2], 50), a.[City], a.[Attn], a.[Phone], a.[Fax], a.[Zip],
       a.[State], case when @is_email(@trim(a.[EMailAddr])) = 1 then @trim(a.[EMailAddr]) else '' end
  from {Staged Address} s
  join {Vendor} v on v.[No.] = s.[Owner]
  join {SL POAddress} a on a.[VendId] = s.[Owner Id] and a.[OrdFromId] = s.[Address Id];
