-- Balances of bank accounts as journal lines
-- needs: bank-accounts, segments, dimensions
-- switch: Migrate GL Module, Migrate Cash Manager Module, not Migrate Only CashAcct Master
-- errors: none
-- source: SL CashSumD

-- Without a setup nobody knows from which day on amounts count.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'CASH MANAGER', 'SL CASetup', 'Data Missing',
       'No balances of cash accounts were migrated: the Cash Manager has no setup.'
 where not exists (select 1 from {SL CASetup} s where s.[SetUpId] = 'CA');

-- A cash account without a subaccount has no daily totals of its own.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'CASH MANAGER', 'SL CashAcct', 'Data Missing',
       concat('The balance of cash account ', c.[BankAcct], ' was not migrated: it has no subaccount.')
  from {SL CashAcct} c
 where c.[CpnyID] = :company_id and c.[Active] = 1 and @trim(c.[BankAcct]) <> '' and @trim(c.[BankSub]) = '';

-- Nothing of an earlier step counts.
delete from {Cash Balance};

-- What came in and went out since that day, of bank accounts that the company has.
insert into {Cash Balance} ([No.], [BankSub], [Amount], [Days])
select b.[No.], c.[BankSub], sum(@amount(d.[Receipts]) - @amount(d.[Disbursements])), count(d.[TranDate])
  from (select x.[BankAcct], x.[BankSub],
               row_number() over (partition by x.[BankAcct] order by @exact(x.[BankSub])) as [Place]
          from {SL CashAcct} x
         where x.[CpnyID] = :company_id and x.[Active] = 1 and @trim(x.[BankAcct]) <> '') c
  join {SL CASetup} s on s.[SetUpId] = 'CA'
  join {Bank Account} b on b.[No.] = @code(c.[BankAcct])
  left join {SL CashSumD} d on d.[CpnyID] = :company_id and d.[BankAcct] = c.[BankAcct] and d.[BankSub] = c.[BankSub]
   and d.[TranDate] > s.[paststartdate]
 where c.[Place] = 1 and @trim(c.[BankSub]) <> ''
 group by b.[No.], c.[BankSub];

-- Accounts without any movement.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'CASH MANAGER', 'SL CashSumD', 'Data Missing',
       concat('Bank account ', c.[No.], ' has no balance: it has no daily totals since the start date.')
  from {Cash Balance} c where c.[Days] = 0;

-- Where the ledger's account is missing, nothing could balance the line.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'CASH MANAGER', 'Bank Account Posting Group', 'Data Missing',
       concat('The balance of bank account ', c.[No.], ' was not migrated: its posting group is missing or has no account.')
  from {Cash Balance} c
  join {Bank Account} b on b.[No.] = c.[No.]
  left join {Bank Account Posting Group} g on g.[Code] = b.[Bank Acc. Posting Group] and g.[G/L Account No.] <> ''
 where c.[Amount] <> 0 and g.[Code] is null;

-- Subaccounts that the lines have.
delete from {Used Subaccount};

-- Each once.
insert into {Used Subaccount} ([Sub])
select distinct c.[BankSub] from {Cash Balance} c where c.[Amount] <> 0;

-- include: parts/dimension-sets
-- include: parts/period-ends

-- As Microsoft's migration has it, which has lost by then that the year is the calendar's.
-- if: Date Cash Balances As Microsoft
update {Period End}
   set [Year Shift] = case when [Period] <= (select max(x.[Period]) from {Period End} x
                                              where x.[Month Day] = (select max(y.[Month Day]) from {Period End} y))
                           then -1 else 0 end;

-- A line with a segment value that is no dimension value cannot be kept.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Gen. Journal Line', concat('Account No.=', c.[No.], ', Subaccount=', c.[BankSub]), s.[Fault]
  from {Cash Balance} c
  join {Subaccount Set} s on s.[Sub] = c.[BankSub]
 where c.[Amount] <> 0 and s.[Fault] <> '';

-- One batch takes them all.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select distinct @general_template(), 'SLCASH', 'SL Cash Manager Migration Batch' from {Cash Balance} c where c.[Amount] <> 0;

-- Each line is balanced by the account of the bank's posting group, on the last day of the current cash period.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document No.], [Description], [Posting Date], [Document Date], [Amount], [Amount (LCY)],
       [Debit Amount], [Credit Amount], [Bal. Account Type], [Bal. Account No.], [Source Code], [Dimension Set ID],
       [Shortcut Dimension 1 Code], [Shortcut Dimension 2 Code])
select @general_template(), 'SLCASH',
       10 * row_number() over (order by @exact(c.[No.]))
         + coalesce((select max(x.[Line No.]) from {Gen. Journal Line} x
                      where x.[Journal Template Name] = @general_template() and x.[Journal Batch Name] = 'SLCASH'), 0),
       {Gen. Journal Account Type::Bank Account}, c.[No.], 'SLCASHBALANCE',
       'Migrated SL Cash Account Current Balance Amount', e.[Day], e.[Day], c.[Amount], c.[Amount],
       @debit(c.[Amount]), @credit(c.[Amount]), {Gen. Journal Account Type::G/L Account}, g.[G/L Account No.],
       @general_source_code(), s.[Dimension Set ID], s.[Shortcut Dimension 1 Code], s.[Shortcut Dimension 2 Code]
  from {Cash Balance} c
  join {Bank Account} b on b.[No.] = c.[No.]
  join {Bank Account Posting Group} g on g.[Code] = b.[Bank Acc. Posting Group] and g.[G/L Account No.] <> ''
  join {Subaccount Set} s on s.[Sub] = c.[BankSub] and s.[Fault] = ''
  left join (select @day_of(@whole_number(left(u.[PerNbr], 4)) + p.[Year Shift], p.[Month Day]) as [Day]
               from {SL CASetup} u
               join {Period End} p on p.[Period] = @whole_number(substring(u.[PerNbr], 5, 2))
              where u.[SetUpId] = 'CA') e on 1 = 1
 where c.[Amount] <> 0;
