-- How many records are to come
-- needs: staging
-- kind: frame

-- Counts of an earlier run.
delete from {Data Migration Status} where [Migration Type] = 'Great Plains';

-- Accounts, customers, vendors and items, as far as their modules are on.
insert into {Data Migration Status} ([Migration Type], [Destination Table ID], [Total Number])
select 'Great Plains', 15, (select count(*) from {Staged Account} a)
union all
select 'Great Plains', 18, (select count(*) from {GP RM00101} r
                             where :{Migrate Receivables Module} = 1 and @keeps_customer(r.[INACTIVE]) = 1)
union all
select 'Great Plains', 23, (select count(*) from {Staged Vendor} v where :{Migrate Payables Module} = 1)
union all
select 'Great Plains', 27, (select count(*) from {Staged Item} i);
