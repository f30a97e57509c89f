-- Inactive customers whose documents are posted

-- Whose lines wait.
delete from {Chosen Record};

-- Each once.
insert into {Chosen Record} ([Use], [No.])
select distinct 'document', l.[Account No.] from {Gen. Journal Line} l
 where l.[Journal Batch Name] = 'SLCUST' and l.[Account Type] = {Gen. Journal Account Type::Customer};

-- As long as one of its lines waits, a customer must take entries.
-- if: Migrate GL Module, Migrate Receivables Module, Migrate Inactive Customers
update {Customer} set [Blocked] = {Customer Blocked::All}
 where [No.] in (select @code(c.[CustId]) from {SL Customer} c where c.[Status] = 'I')
   and not exists (select 1 from {Chosen Record} c where c.[Use] = 'document' and c.[No.] = {Customer}.[No.]);

-- Nobody has to be reminded of those any more.
delete from {SL Migration Warnings}
 where [Company Name] = :company and [Migration Area] = 'Customer' and [Warning Text] = @still_open()
   and exists (select 1 from {Customer} c where c.[No.] = @code({SL Migration Warnings}.[Context])
                and c.[Blocked] = {Customer Blocked::All});
