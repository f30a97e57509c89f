-- History of accounts by period
-- needs: staged-accounts
-- source: SL AcctHist
-- kind: prepare

-- Nothing of an earlier run counts.
delete from {SLGLAcctBalByPeriod};

-- Periods with an amount, of active accounts of the company's ledger; Business Central computes the net income of the
-- year by itself. Liabilities and income stand on the credit side where they are above zero, others on the debit side.
-- if: Migrate GL Module, not Migrate Only GL Master
-- only new rows
insert into {SLGLAcctBalByPeriod} ([ACCT], [SUB], [FISCYR], [PERIODID], [PERBAL], [DEBITAMT], [CREDITAMT])
select m.[Acct], m.[Sub], m.[Year], m.[Period], m.[Amount],
       case when m.[Kind] in (2, 4) then @credit(m.[Amount]) else @debit(m.[Amount]) end,
       case when m.[Kind] in (2, 4) then @debit(m.[Amount]) else @credit(m.[Amount]) end
  from (select h.[Acct], h.[Sub], @whole_number(h.[FiscYr]) as [Year], n.[Period],
               @amount(@period_amount(n.[Period])) as [Amount], @account_kind(a.[AcctType]) as [Kind]
          from {SL AcctHist} h
          join {SL Account} a on a.[Acct] = h.[Acct]
          join @periods() n on 1 = 1
         where h.[CpnyID] = :company_id and h.[LedgerID] = @ledger() and a.[Active] = 1
           and h.[Acct] <> @net_income_account()
           and @whole_number(h.[FiscYr]) >= :{Oldest GL Year to Migrate}) m
 where m.[Amount] <> 0;
