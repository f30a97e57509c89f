-- The company's migration has ended
-- needs: staged-accounts, entity-counts
-- kind: frame

-- include: parts/configuration

-- With its totals.
update {SL Migration Config}
   set [Total Accounts] = coalesce((select max(s.[Total Number]) from {Data Migration Status} s
                                     where s.[Migration Type] = 'Dynamics SL' and s.[Destination Table ID] = 15), 0),
       [Total Customers] = coalesce((select max(s.[Total Number]) from {Data Migration Status} s
                                      where s.[Migration Type] = 'Dynamics SL' and s.[Destination Table ID] = 18), 0),
       [Total Vendors] = coalesce((select max(s.[Total Number]) from {Data Migration Status} s
                                    where s.[Migration Type] = 'Dynamics SL' and s.[Destination Table ID] = 23), 0),
       [Total Items] = coalesce((select max(s.[Total Number]) from {Data Migration Status} s
                                  where s.[Migration Type] = 'Dynamics SL' and s.[Destination Table ID] = 27), 0),
       [Finish Event Processed] = 1;

-- Errors of an earlier run.
delete from {Data Migration Error} where [Migration Type] = 'Dynamics SL';

-- Records that rules left out.
insert into {Data Migration Error} ([Migration Type], [Destination Table ID], [Error Message],
       [Last Record Under Processing])
select 'Dynamics SL', case e.[Table] when 'Customer' then 18 when 'Vendor' then 23 when 'Item' then 27 else 15 end,
       left(e.[Reason], 250), e.[Record]
  from {Record Error} e;

-- Those that the list of all companies has of this one.
delete from {SL Migration Error Overview} where [Company Name] = :company;

-- The same ones.
insert into {SL Migration Error Overview} ([Id], [Company Name], [Migration Type], [Destination Table ID],
       [Error Message], [Last Record Under Processing])
select d.[Id], :company, d.[Migration Type], d.[Destination Table ID], d.[Error Message],
       d.[Last Record Under Processing]
  from {Data Migration Error} d where d.[Migration Type] = 'Dynamics SL';

-- How many records came.
update {Data Migration Status}
   set [Status] = case when exists (select 1 from {Data Migration Error} d
                                      where d.[Migration Type] = 'Dynamics SL'
                                        and d.[Destination Table ID] = {Data Migration Status}.[Destination Table ID])
                       then {Data Migration Status::Completed with Errors} else {Data Migration Status::Completed} end,
       [Migrated Number] = case [Destination Table ID]
         when 15 then (select count(*) from {SL Account Staging} a join {G/L Account} g on g.[No.] = a.[AcctNum])
         when 18 then (select count(*) from {SL Customer} s join {Customer} c on c.[No.] = @code(s.[CustId])
                        where :{Migrate Receivables Module} = 1 and @keeps_customer(s.[Status]) = 1)
         when 23 then (select count(*) from {SL Vendor} s join {Vendor} v on v.[No.] = @code(s.[VendId])
                        where :{Migrate Payables Module} = 1 and @keeps_vendor(s.[Status]) = 1)
         else (select count(*) from {SL Inventory Buffer} s join {Item} i on i.[No.] = @code(left(s.[InvtID], 20))
                where :{Migrate Inventory Module} = 1 and @keeps_item(s.[TranStatusCode]) = 1) end
 where [Migration Type] = 'Dynamics SL';
