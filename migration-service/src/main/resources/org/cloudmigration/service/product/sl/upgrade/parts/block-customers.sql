-- Inactive customers whose documents are posted

-- As long as one of its lines waits, a customer must take entries.
-- if: Migrate GL Module, Migrate Receivables Module, Migrate Inactive Customers
update {Customer} set [Blocked] = {Customer Blocked::All}
 where [No.] in (select @code(c.[CustId]) from {SL Customer} c where c.[Status] = 'I')
   and [No.] not in (select l.[Account No.] from {Gen. Journal Line} l
                      where l.[Journal Batch Name] = 'SLCUST'
                        and l.[Account Type] = {Gen. Journal Account Type::Customer});

-- Nobody has to be reminded of those any more.
delete from {SL Migration Warnings}
 where [Company Name] = :company and [Migration Area] = 'Customer' and [Warning Text] = @still_open()
   and [Context] in (select c.[No.] from {Customer} c where c.[Blocked] = {Customer Blocked::All});
