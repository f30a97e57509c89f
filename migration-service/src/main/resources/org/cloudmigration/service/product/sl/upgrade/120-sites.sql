-- Locations
-- switch: Migrate Inventory Module
-- source: SL Site

-- Each site, whichever company uses it.
-- only new rows
insert into {Location} ([Code], [Name], [Address], [Address 2], [City], [Phone No.], [Fax No.], [Post Code], [County],
       [Country/Region Code], [first by])
select left(s.[SiteId], 10), s.[Name], s.[Addr1], left(s.[Addr2], 50), left(s.[City], 30), s.[Phone], s.[Fax], s.[Zip],
       s.[State], s.[Country], s.[SiteId]
  from {SL Site} s
 where s.[SiteId] <> '';

-- include: parts/configuration

-- Locations are done.
update {SL Migration Config} set [Locations Created] = 1;
