-- What a company holds before anything is migrated
-- A real Business Central has all of it; a tenant of this product gets it here.

-- The general journal.
-- only new rows
insert into {Gen. Journal Template} ([Name], [Type], [Recurring], [Source Code], [Force Doc. Balance])
select 'GENERAL', {Gen. Journal Template Type::General}, 0, 'GENJNL', 1;

-- The item journal.
-- only new rows
insert into {Item Journal Template} ([Name], [Recurring], [Source Code]) select 'ITEM', 0, 'ITEMJNL';

-- Where entries come from.
-- only new rows
insert into {Source Code} ([Code])
select 'GENJNL' union all select 'ITEMJNL' union all select 'INVTPCOST';

-- Numbers of general journals.
-- only new rows
insert into {No. Series} ([Code], [Description], [Default Nos.], [Manual Nos.])
select 'GJNL-GEN', 'General Journal', 1, 1;

-- They begin here.
-- only new rows
insert into {No. Series Line} ([Series Code], [Line No.], [Starting No.], [Increment-by No.], [Open])
select 'GJNL-GEN', 10000, 'G00001', 1, 1;

-- The company's country and name are entered later.
-- only new rows
insert into {Company Information} ([Primary Key]) select '';

-- Amounts are rounded to cents.
-- only new rows
insert into {General Ledger Setup} ([Primary Key], [Amount Rounding Precision], [Unit-Amount Rounding Precision])
select '', 0.01, 0.00001;

-- Costs are neither posted nor adjusted by themselves.
-- only new rows
insert into {Inventory Setup} ([Primary Key], [Automatic Cost Adjustment])
select '', {Automatic Cost Adjustment::Never};

-- Vendors' documents need the vendor's own number.
-- only new rows
insert into {Purchases & Payables Setup} ([Primary Key], [Ext. Doc. No. Mandatory]) select '', 1;

-- The other setup tables have one row, too.
-- only new rows
insert into {Sales & Receivables Setup} ([Primary Key]) select '';

-- Contacts.
-- only new rows
insert into {Marketing Setup} ([Primary Key]) select '';

-- Manufacturing.
-- only new rows
insert into {Manufacturing Setup} ([Primary Key]) select '';

-- Source codes by kind of posting.
-- only new rows
insert into {Source Code Setup} ([Primary Key]) select '';

-- Categories of accounts, as Business Central sets them up.
-- only new rows
insert into {G/L Account Category} ([Entry No.], [Parent Entry No.], [Description], [Account Category], [Income/Balance])
select 1, 0, 'Assets', 1, 1
union all select 2, 1, 'Current Assets', 1, 1
union all select 3, 2, 'Cash', 1, 1
union all select 4, 2, 'Accounts Receivable', 1, 1
union all select 5, 2, 'Prepaid Expenses', 1, 1
union all select 6, 2, 'Inventory', 1, 1
union all select 7, 1, 'Fixed Assets', 1, 1
union all select 8, 7, 'Equipment', 1, 1
union all select 9, 7, 'Accumulated Depreciation', 1, 1
union all select 10, 0, 'Liabilities', 2, 1
union all select 11, 10, 'Current Liabilities', 2, 1
union all select 12, 10, 'Payroll Liabilities', 2, 1
union all select 13, 10, 'Long Term Liabilities', 2, 1
union all select 14, 0, 'Equity', 3, 1
union all select 15, 14, 'Common Stock', 3, 1
union all select 16, 14, 'Retained Earnings', 3, 1
union all select 17, 14, 'Distributions to Shareholders', 3, 1
union all select 18, 0, 'Income', 4, 0
union all select 19, 18, 'Income, Services', 4, 0
union all select 20, 18, 'Income, Product Sales', 4, 0
union all select 21, 18, 'Sales Discounts', 4, 0
union all select 22, 18, 'Sales Returns & Allowances', 4, 0
union all select 23, 18, 'Income, Interest', 4, 0
union all select 24, 0, 'Cost of Goods Sold', 5, 0
union all select 25, 24, 'Labor', 5, 0
union all select 26, 24, 'Materials', 5, 0
union all select 27, 24, 'Discounts Granted', 5, 0
union all select 28, 0, 'Expense', 6, 0
union all select 29, 28, 'Rent Expense', 6, 0
union all select 30, 28, 'Advertising Expense', 6, 0
union all select 31, 28, 'Interest Expense', 6, 0
union all select 32, 28, 'Fees Expense', 6, 0
union all select 33, 28, 'Insurance Expense', 6, 0
union all select 34, 28, 'Payroll Expense', 6, 0
union all select 35, 28, 'Benefits Expense', 6, 0
union all select 36, 28, 'Repairs and Maintenance Expense', 6, 0
union all select 37, 28, 'Utilities Expense', 6, 0
union all select 38, 28, 'Other Income & Expenses', 6, 0
union all select 39, 28, 'Tax Expense', 6, 0;
