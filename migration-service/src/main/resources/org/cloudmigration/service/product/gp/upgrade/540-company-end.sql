-- The company's migration has ended
-- needs: staging, entity-counts
-- kind: frame

-- include: parts/configuration

-- Whether everything behind the master data is done.
update {GP Configuration} set [Finish Event Processed] = @post_migration_complete();

-- How many records came.
update {Data Migration Status}
   set [Status] = {Data Migration Status::Completed},
       [Migrated Number] = case [Destination Table ID]
         when 15 then (select count(*) from {Staged Account} a
                        where exists (select 1 from {G/L Account} g where a.[ACCTTYPE] = 1 and g.[No.] = a.[No.])
                           or exists (select 1 from {Statistical Account} s where a.[ACCTTYPE] = 2 and s.[No.] = a.[No.])
                           or exists (select 1 from {Allocation Account} l where a.[ACCTTYPE] = 3 and l.[No.] = a.[No.]))
         when 18 then (select count(*) from {GP RM00101} r join {Customer} c on c.[No.] = @code(r.[CUSTNMBR])
                        where :{Migrate Receivables Module} = 1 and @keeps_customer(r.[INACTIVE]) = 1)
         when 23 then (select count(*) from {Staged Vendor} s join {Vendor} v on v.[No.] = s.[No.]
                        where :{Migrate Payables Module} = 1)
         else (select count(*) from {Staged Item} s join {Item} i on i.[No.] = s.[No.] where s.[First] = 1) end
 where [Migration Type] = 'Great Plains';
