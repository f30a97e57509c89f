-- G/L accounts
-- needs: staging
-- switch: Migrate GL Module
-- source: Staged Account

-- An account without a number cannot be kept.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Account', concat('Account Index: ', @text(a.[ACTINDX])),
       'The account has no number and was left out. Give its main segment a value in Dynamics GP.'
  from {Staged Account} a
 where a.[No.] = '' and a.[ACCTTYPE] in (1, 2);

-- Account strings with the same main segment are one account: the one with the lowest index.
-- only new rows
insert into {G/L Account} ([No.], [Name], [Search Name], [Account Type], [Direct Posting], [Account Category],
       [Account Subcategory Entry No.], [Debit/Credit], [Income/Balance], [first by])
select a.[No.], left(a.[Name], 50), left(a.[Name], 50), {G/L Account Type::Posting}, 1,
       @account_category(a.[ACCATNUM]),
       coalesce((select min(c.[Entry No.]) from {G/L Account Category} c
                  where c.[Account Category] = @account_category(a.[ACCATNUM])
                    and c.[Description] = @account_subcategory(a.[ACCATNUM])), 0),
       case when a.[TPCLBLNC] = 0 then {Debit/Credit::Debit} else {Debit/Credit::Credit} end,
       case when a.[PSTNGTYP] = 1 then {Income/Balance::Income Statement} else {Income/Balance::Balance Sheet} end,
       a.[ACTINDX]
  from {Staged Account} a
 where a.[ACCTTYPE] = 1 and a.[No.] <> '';
