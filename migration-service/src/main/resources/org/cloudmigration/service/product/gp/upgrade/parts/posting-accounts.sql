-- Default posting accounts

-- The first row of the posting setup with this description and series names the account.
-- if: Migrate GL Module
-- only new rows
insert into {Staged Posting Account} ([Default], [ACTINDX], [No.], [first by])
select d.[Default], p.[ACTINDX], a.[MNACSGMT], p.[SEQNUMBR]
  from (select 'Sales' as [Default], 'Sales' as [Description], 3 as [Series]
        union all select 'SalesLineDisc', 'Markdowns', 5
        union all select 'SalesInvDisc', 'Trade Discounts', 3
        union all select 'SalesPmtDiscDebit', 'Term Discounts Taken', 3
        union all select 'Purch', 'Purchases', 4
        union all select 'PurchLineDisc', 'Trade Discounts', 4
        union all select 'COGS', 'Cost of Goods Sold', 5
        union all select 'Inventory', 'Inventory Control', 5
        union all select 'InventoryAdjmt', 'Inventory Control', 5
        union all select 'SalesCreditMemo', 'Credit Memos', 3
        union all select 'PurchPmtDiscDebit', 'Discounts Taken', 4
        union all select 'PurchPrepayments', 'Prepayment', 4
        union all select 'PurchaseVariance', 'Purch. Price Variance', 4
        union all select 'Receivables', 'Accounts Receivable', 3
        union all select 'SalesServiceCharge', 'Finance Charges', 3
        union all select 'Payables', 'Accounts Payable', 4
        union all select 'PurchServiceCharge', 'Finance Charges', 4) d
  join {GP SY01100} p on p.[SERIES] = d.[Series] and @code(p.[PTGACDSC]) = @code(d.[Description])
  left join {GP GL00100} a on a.[ACTINDX] = p.[ACTINDX];
