-- How many records are to come
-- needs: staged-accounts
-- kind: frame

-- Counts of an earlier run.
delete from {Data Migration Status} where [Migration Type] = 'Dynamics SL';

-- Accounts, customers, vendors and items, as far as their modules are on.
insert into {Data Migration Status} ([Migration Type], [Destination Table ID], [Total Number], [Source Staging Table ID])
select 'Dynamics SL', 15, (select count(*) from {SL Account Staging} a), 47000
union all
select 'Dynamics SL', 18, (select count(*) from {SL Customer} c
                            where :{Migrate Receivables Module} = 1 and @keeps_customer(c.[Status]) = 1), 47012
union all
select 'Dynamics SL', 23, (select count(*) from {SL Vendor} v
                            where :{Migrate Payables Module} = 1 and @keeps_vendor(v.[Status]) = 1), 47049
union all
select 'Dynamics SL', 27, (select count(*) from {SL Inventory Buffer} i
                            where :{Migrate Inventory Module} = 1 and @keeps_item(i.[TranStatusCode]) = 1), 47084;
