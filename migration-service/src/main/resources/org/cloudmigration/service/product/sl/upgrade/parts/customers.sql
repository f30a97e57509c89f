-- Customers that are to be kept

-- Nothing of an earlier step counts.
delete from {Staged Customer};

-- Inactive ones come if they are wanted.
-- only new rows
insert into {Staged Customer} ([No.], [CustId], [Place], [Inactive], [Class], [first by])
select c.[CustId], c.[CustId], row_number() over (order by @exact(c.[CustId])),
       case when c.[Status] = 'I' then 1 else 0 end, c.[ClassId], c.[CustId]
  from {SL Customer} c
 where c.[CustId] <> '' and @keeps_customer(c.[Status]) = 1;

-- Without the account of receivables none can be kept.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Customer Posting Group', 'Code=SL',
       case when a.[Account] = '' then 'ARSetup names no account of receivables (ArAcct), so no customer was migrated.'
            else concat('ARSetup names account ', a.[Account],
                        ' (ArAcct), which is not among the G/L accounts, so no customer was migrated.') end
  from (select @receivables_account() as [Account]) a
  left join {G/L Account} g on g.[No.] = a.[Account]
 where g.[No.] is null and exists (select 1 from {Staged Customer} s);

-- A phone number has no letters.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Customer', concat('No.=', s.[No.]), concat('The phone number ', c.[Phone], ' has letters.')
  from {Staged Customer} s join {SL Customer} c on c.[CustId] = s.[CustId]
 where @phone_has_letters(c.[Phone]) = 1 and not exists (select 1 from {Customer} x where x.[No.] = s.[No.]);

-- A class is defined, with an account that is there.
-- if: Migrate Customer Classes
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Customer', concat('No.=', s.[No.]),
       case when k.[ClassId] is null then concat('Customer class ', s.[Class], ' is not defined.')
            else concat('Account ', k.[ARAcct], ' of customer class ', s.[Class], ' is not among the G/L accounts.') end
  from {Staged Customer} s
  left join {SL CustClass} k on k.[ClassId] = s.[Class]
  left join {G/L Account} g on g.[No.] = @code(k.[ARAcct])
 where s.[Class] <> '' and g.[No.] is null;

-- An open document belongs to a batch.
-- if: not Migrate Only Rec. Master
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Customer', concat('No.=', s.[No.]),
       concat('Document ', min(concat(d.[DocType], d.[RefNbr])), ' names batch ', min(d.[BatNbr]), ' of receivables, which does not exist.')
  from {Staged Customer} s
  join {SL ARDoc Buffer} d on d.[CustId] = s.[CustId]
  left join {SL Batch} b on b.[Module] = 'AR' and b.[BatNbr] = d.[BatNbr]
 where d.[CpnyID] = :company_id and d.[Rlsed] = 1 and @amount(d.[DocBal]) <> 0 and @receivable_pass(d.[DocType]) > 0
   and b.[BatNbr] is null
 group by s.[No.];

-- Nothing is kept of those that fail.
delete from {Staged Customer}
 where exists (select 1 from {Record Error} e
                where e.[Table] = 'Customer Posting Group' and e.[Record] = 'Code=SL')
    or exists (select 1 from {Record Error} e
                where e.[Table] = 'Customer' and e.[Record] = concat('No.=', {Staged Customer}.[No.]));
