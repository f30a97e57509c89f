-- Classes of vendors as posting groups
-- needs: vendors
-- switch: Migrate GL Module, Migrate Payables Module, Migrate Vendor Classes

-- include: parts/vendors

-- Classes of an earlier step do not count.
delete from {Class Account};

-- Those that vendors have.
-- only new rows
insert into {Class Account} ([Code], [Description], [Account])
select k.[ClassID], k.[Descr], k.[APAcct]
  from {SL VendClass} k
 where k.[ClassID] in (select s.[Class] from {Staged Vendor} s join {Vendor} v on v.[No.] = s.[No.]
                        where s.[Class] <> '');

-- A group that is there gets the account of its class.
update {Vendor Posting Group}
   set [Payables Account] = (select k.[Account] from {Class Account} k where k.[Code] = {Vendor Posting Group}.[Code])
 where [Code] in (select k.[Code] from {Class Account} k);

-- The others.
-- only new rows
insert into {Vendor Posting Group} ([Code], [Description], [Payables Account])
select k.[Code], k.[Description], k.[Account] from {Class Account} k;

-- Each vendor gets that of its class.
update {Vendor}
   set [Vendor Posting Group] = (select @code(s.[Class]) from {Staged Vendor} s where s.[No.] = {Vendor}.[No.])
 where [No.] in (select s.[No.] from {Staged Vendor} s where s.[Class] <> '');
