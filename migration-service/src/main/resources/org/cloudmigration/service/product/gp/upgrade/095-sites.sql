-- Locations
-- switch: Migrate Inventory Module
-- source: GP Item Location

-- Each site.
-- only new rows
insert into {Location} ([Code], [Name], [Address], [Address 2], [City], [Phone No.], [Phone No. 2], [Fax No.],
       [Post Code], [first by])
select left(s.[LOCNCODE], 10), s.[LOCNDSCR], s.[ADDRESS1], left(s.[ADDRESS2], 50), left(s.[CITY], 30), s.[PHONE1],
       s.[PHONE2], s.[FAXNUMBR], s.[ZIPCODE], s.[LOCNCODE]
  from {GP Item Location} s
 where s.[LOCNCODE] <> '';

-- include: parts/configuration

-- Locations are done.
update {GP Configuration} set [Locations Created] = 1;
