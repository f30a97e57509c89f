-- G/L accounts
-- needs: staged-accounts
-- source: SL Account Staging

-- An account that says too little of itself belongs to no category.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Account', concat('Account: ', a.[AcctNum]),
       'The account has no category: its type is none that is known. Give it one in Dynamics SL.'
  from {SL Account Staging} a
 where a.[AccountCategory] = 0 and a.[Active] = 1;

-- Active accounts, also where the general ledger is not migrated; one that is there already stays as it is.
-- only new rows
insert into {G/L Account} ([No.], [Name], [Search Name], [Account Type], [Direct Posting], [Account Category],
       [Account Subcategory Entry No.], [Debit/Credit], [Income/Balance])
select a.[AcctNum], a.[Name], a.[SearchName], {G/L Account Type::Posting}, 1, a.[AccountCategory],
       @main_category(a.[AccountCategory]), {Debit/Credit::Both},
       case when a.[IncomeBalance] = 1 then {Income/Balance::Income Statement} else {Income/Balance::Balance Sheet} end
  from {SL Account Staging} a
 where a.[Active] = 1;
