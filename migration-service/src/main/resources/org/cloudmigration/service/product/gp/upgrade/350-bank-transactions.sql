-- Bank transactions as journal lines
-- needs: staging, bank-accounts
-- switch: Migrate Bank Module, not Migrate Only Bank Master
-- source: GP Checkbook Transactions

-- Nothing of an earlier step counts.
delete from {Bank Line};

-- What was reconciled last, then what was not reconciled yet. Money that went out is negative, as is
-- the side of a transfer that it went out from.
insert into {Bank Line} ([Id], [Bank Account No.], [Document No.], [External Document No.], [Description],
       [Posting Date], [Amount])
select row_number() over (order by @exact(l.[Bank Account No.]), l.[Behind], l.[CMRECNUM]), l.[Bank Account No.],
       l.[Document No.], l.[External Document No.], l.[Description], l.[Posting Date], l.[Amount]
  from (select b.[No.] as [Bank Account No.], 0 as [Behind], 0 as [CMRECNUM], 'BBF' as [Document No.],
               '' as [External Document No.], 'Last GP Reconciled Balance Amount' as [Description],
               c.[Last_Reconciled_Date] as [Posting Date], c.[Last_Reconciled_Balance] as [Amount]
          from {GP Checkbook MSTR} c
          join {Bank Account} b on b.[No.] = @code(c.[CHEKBKID])
         where c.[Last_Reconciled_Balance] <> 0 and (c.[INACTIVE] = 0 or :{Migrate Inactive Checkbooks} = 1)
        union all
        select b.[No.], 1, t.[CMRECNUM], t.[CMTrxNum], t.[CMLinkID], t.[paidtorcvdfrom], t.[TRXDATE],
               case when t.[CMTrxType] in (3, 4, 6) then -t.[TRXAMNT]
                    when t.[CMTrxType] = 7 and @goes_out(t.[CMTrxNum], t.[CMRECNUM]) = 1
                    then -t.[TRXAMNT] else t.[TRXAMNT] end
          from {GP Checkbook Transactions} t
          join {GP Checkbook MSTR} c on c.[CHEKBKID] = t.[CHEKBKID]
          join {Bank Account} b on b.[No.] = @code(c.[CHEKBKID])
         where t.[Recond] = 0 and t.[TRXAMNT] <> 0
           and (c.[INACTIVE] = 0 or :{Migrate Inactive Checkbooks} = 1)) l;

-- One batch takes them all.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description], [No. Series])
select distinct 'GENERAL', 'GPBANK', 'GPBANK', 'GJNL-GEN' from {Bank Line};

-- Each line is balanced by the account of the bank's posting group.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document No.], [External Document No.], [Description], [Posting Date], [Document Date],
       [Amount], [Amount (LCY)], [Bal. Account Type], [Bal. Account No.])
select 'GENERAL', 'GPBANK',
       10 * row_number() over (order by l.[Id])
         + coalesce((select max(x.[Line No.]) from {Gen. Journal Line} x
                      where x.[Journal Template Name] = 'GENERAL' and x.[Journal Batch Name] = 'GPBANK'), 0),
       {Gen. Journal Account Type::Bank Account}, l.[Bank Account No.], @trim(l.[Document No.]),
       @trim(l.[External Document No.]), @trim(l.[Description]), l.[Posting Date], l.[Posting Date], l.[Amount],
       l.[Amount], {Gen. Journal Account Type::G/L Account}, coalesce(g.[G/L Account No.], '')
  from {Bank Line} l
  join {Bank Account} b on b.[No.] = l.[Bank Account No.]
  left join {Bank Account Posting Group} g on g.[Code] = b.[Bank Acc. Posting Group]
 where b.[Bank Acc. Posting Group] <> '';
