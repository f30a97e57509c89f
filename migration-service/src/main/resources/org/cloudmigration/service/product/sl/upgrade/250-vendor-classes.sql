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
  join (select distinct s.[Class] from {Staged Vendor} s join {Vendor} v on v.[No.] = s.[No.] where s.[Class] <> '') u
    on u.[Class] = k.[ClassID];

-- A group that is there gets the account of its class.
update {Vendor Posting Group}
   set [Payables Account] = (select k.[Account] from {Class Account} k where k.[Code] = {Vendor Posting Group}.[Code])
 where exists (select 1 from {Class Account} k where k.[Code] = {Vendor Posting Group}.[Code]);

-- The others.
-- only new rows
insert into {Vendor Posting Group} ([Code], [Description], [Payables Account])
select k.[Code], k.[Description], k.[Account] from {Class Account} k;

-- Each vendor gets that of its class.
update {Vendor}
   set [Vendor Posting Group] = (select @code(s.[Class]) from {Staged Vendor} s where s.[No.] = {Vendor}.[No.])
 where exists (select 1 from {Staged Vendor} s where s.[No.] = {Vendor}.[No.] and s.[Class] <> '');
