-- Bank accounts of vendors
-- needs: vendors
-- switch: Migrate Payables Module
-- source: GP SY06000

-- include: parts/vendor-banks

-- Currencies of the accounts.
-- only new rows
insert into {Currency} ([Code], [Symbol], [Description], [Invoice Rounding Type])
select c.[CURNCYID], c.[CRNCYSYM], left(c.[CRNCYDSC], 30), {Currency Invoice Rounding Type::Nearest}
  from {GP MC40200} c
 where exists (select 1 from {Vendor Bank} b where b.[Currency Code] = @code(left(c.[CURNCYID], 10)) and b.[Currency Code] <> '');

-- SWIFT codes of the accounts.
-- only new rows
insert into {SWIFT Code} ([Code]) select b.[SWIFT Code] from {Vendor Bank} b where b.[SWIFT Code] <> '';

-- The accounts.
-- only new rows
insert into {Vendor Bank Account} ([Vendor No.], [Code], [Name], [Bank Branch No.], [Bank Account No.], [Transit No.],
       [Currency Code], [IBAN], [SWIFT Code])
select b.[Vendor No.], b.[Code], b.[Name], b.[Bank Branch No.], b.[Bank Account No.], b.[Transit No.],
       b.[Currency Code], b.[IBAN], b.[SWIFT Code]
  from {Vendor Bank} b;

-- Where payments go.
update {Vendor}
   set [Preferred Bank Account Code] = (select max(b.[Code]) from {Vendor Bank} b
         where b.[Vendor No.] = {Vendor}.[No.] and b.[Preferred] = 1
           and b.[Place] = (select max(x.[Place]) from {Vendor Bank} x
                             where x.[Vendor No.] = b.[Vendor No.] and x.[Preferred] = 1))
 where exists (select 1 from {Vendor Bank} y where y.[Vendor No.] = {Vendor}.[No.] and y.[Preferred] = 1);

-- include: parts/configuration

-- Bank accounts of vendors are done.
update {GP Configuration} set [Vendor EFT Bank Acc. Created] = 1;
