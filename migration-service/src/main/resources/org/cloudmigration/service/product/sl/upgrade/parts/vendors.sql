-- Vendors that are to be kept

-- Nothing of an earlier step counts.
delete from {Staged Vendor};

-- Inactive ones come if they are wanted.
-- only new rows
insert into {Staged Vendor} ([No.], [VendId], [Place], [Inactive], [Class], [first by])
select v.[VendId], v.[VendId], row_number() over (order by @exact(v.[VendId])),
       case when v.[Status] = 'I' then 1 else 0 end, v.[ClassID], v.[VendId]
  from {SL Vendor} v
 where v.[VendId] <> '' and @keeps_vendor(v.[Status]) = 1;

-- Without the account of payables none can be kept.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Vendor Posting Group', 'Code=SL',
       case when a.[Account] = '' then 'APSetup names no account of payables (APAcct), so no vendor was migrated.'
            else concat('APSetup names account ', a.[Account],
                        ' (APAcct), which is not among the G/L accounts, so no vendor was migrated.') end
  from (select @payables_account() as [Account]) a
  left join {G/L Account} g on g.[No.] = a.[Account]
 where g.[No.] is null and exists (select 1 from {Staged Vendor} s);

-- A phone number has no letters.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Vendor', concat('No.=', s.[No.]), concat('The phone number ', v.[Phone], ' has letters.')
  from {Staged Vendor} s join {SL Vendor} v on v.[VendId] = s.[VendId]
 where @phone_has_letters(v.[Phone]) = 1 and not exists (select 1 from {Vendor} x where x.[No.] = s.[No.]);

-- An e-mail address is one.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Vendor', concat('No.=', s.[No.]), concat('The e-mail address ', v.[EMailAddr], ' is none.')
  from {Staged Vendor} s join {SL Vendor} v on v.[VendId] = s.[VendId]
 where v.[EMailAddr] <> '' and @is_email(@trim(v.[EMailAddr])) = 0
   and not exists (select 1 from {Vendor} x where x.[No.] = s.[No.]);

-- A class is defined, with an account that is there.
-- if: Migrate Vendor Classes
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Vendor', concat('No.=', s.[No.]),
       case when k.[ClassID] is null then concat('Vendor class ', s.[Class], ' is not defined.')
            else concat('Account ', k.[APAcct], ' of vendor class ', s.[Class], ' is not among the G/L accounts.') end
  from {Staged Vendor} s
  left join {SL VendClass} k on k.[ClassID] = s.[Class]
  left join {G/L Account} g on g.[No.] = @code(k.[APAcct])
 where s.[Class] <> '' and g.[No.] is null;

-- An open document belongs to a batch.
-- if: not Migrate Only Payables Master
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Vendor', concat('No.=', s.[No.]),
       concat('Document ', min(concat(d.[DocType], d.[RefNbr])), ' names batch ', min(d.[BatNbr]), ' of payables, which does not exist.')
  from {SL APDoc Buffer} d
  join {Staged Vendor} s on s.[No.] = @code(d.[VendId])
  left join {SL Batch} b on b.[Module] = 'AP' and b.[BatNbr] = d.[BatNbr]
 where d.[CpnyID] = :company_id and d.[Rlsed] = 1 and @amount(d.[DocBal]) <> 0 and @payable_pass(d.[DocType]) > 0
   and b.[BatNbr] is null
 group by s.[No.];

-- Nothing is kept of those that fail.
delete from {Staged Vendor}
 where exists (select 1 from {Record Error} e
                where e.[Table] = 'Vendor Posting Group' and e.[Record] = 'Code=SL')
    or exists (select 1 from {Record Error} e
                where e.[Table] = 'Vendor' and e.[Record] = concat('No.=', {Staged Vendor}.[No.]));
