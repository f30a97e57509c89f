-- Default posting groups
-- needs: staging, accounts
-- switch: Migrate GL Module

-- The business group of everybody.
-- only new rows
insert into {Gen. Business Posting Group} ([Code], [Description], [Auto Insert Default])
select 'GP', 'Migrated from GP', 1 where exists (select 1 from {G/L Account});

-- The product group of everything.
-- only new rows
insert into {Gen. Product Posting Group} ([Code], [Description], [Auto Insert Default])
select 'GP', 'Migrated from GP', 1 where exists (select 1 from {G/L Account});

-- Their setup, with the default accounts that Business Central has.
-- only new rows
insert into {General Posting Setup} ([Gen. Bus. Posting Group], [Gen. Prod. Posting Group], [Sales Account],
       [Sales Line Disc. Account], [Sales Inv. Disc. Account], [Sales Pmt. Disc. Debit Acc.], [Purch. Account],
       [COGS Account], [Inventory Adjmt. Account], [Sales Credit Memo Account], [Purch. Pmt. Disc. Debit Acc.],
       [Purch. Prepayments Account], [Purchase Variance Account])
select b.[Group], 'GP', @default_gl_account('Sales'), @default_gl_account('SalesLineDisc'),
       @default_gl_account('SalesInvDisc'), @default_gl_account('SalesPmtDiscDebit'), @default_gl_account('Purch'),
       @default_gl_account('COGS'), @default_gl_account('InventoryAdjmt'), @default_gl_account('SalesCreditMemo'),
       @default_gl_account('PurchPmtDiscDebit'), @default_gl_account('PurchPrepayments'),
       @default_gl_account('PurchaseVariance')
  from (select '' as [Group] union all select 'GP') b
 where exists (select 1 from {G/L Account});
