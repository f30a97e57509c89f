-- Setup tables have their one row

-- Each is made with its defaults where a company has none yet.
-- only new rows
insert into {Company Information} ([Primary Key]) select '' ;

-- The setup of the general ledger.
-- only new rows
insert into {General Ledger Setup} ([Primary Key]) select '';

-- The setup of the inventory.
-- only new rows
insert into {Inventory Setup} ([Primary Key]) select '';

-- Of manufacturing.
-- only new rows
insert into {Manufacturing Setup} ([Primary Key]) select '';

-- Of contacts.
-- only new rows
insert into {Marketing Setup} ([Primary Key]) select '';

-- Of purchasing.
-- only new rows
insert into {Purchases & Payables Setup} ([Primary Key]) select '';

-- Of sales.
-- only new rows
insert into {Sales & Receivables Setup} ([Primary Key]) select '';

-- Source codes by kind of posting.
-- only new rows
insert into {Source Code Setup} ([Primary Key]) select '';
