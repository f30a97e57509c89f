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

-- Whom each distributes to, in the order of the source's keys.
delete from {Allocation Line};

-- Rows of fixed and variable accounts that were kept.
insert into {Allocation Line} ([No.], [Place], [Sub Type], [Share], [Destination], [Breakdown], [Calculation Period])
select a.[No.], row_number() over (partition by a.[No.] order by a.[ACTINDX], d.[DSTINDX], d.[BDNINDX]), a.[Sub Type],
       d.[PRCNTAGE], d.[DSTINDX], d.[BDNINDX],
       case when a.[Balance For Calculation] = {GP Balance For Calculation::Period}
            then {Allocation Account Period::Month} else {Allocation Account Period::Balance at Date} end
  from {Staged Account} a
  join {Allocation Account} k on k.[No.] = a.[No.]
  join (select f.[ACTINDX], f.[DSTINDX], 0 as [BDNINDX], f.[PRCNTAGE], {GP Account Sub Type::Fixed} as [Sub Type]
          from {GP GL00103} f
        union all
        select v.[ACTINDX], v.[DSTINDX], v.[BDNINDX], 0, {GP Account Sub Type::Variable} from {GP GL00104} v) d
    on d.[ACTINDX] = a.[ACTINDX] and d.[Sub Type] = a.[Sub Type]
 where @allocates(a.[ACCTTYPE], a.[Sub Type], a.[Active]) = 1 and @allocates_elsewhere(a.[ACTINDX], a.[Sub Type]) = 0;

-- Rows whose accounts Business Central does not have are left out.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Account', concat('Allocation Account: ', l.[No.]),
       concat('A distribution was left out: account index ',
              @text(case when @is_account(l.[Destination]) = 0 then l.[Destination] else l.[Breakdown] end),
              ' is no G/L account in Business Central.')
  from {Allocation Line} l
 where @is_account(l.[Destination]) = 0
    or (l.[Sub Type] = {GP Account Sub Type::Variable} and @is_account(l.[Breakdown]) = 0);

-- Only what can be distributed stays.
delete from {Allocation Line}
 where @is_account([Destination]) = 0
    or ([Sub Type] = {GP Account Sub Type::Variable} and @is_account([Breakdown]) = 0);

-- Dimensions are those of the destination account.
delete from {Used Combination};

-- Each once.
insert into {Used Combination} ([Combination])
select distinct a.[Combination] from {Allocation Line} l join {Staged Account} a on a.[ACTINDX] = l.[Destination];

-- include: parts/dimension-sets

-- The distribution.
-- only new rows
insert into {Alloc. Account Distribution} ([Allocation Account No.], [Line No.], [Account Type], [Share], [Percent],
       [Destination Account Type], [Destination Account Number], [Breakdown Account Type], [Breakdown Account Number],
       [Calculation Period], [Dimension Set ID])
select l.[No.], 10000 * row_number() over (partition by l.[No.] order by l.[Place]),
       case when l.[Sub Type] = {GP Account Sub Type::Fixed} then {Allocation Account Type::Fixed}
            else {Allocation Account Type::Variable} end,
       l.[Share],
       case when sum(l.[Share]) over (partition by l.[No.]) = 0 then 0
            else round(100 * cast(l.[Share] as decimal(19, 5)) / cast(sum(l.[Share]) over (partition by l.[No.]) as decimal(19, 5)), 5) end,
       {Destination Account Type::G/L Account}, @account(l.[Destination]), {Breakdown Account Type::G/L Account},
       @account(l.[Breakdown]),
       case when l.[Sub Type] = {GP Account Sub Type::Fixed} then 0 else l.[Calculation Period] end,
       d.[Dimension Set ID]
  from {Allocation Line} l
  join {Staged Account} a on a.[ACTINDX] = l.[Destination]
  left join {Combination Set} s on s.[Combination] = a.[Combination]
  left join {Dimension Set} d on d.[First Combination] = s.[First Combination];
