-- Allocation accounts
-- needs: staging, accounts, dimensions
-- switch: Migrate GL Module

-- An account that distributes to anything but posting accounts cannot be kept.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Account', concat('Allocation Account: ', a.[No.]),
       'The allocation account was left out: it distributes to, or is measured by, an account that is no posting account.'
  from {Staged Account} a
 where @allocates(a.[ACCTTYPE], a.[Sub Type], a.[Active]) = 1 and @allocates_elsewhere(a.[ACTINDX], a.[Sub Type]) = 1;

-- Fixed and variable ones.
-- only new rows
insert into {Allocation Account} ([No.], [Name], [Account Type], [Document Lines Split], [first by])
select a.[No.], a.[Name],
       case when a.[Sub Type] = {GP Account Sub Type::Fixed} then {Allocation Account Type::Fixed}
            else {Allocation Account Type::Variable} end,
       {Document Lines Split::Split Amount}, a.[ACTINDX]
  from {Staged Account} a
 where @allocates(a.[ACCTTYPE], a.[Sub Type], a.[Active]) = 1 and a.[No.] <> ''
   and @allocates_elsewhere(a.[ACTINDX], a.[Sub Type]) = 0;
