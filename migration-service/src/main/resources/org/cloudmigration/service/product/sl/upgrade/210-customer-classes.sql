-- Classes of customers as posting groups
-- needs: customers
-- switch: Migrate GL Module, Migrate Receivables Module, Migrate Customer Classes

-- include: parts/customers

-- Classes of an earlier step do not count.
delete from {Class Account};

-- Those that customers have.
-- only new rows
insert into {Class Account} ([Code], [Description], [Account])
select k.[ClassId], k.[Descr], k.[ARAcct]
  from {SL CustClass} k
  join (select distinct s.[Class] from {Staged Customer} s join {Customer} c on c.[No.] = s.[No.] where s.[Class] <> '') u
    on u.[Class] = k.[ClassId];

-- A group that is there gets the account of its class.
update {Customer Posting Group}
   set [Receivables Account] = (select k.[Account] from {Class Account} k where k.[Code] = {Customer Posting Group}.[Code])
 where exists (select 1 from {Class Account} k where k.[Code] = {Customer Posting Group}.[Code]);

-- The others.
-- only new rows
insert into {Customer Posting Group} ([Code], [Description], [Receivables Account])
select k.[Code], k.[Description], k.[Account] from {Class Account} k;

-- Each customer gets that of its class.
update {Customer}
   set [Customer Posting Group] = (select @code(s.[Class]) from {Staged Customer} s where s.[No.] = {Customer}.[No.])
 where exists (select 1 from {Staged Customer} s where s.[No.] = {Customer}.[No.] and s.[Class] <> '');
