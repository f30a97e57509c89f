-- Preferred bank accounts of vendors take electronic payments
-- needs: vendor-bank-accounts
-- tenant: own

-- The account that payments go to.
update {Vendor Bank Account} set [Use for Electronic Payments] = 1
 where exists (select 1 from {Vendor} v
                where v.[No.] = [Vendor No.] and v.[Preferred Bank Account Code] <> ''
                  and v.[Preferred Bank Account Code] = {Vendor Bank Account}.[Code]);
