-- Bank accounts
-- needs: staging, accounts
-- switch: Migrate Bank Module
-- source: GP Checkbook MSTR

-- Checkbooks that are to be kept and are not there yet, with their accounts.
insert into {Staged Checkbook} ([CHEKBKID], [Account No.])
select c.[CHEKBKID],
       coalesce((select a.[No.] from {Staged Account} a where a.[ACTINDX] = c.[ACTINDX]), '')
  from {GP Checkbook MSTR} c
 where (c.[INACTIVE] = 0 or :{Migrate Inactive Checkbooks} = 1)
   and not exists (select 1 from {Bank Account} b where b.[No.] = @code(c.[CHEKBKID]));

-- Accounts that no posting group of a bank account has.
insert into {New Bank Posting Group} ([Account No.], [Place])
select n.[Account No.], row_number() over (order by n.[First])
  from (select c.[Account No.], min(@exact(c.[CHEKBKID])) as [First]
          from {Staged Checkbook} c
         where not exists (select 1 from {Bank Account Posting Group} g
                            where g.[G/L Account No.] = c.[Account No.])
         group by c.[Account No.]) n;

-- Each gets a group of its own, numbered behind those that are there.
-- only new rows
insert into {Bank Account Posting Group} ([Code], [G/L Account No.])
select concat('GP', @text((select count(*) from {Bank Account Posting Group} g where g.[Code] like 'GP%') + n.[Place])),
       n.[Account No.]
  from {New Bank Posting Group} n;

-- The bank accounts. The last check is the one before the next; leading zeros are lost.
insert into {Bank Account} ([No.], [Name], [Bank Account No.], [Last Check No.], [Bank Acc. Posting Group], [Address],
       [Address 2], [City], [County], [Post Code], [Phone No.], [Fax No.], [Transit No.], [Bank Branch No.])
select c.[CHEKBKID], rtrim(c.[DSCRIPTN]), rtrim(c.[BNKACTNM]),
       case when @whole_number(@trim(c.[NXTCHNUM])) > 0 then @text(@whole_number(@trim(c.[NXTCHNUM])) - 1)
            when @whole_number(@trim(c.[NXTCHNUM])) = 0 then '0' else '' end,
       coalesce((select min(g.[Code]) from {Bank Account Posting Group} g
                  where g.[G/L Account No.] = s.[Account No.]), ''),
       b.[ADDRESS1], left(b.[ADDRESS2], 50), left(b.[CITY], 30), b.[STATE], b.[ZIPCODE], b.[PHNUMBR1], b.[FAXNUMBR],
       b.[TRNSTNBR], left(b.[BNKBRNCH], 20)
  from {Staged Checkbook} s
  join {GP Checkbook MSTR} c on @code(c.[CHEKBKID]) = s.[CHEKBKID]
  left join {GP Bank MSTR} b on b.[BANKID] = c.[BANKID] and b.[BANKID] <> '';

-- include: parts/configuration

-- Bank accounts are done.
update {GP Configuration} set [CheckBooks Created] = 1;
