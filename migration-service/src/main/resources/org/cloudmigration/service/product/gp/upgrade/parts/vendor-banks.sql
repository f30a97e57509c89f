-- Bank accounts that vendors have in GP

-- Nothing of an earlier step counts.
delete from {Vendor Bank};

-- Active accounts. One alone has the vendor's number, others are counted; the one of the remit-to address is
-- preferred, else that of the primary address.
insert into {Vendor Bank} ([Vendor No.], [Place], [Code], [Name], [Bank Branch No.], [Bank Account No.], [Transit No.],
       [Currency Code], [IBAN], [SWIFT Code], [Preferred])
select b.[No.], b.[Place],
       case when b.[Accounts] = 1 then b.[No.]
            else concat(left(b.[No.], 20 - @length(@text(b.[Accounts])) - 1), '-', @text(b.[Place])) end,
       b.[BANKNAME], b.[EFTBankBranchCode], left(b.[EFTBankAcct], 30), b.[EFTTransitRoutingNo],
       case when @code(left(b.[CURNCYID], 10)) = g.[LCY Code] then '' else left(b.[CURNCYID], 10) end,
       case when @length(@trim(b.[IntlBankAcctNum])) between 16 and 35
             and not @has(upper(@trim(b.[IntlBankAcctNum])), '^A-Z0-9 ') then @trim(b.[IntlBankAcctNum]) else '' end,
       b.[SWIFTADDR],
       case when b.[ADRSCODE] = b.[Remit] or b.[Accounts] = 1
             or (b.[ADRSCODE] = b.[Primary] and not exists (select 1 from {GP SY06000} r
                     where r.[CustomerVendor_ID] = b.[CustomerVendor_ID] and r.[ADRSCODE] = b.[Remit] and r.[INACTIVE] = 0))
            then 1 else 0 end
  from (select e.*, v.[No.], p.[VADCDTRO] as [Remit], p.[VADDCDPR] as [Primary],
               count(*) over (partition by v.[No.]) as [Accounts],
               row_number() over (partition by v.[No.] order by @exact(e.[ADRSCODE]), e.[SERIES]) as [Place]
          from {GP SY06000} e
          join {Vendor} v on v.[No.] = @code(e.[CustomerVendor_ID])
          join {GP PM00200} p on p.[VENDORID] = e.[CustomerVendor_ID]
         where e.[INACTIVE] = 0) b
  left join {General Ledger Setup} g on g.[Primary Key] = '';
