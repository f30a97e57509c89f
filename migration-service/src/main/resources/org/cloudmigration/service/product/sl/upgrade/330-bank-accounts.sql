-- Bank accounts
-- needs: accounts
-- switch: Migrate GL Module, Migrate Cash Manager Module
-- errors: none
-- source: SL CashAcct

-- A cash account without a ledger account cannot be kept.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'CASH MANAGER', 'SL CashAcct', 'Data Missing',
       concat('The cash account “', c.[CashAcctName], '” was left out: it has no account.')
  from {SL CashAcct} c
 where c.[CpnyID] = :company_id and c.[Active] = 1 and @trim(c.[BankAcct]) = '';

-- Of two on one ledger account the first counts: a bank account has one number.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'CASH MANAGER', 'SL CashAcct', 'Account',
       concat('The cash account ', c.[BankAcct], ' with subaccount ', c.[BankSub],
              ' was left out: another one has the same account already.')
  from {SL CashAcct} c
 where c.[CpnyID] = :company_id and c.[Active] = 1 and @trim(c.[BankAcct]) <> ''
   and exists (select 1 from {SL CashAcct} f
                where f.[CpnyID] = c.[CpnyID] and f.[BankAcct] = c.[BankAcct] and f.[Active] = 1
                  and @exact(f.[BankSub]) < @exact(c.[BankSub]));

-- Nothing of an earlier step counts.
delete from {Staged Cash Account};

-- Active ones that the company does not have yet, with the account that their posting group leads to.
insert into {Staged Cash Account} ([No.], [BankAcct], [BankSub], [Posting Account])
select c.[BankAcct], c.[BankAcct], c.[BankSub], g.[No.]
  from (select x.[BankAcct], x.[BankSub],
               row_number() over (partition by x.[BankAcct] order by @exact(x.[BankSub])) as [Place]
          from {SL CashAcct} x
         where x.[CpnyID] = :company_id and x.[Active] = 1 and @trim(x.[BankAcct]) <> '') c
  left join {G/L Account} g on g.[No.] = @code(c.[BankAcct])
 where c.[Place] = 1 and not exists (select 1 from {Bank Account} b where b.[No.] = @code(c.[BankAcct]));

-- Countries that the company does not know yet.
-- only new rows
insert into {Country/Region} ([Code], [Name], [Address Format], [Contact Address Format])
select a.[Country], a.[Country], {Country/Region Address Format::Post Code+City},
       {Contact Address Format::After Company Name}
  from {Staged Cash Account} s
  join {SL CashAcct} c on c.[BankAcct] = s.[BankAcct] and c.[BankSub] = s.[BankSub] and c.[CpnyID] = :company_id
  join {SL Address} a on a.[AddrId] = c.[AddrID]
 where a.[Country] <> '';

-- Groups of an earlier step.
delete from {New Bank Posting Group};

-- Accounts that no posting group of a bank account has.
insert into {New Bank Posting Group} ([Account No.], [Place])
select s.[Posting Account], row_number() over (order by @exact(s.[No.]))
  from {Staged Cash Account} s
 where s.[Posting Account] <> ''
   and not exists (select 1 from {Bank Account Posting Group} g where g.[G/L Account No.] = s.[Posting Account]);

-- Each gets a group of its own, numbered behind those that are there.
-- only new rows
insert into {Bank Account Posting Group} ([Code], [G/L Account No.])
select concat('SL', @text((select count(*) from {Bank Account Posting Group} g where g.[Code] like 'SL%') + n.[Place])),
       n.[Account No.]
  from {New Bank Posting Group} n;

-- The bank accounts. A post code that is known tells its city and country.
insert into {Bank Account} ([No.], [Name], [Search Name], [Bank Account No.], [Transit No.], [Bank Acc. Posting Group],
       [Address], [Address 2], [City], [Contact], [Phone No.], [Fax No.], [Country/Region Code], [Post Code], [County])
select s.[No.], c.[CashAcctName], c.[CashAcctName], c.[AcctNbr], c.[transitnbr],
       coalesce((select min(g.[Code]) from {Bank Account Posting Group} g
                  where g.[G/L Account No.] = s.[Posting Account] and s.[Posting Account] <> ''), ''),
       a.[Addr1], left(a.[Addr2], 50), coalesce(p.[City], a.[City]), a.[Attn], a.[Phone], a.[Fax],
       coalesce(p.[Country/Region Code], a.[Country]), a.[Zip], a.[State]
  from {Staged Cash Account} s
  join {SL CashAcct} c on c.[BankAcct] = s.[BankAcct] and c.[BankSub] = s.[BankSub] and c.[CpnyID] = :company_id
  left join {SL Address} a on a.[AddrId] = c.[AddrID] and c.[AddrID] <> ''
  left join (select x.[AddrId], k.[City], k.[Country/Region Code],
                    row_number() over (partition by x.[AddrId]
                                       order by case when k.[Country/Region Code] = @code(x.[Country]) then 0 else 1 end,
                                                @exact(k.[City])) as [Place]
               from {SL Address} x
               join {Post Code} k on k.[Code] = @code(x.[Zip])
              where x.[Zip] <> '') p on p.[AddrId] = a.[AddrId] and p.[Place] = 1;

-- include: parts/configuration

-- Bank accounts are done.
update {SL Migration Config} set [Cash Manager Data Created] = 1;
