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
