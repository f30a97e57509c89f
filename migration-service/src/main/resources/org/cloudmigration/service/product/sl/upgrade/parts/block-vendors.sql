-- Inactive vendors whose documents are posted

-- Whose lines wait.
delete from {Chosen Record};

-- Each once.
insert into {Chosen Record} ([Use], [No.])
select distinct 'document', l.[Account No.] from {Gen. Journal Line} l
 where l.[Journal Batch Name] = 'SLVEND' and l.[Account Type] = {Gen. Journal Account Type::Vendor};

-- As long as one of its lines waits, a vendor must take entries.
-- if: Migrate GL Module, Migrate Payables Module, Migrate Inactive Vendors
update {Vendor} set [Blocked] = {Vendor Blocked::All}
 where [No.] in (select @code(v.[VendId]) from {SL Vendor} v where v.[Status] = 'I')
   and not exists (select 1 from {Chosen Record} c where c.[Use] = 'document' and c.[No.] = {Vendor}.[No.]);

-- Nobody has to be reminded of those any more.
delete from {SL Migration Warnings}
 where [Company Name] = :company and [Migration Area] = 'Vendor' and [Warning Text] = @still_open()
   and exists (select 1 from {Vendor} c where c.[No.] = @code({SL Migration Warnings}.[Context])
                and c.[Blocked] = {Vendor Blocked::All});
