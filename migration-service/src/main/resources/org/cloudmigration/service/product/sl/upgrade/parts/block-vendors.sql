-- Inactive vendors whose documents are posted

-- As long as one of its lines waits, a vendor must take entries.
-- if: Migrate GL Module, Migrate Payables Module, Migrate Inactive Vendors
update {Vendor} set [Blocked] = {Vendor Blocked::All}
 where [No.] in (select @code(v.[VendId]) from {SL Vendor} v where v.[Status] = 'I')
   and [No.] not in (select l.[Account No.] from {Gen. Journal Line} l
                      where l.[Journal Batch Name] = 'SLVEND'
                        and l.[Account Type] = {Gen. Journal Account Type::Vendor});

-- Nobody has to be reminded of those any more.
delete from {SL Migration Warnings}
 where [Company Name] = :company and [Migration Area] = 'Vendor' and [Warning Text] = @still_open()
   and [Context] in (select c.[No.] from {Vendor} c where c.[Blocked] = {Vendor Blocked::All});
